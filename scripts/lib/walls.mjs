// The walls: which room may import from which, and which package belongs to whom. `npm run walls` writes what derives from this table.
import { diskRooms } from './disk-walls.mjs';

/**
 * @typedef {object} Room A folder and what its files may import. The longest matching folder (or file) decides.
 * @property {string} folder
 * @property {string} holds What is in it, for ARCHITECTURE.md.
 * @property {readonly string[]} rooms Other rooms by their folder. `core` and `main/disk` mean all rooms below them, an area of core all of it. A room may always import from itself.
 * @property {readonly string[]} packages A trailing `/` allows only what lies below that path.
 * @property {boolean} [hasNode] Modules of Node: all but those that reach the network.
 */

/** Modules of Node that reach the network or start something foreign without being seen; no shipped room may import them. */
export const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'];

const ui = ['react', 'react-aria-components', 'lucide-react', 'use-intl'];

/** The features of the page. No feature imports another; code for two of them is in `renderer/features/shared`. */
export const features = [
  'contacts',
  'find',
  'first-run',
  'handout',
  'help',
  'home',
  'kits',
  'learn',
  'library',
  'notes',
  'publish',
  'read',
  'report',
  'settings',
  'sticks',
  'unlock',
];

const seenByFeatures = [
  'core',
  'renderer/app/commands',
  'renderer/app/routes',
  'renderer/data/db',
  'renderer/data/library',
  'renderer/data/search',
  'renderer/data/services',
  'renderer/data/session',
  'renderer/data/user-data',
  'renderer/pdf',
  'renderer/text',
  'renderer/ui',
];

/** Every room of the project. @type {readonly Room[]} */
export const rooms = [
  // Areas of core: a lower one never sees a higher one. Each stands after those that it may see.
  {
    folder: 'core/base',
    holds: 'languages, countries, texts in several languages, results and problems, limits of what is read',
    rooms: ['core/base'],
    packages: [],
  },
  {
    folder: 'core/base/zod.ts',
    holds: 'zod, set up for a page that evaluates no code',
    rooms: [],
    packages: ['zod'],
  },
  {
    folder: 'core/markdown',
    holds: 'the Markdown of a kit and its figures, as data',
    rooms: ['core/base'],
    packages: ['mdast', 'remark-gfm', 'remark-parse', 'saxes', 'unified'],
  },
  {
    folder: 'core/kit',
    holds: 'bag, catalogue, signatures, keys and statements, deltas, versions',
    rooms: ['core/base'],
    packages: ['@noble/hashes', 'pako'],
  },
  {
    folder: 'core/contacts',
    holds: 'a contact, its age, hours and numbers, HSDS, vCard, field card',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: ['@noble/hashes'],
  },
  {
    folder: 'core/contacts/numbers',
    holds: 'which phone numbers are valid; loaded when contacts are imported or composed',
    rooms: ['core/base', 'core/contacts'],
    packages: ['libphonenumber-js/max'],
  },
  {
    folder: 'core/library',
    holds: 'the decision aid of a kit, what Home offers, changes between two kits, the installed kit',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: [],
  },
  {
    folder: 'core/search',
    holds: 'words, queries, segments, matches, answers',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: ['@orama/stemmers', 'porter2'],
  },
  {
    folder: 'core/learning',
    holds: 'quizzes, answers, progress in a module',
    rooms: ['core/base', 'core/kit'],
    packages: [],
  },
  {
    folder: 'core/speech',
    holds: 'how a text is cut for reading aloud, which voices may read it',
    rooms: ['core/base', 'core/search'],
    packages: [],
  },
  {
    folder: 'core/citing',
    holds: 'source lines, cited text, the person’s sheet',
    rooms: ['core/base', 'core/kit', 'core/contacts'],
    packages: [],
  },
  {
    folder: 'core/notes',
    holds: 'the quote of a note, its place in a text or the next edition, search in notes, notes as files',
    rooms: ['core/base', 'core/search', 'core/citing'],
    packages: [],
  },
  {
    folder: 'core/find',
    holds:
      'the list of results: a search with the texts and facts of its hits, and the search in one document',
    rooms: ['core/base', 'core/kit', 'core/contacts', 'core/search', 'core/citing', 'core/notes'],
    packages: [],
  },
  {
    folder: 'core/corrections',
    holds: 'corrections: content, sealing, merging, folded numbers',
    rooms: ['core/base', 'core/kit', 'core/contacts'],
    packages: [],
  },
  {
    folder: 'core/requests',
    holds: 'requests to the publisher and their file',
    rooms: ['core/base'],
    packages: [],
  },
  {
    folder: 'core/stick',
    holds: 'the register of sticks, START-HERE, file names on other systems',
    rooms: ['core/base', 'core/kit'],
    packages: [],
  },
  {
    folder: 'core/user-data',
    holds: 'user data: events and what they change',
    rooms: ['core/base', 'core/kit', 'core/learning', 'core/notes', 'core/corrections', 'core/requests'],
    packages: [],
  },
  {
    folder: 'core/compose',
    holds: 'how a content folder becomes a kit',
    rooms: [
      'core/base',
      'core/markdown',
      'core/kit',
      'core/contacts',
      'core/library',
      'core/search',
      'core/learning',
      'core/corrections',
      'core/stick',
    ],
    packages: ['@noble/hashes', 'yaml'],
  },
  {
    folder: 'core/web',
    holds: 'the edition of a kit for browsers: its words, its views, its blocks',
    rooms: [
      'core/base',
      'core/markdown',
      'core/kit',
      'core/contacts',
      'core/library',
      'core/search',
      'core/find',
      'core/learning',
      'core/corrections',
      'core/compose',
    ],
    packages: [],
  },
  {
    folder: 'core/workshop',
    holds: 'drafts of the kit editor: view, edits, tables of contacts, a kit as a content folder',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts', 'core/corrections', 'core/compose'],
    packages: ['papaparse'],
  },
  {
    folder: 'core/ipc',
    holds: 'the contracts of main with the page and with the file picker',
    rooms: [
      'core/base',
      'core/kit',
      'core/library',
      'core/corrections',
      'core/stick',
      'core/user-data',
      'core/workshop',
    ],
    packages: [],
  },

  ...diskRooms,
  {
    folder: 'main/preload',
    holds: 'a loop over the contract of a window',
    rooms: ['core/ipc', 'main/preload'],
    packages: ['electron'],
  },
  {
    folder: 'web',
    holds: 'the page of a kit in any browser, and its search worker',
    rooms: ['core', 'web'],
    packages: ['@noble/hashes', 'pako'],
  },
  {
    folder: 'main',
    holds: 'start, window, refusals, `app://`, handlers with the ports they take (`main/ports.ts`), drives',
    rooms: ['core', 'main', 'main/disk', 'main/installation', 'main/picker', 'main/preview', 'main/workshop'],
    packages: ['electron'],
    hasNode: true,
  },
  {
    folder: 'main/installation',
    holds:
      'the owner of the installation of kits: verify and stage, have the page import, settle or roll back',
    rooms: ['core', 'main', 'main/disk'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/workshop',
    holds: 'the kit editor: added files, tables of contacts, the made kit; no Electron',
    rooms: ['core', 'main', 'main/disk'],
    packages: [],
    hasNode: true,
  },
  {
    folder: 'main/preview',
    holds: 'the window that shows a kit that is not installed: session, objects and answers of its own',
    rooms: ['core', 'main', 'main/installation'],
    packages: ['electron'],
    hasNode: true,
  },
  {
    folder: 'main/picker',
    holds: 'the file picker on a stick and without a trace: questions, rules for names, a window of its own',
    rooms: ['core', 'main', 'main/disk'],
    packages: ['electron'],
    hasNode: true,
  },
  {
    folder: 'content-rules',
    holds: 'what the texts of the starter kit must hold; part of the proof, never shipped',
    rooms: ['core'],
    packages: [],
  },
  {
    folder: 'cli',
    holds: 'the command line: parse, call, print, exit code',
    rooms: ['core', 'main/disk', 'cli'],
    packages: [],
    hasNode: true,
  },

  // The page: data below what is seen, app above everything.
  {
    folder: 'renderer/data/host',
    holds: 'the one file that sees the bridges',
    rooms: ['core'],
    packages: [],
  },
  {
    folder: 'renderer/data/db',
    holds: 'stores and queries of the library in IndexedDB',
    rooms: ['core'],
    packages: ['dexie', 'dexie-react-hooks', 'zustand'],
  },
  {
    folder: 'renderer/data/session',
    holds: 'notices, session facts, the clock',
    rooms: ['core', 'renderer/data/db', 'renderer/data/host'],
    packages: ['zustand'],
  },
  {
    folder: 'renderer/data/user-data',
    holds: 'settings, notes, places, tabs, what could not be saved',
    rooms: ['core', 'renderer/data/host', 'renderer/data/session'],
    packages: ['react', 'zustand'],
  },
  {
    folder: 'renderer/data/search',
    holds: 'search in a worker',
    rooms: ['core', 'renderer/data/db', 'renderer/data/session', 'renderer/data/user-data'],
    packages: ['react'],
  },
  {
    folder: 'renderer/data/library',
    holds: 'opening and importing the library',
    rooms: [
      'core',
      'renderer/data/db',
      'renderer/data/host',
      'renderer/data/session',
      'renderer/data/user-data',
    ],
    packages: ['@noble/hashes'],
  },
  {
    folder: 'renderer/data/services',
    holds: 'calls of main, work on kits, drafts, sticks and keys',
    rooms: [
      'core',
      'renderer/data/db',
      'renderer/data/host',
      'renderer/data/library',
      'renderer/data/session',
      'renderer/data/user-data',
    ],
    packages: ['react', 'zustand'],
  },
  {
    folder: 'renderer/pdf',
    holds: 'the PDF viewer',
    rooms: ['core'],
    packages: ['pdfjs-dist/legacy/'],
  },
  {
    folder: 'renderer/compose',
    holds: 'the hidden page that prints Markdown when a kit is made, and has PDFs read by renderer/pdf',
    rooms: ['core', 'renderer/pdf', 'renderer/ui'],
    packages: ['react', 'react-dom'],
  },
  {
    folder: 'renderer/picker',
    holds: 'the page of the file picker, which has calls of its own and no library',
    rooms: [
      'core',
      'renderer/app/commands',
      'renderer/data/host',
      'renderer/data/session',
      'renderer/data/user-data',
      'renderer/text',
      'renderer/ui',
      'renderer/ui/styles',
    ],
    packages: [...ui, 'react-dom'],
  },
  {
    folder: 'renderer/text',
    holds: 'sentences in four languages, dates, numbers, names',
    rooms: ['core', 'renderer/data/db', 'renderer/data/session', 'renderer/data/user-data'],
    packages: ['react', 'react-aria-components', 'use-intl'],
  },
  {
    folder: 'renderer/app/routes',
    holds: 'the table of screens, their addresses, the router',
    rooms: ['core', 'renderer/data/db', 'renderer/data/user-data'],
    packages: ['lucide-react', 'react', 'zustand'],
  },
  {
    folder: 'renderer/app/commands',
    holds: 'the table of commands and keys, the one listener for keys, the palette',
    rooms: [
      'core',
      'renderer/app/routes',
      'renderer/data/services',
      'renderer/data/session',
      'renderer/data/user-data',
      'renderer/text',
    ],
    packages: ['react', 'use-intl'],
  },
  {
    folder: 'renderer/ui',
    holds: 'parts that every screen uses',
    rooms: [
      'core',
      'renderer/app/routes',
      'renderer/data/db',
      'renderer/data/services',
      'renderer/data/session',
      'renderer/data/user-data',
      'renderer/text',
    ],
    packages: [...ui, 'qr'],
  },
  {
    folder: 'renderer/ui/styles',
    holds: 'tokens, base styles, fonts',
    rooms: [],
    packages: [],
  },
  {
    folder: 'renderer/features/shared',
    holds: 'what two features show alike',
    rooms: seenByFeatures,
    packages: [...ui, 'react-dom', 'zustand'],
  },
  ...features.map((name) => ({
    folder: `renderer/features/${name}`,
    holds: `the feature ${name}`,
    rooms: [...seenByFeatures, 'renderer/features/shared'],
    // For portals: what belongs to a document stands in places that the reader has once.
    packages: [...ui, 'react-dom', 'zustand'],
  })),
  {
    folder: 'renderer/app',
    holds: 'start of the page, shell, what each screen shows',
    rooms: [
      ...seenByFeatures,
      'renderer/ui/styles',
      'renderer/features/shared',
      ...features.map((name) => `renderer/features/${name}`),
    ],
    packages: [...ui, 'react-dom'],
  },
];
