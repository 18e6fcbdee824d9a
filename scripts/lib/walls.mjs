// The walls: which room may import from which, and which package belongs to whom. `npm run walls` writes what derives from this table.
import { coreRooms } from './core-walls.mjs';
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
  'certificate',
  'cards',
  'contacts',
  'find',
  'first-run',
  'glossary',
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
  ...coreRooms,
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
    packages: ['qr'],
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
