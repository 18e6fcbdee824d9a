// Decides which room may import from which, and which package belongs to whom. The one table behind the walls.

/** A room: a folder and what its files may import. The longest matching folder (or file) decides. */
export type Room = {
  readonly folder: string;
  /** Other rooms by their folder; `core` means all of core, an area of core all of it. A room may always import from itself. */
  readonly rooms: readonly string[];
  /** Packages; a trailing `/` allows what lies below that path only. */
  readonly packages: readonly string[];
  /** Modules of Node; `true` for all but those that reach the network. */
  readonly hasNode?: boolean;
};

/** Modules of Node that reach the network or start something foreign without being seen; no shipped room may import them. */
export const networkModules = ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'dns/promises'];

const ui = ['react', 'react-aria-components', 'lucide-react', 'use-intl'];
const pdf = ['pdfjs-dist/legacy/'];

/** The features of the page. None sees another; what two of them need stands in `renderer/features/shared`. */
export const features = [
  'about',
  'contacts',
  'find',
  'first-run',
  'handout',
  'home',
  'kits',
  'learn',
  'library',
  'notes',
  'picker',
  'publish',
  'read',
  'report',
  'settings',
  'sticks',
];

const seenByFeatures = [
  'core',
  'renderer/app/routes',
  'renderer/data/db',
  'renderer/data/host',
  'renderer/data/library',
  'renderer/data/search',
  'renderer/data/services',
  'renderer/data/session',
  'renderer/data/user-data',
  'renderer/pdf',
  'renderer/text',
  'renderer/ui',
];

/** Every room of the project. */
export const rooms: readonly Room[] = [
  // Areas of core: a lower one never sees a higher one. Each stands after those that it may see.
  { folder: 'core/base', rooms: ['core/base'], packages: [] },
  { folder: 'core/base/zod.ts', rooms: [], packages: ['zod'] },
  {
    folder: 'core/markdown',
    rooms: ['core/base'],
    packages: ['mdast', 'remark-gfm', 'remark-parse', 'saxes', 'unified'],
  },
  { folder: 'core/kit', rooms: ['core/base'], packages: ['@noble/hashes'] },
  {
    folder: 'core/contacts',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: ['@noble/hashes'],
  },
  {
    folder: 'core/contacts/numbers',
    rooms: ['core/base', 'core/contacts'],
    packages: ['libphonenumber-js/max'],
  },
  {
    folder: 'core/library',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: [],
  },
  {
    folder: 'core/search',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts'],
    packages: ['@orama/stemmers'],
  },
  { folder: 'core/learning', rooms: ['core/base', 'core/kit'], packages: [] },
  { folder: 'core/speech', rooms: ['core/base', 'core/search'], packages: [] },
  { folder: 'core/citing', rooms: ['core/base', 'core/kit', 'core/contacts'], packages: [] },
  { folder: 'core/notes', rooms: ['core/base', 'core/search', 'core/citing'], packages: [] },
  { folder: 'core/corrections', rooms: ['core/base', 'core/kit', 'core/contacts'], packages: [] },
  { folder: 'core/requests', rooms: ['core/base'], packages: [] },
  { folder: 'core/stick', rooms: ['core/base', 'core/kit'], packages: [] },
  {
    folder: 'core/vault',
    rooms: ['core/base', 'core/kit', 'core/learning', 'core/notes', 'core/corrections', 'core/requests'],
    packages: [],
  },
  {
    folder: 'core/compose',
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
    folder: 'core/workshop',
    rooms: ['core/base', 'core/markdown', 'core/kit', 'core/contacts', 'core/corrections', 'core/compose'],
    packages: ['papaparse'],
  },
  {
    folder: 'core/ipc',
    rooms: [
      'core/base',
      'core/kit',
      'core/library',
      'core/corrections',
      'core/stick',
      'core/vault',
      'core/workshop',
    ],
    packages: [],
  },

  {
    folder: 'main/disk',
    rooms: ['core'],
    packages: ['@noble/hashes', 'yauzl', 'yazl'],
    hasNode: true,
  },
  { folder: 'main/preload', rooms: ['core/ipc', 'main/preload'], packages: ['electron'] },
  {
    folder: 'main',
    rooms: ['core', 'main', 'main/disk', 'main/preview', 'main/workshop'],
    packages: ['electron'],
    hasNode: true,
  },
  { folder: 'main/workshop', rooms: ['core', 'main', 'main/disk'], packages: [], hasNode: true },
  { folder: 'main/preview', rooms: ['core', 'main', 'main/disk'], packages: ['electron'], hasNode: true },
  { folder: 'content-rules', rooms: ['core'], packages: [] },
  { folder: 'cli', rooms: ['core', 'main/disk', 'cli'], packages: [], hasNode: true },

  // The page: data below what is seen, app above everything.
  { folder: 'renderer/data/host', rooms: ['core'], packages: [] },
  {
    folder: 'renderer/data/db',
    rooms: ['core'],
    packages: ['dexie', 'dexie-react-hooks', 'react', 'zustand'],
  },
  {
    folder: 'renderer/data/session',
    rooms: ['core', 'renderer/data/db', 'renderer/data/host'],
    packages: ['react', 'zustand'],
  },
  {
    folder: 'renderer/data/user-data',
    rooms: ['core', 'renderer/data/db', 'renderer/data/host', 'renderer/data/session'],
    packages: ['react', 'zustand'],
  },
  {
    folder: 'renderer/data/search',
    rooms: ['core', 'renderer/data/db', 'renderer/data/services', 'renderer/data/user-data'],
    packages: ['react'],
  },
  {
    folder: 'renderer/data/library',
    rooms: [
      'core',
      'renderer/data/db',
      'renderer/data/host',
      'renderer/data/services',
      'renderer/data/session',
      'renderer/data/user-data',
    ],
    packages: ['@noble/hashes'],
  },
  {
    folder: 'renderer/data/services',
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
    rooms: ['core', 'renderer/data/db'],
    packages: [...pdf, 'react'],
  },
  {
    folder: 'renderer/compose',
    rooms: ['core', 'renderer/pdf', 'renderer/text', 'renderer/ui', 'renderer/ui/styles'],
    packages: [...pdf, 'react', 'react-dom', 'use-intl'],
  },
  {
    folder: 'renderer/text',
    rooms: ['core', 'renderer/data/db', 'renderer/data/session', 'renderer/data/user-data'],
    packages: ['react', 'react-aria-components', 'use-intl'],
  },
  {
    folder: 'renderer/app/routes',
    rooms: ['core', 'renderer/data/db', 'renderer/data/user-data'],
    packages: ['react', 'wouter', 'zustand'],
  },
  {
    folder: 'renderer/ui',
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
    rooms: [],
    packages: ['@fontsource-variable/noto-sans', '@fontsource/noto-sans'],
  },
  { folder: 'renderer/features/shared', rooms: seenByFeatures, packages: [...ui, 'react-dom', 'zustand'] },
  ...features.map((name) => ({
    folder: `renderer/features/${name}`,
    rooms: [...seenByFeatures, 'renderer/features/shared'],
    // For portals: what belongs to a document stands in places that the reader has once.
    packages: [...ui, 'react-dom', 'zustand'],
  })),
  {
    folder: 'renderer/app',
    rooms: [
      ...seenByFeatures,
      'renderer/ui/styles',
      'renderer/features/shared',
      ...features.map((name) => `renderer/features/${name}`),
    ],
    packages: [...ui, 'react-dom'],
  },
];

/** The room a file lies in; undefined outside of all rooms. */
export function roomOf(path: string): Room | undefined {
  return rooms
    .filter(({ folder }) => path === folder || path.startsWith(`${folder}/`))
    .reduce<Room | undefined>(
      (best, room) => (best && best.folder.length >= room.folder.length ? best : room),
      undefined,
    );
}

/** Why a file may not import something, or undefined when it may: another file of the project, or a package. */
export function importFault(
  from: string,
  target: { readonly path: string } | { readonly name: string },
): string | undefined {
  const room = roomOf(from);
  if (!room) return `${from} lies in no room`;
  if ('name' in target) return packageFault(room, target.name);
  const owner = roomOf(target.path);
  const isOpen = owner === room || room.rooms.some((folder) => isRoom(owner, folder));
  return isOpen ? undefined : `${room.folder} may not import from ${owner?.folder ?? target.path}`;
}

function isRoom(owner: Room | undefined, folder: string): boolean {
  if (!owner) return false;
  const isCore = folder === 'core' || folder.startsWith('core/');
  return owner.folder === folder || (isCore && owner.folder.startsWith(`${folder}/`));
}

function packageFault(room: Room, name: string): string | undefined {
  if (name.startsWith('node:')) {
    const module = name.slice('node:'.length);
    if (!room.hasNode) return `${room.folder} has no Node (${name})`;
    return networkModules.includes(module) ? `${name} reaches the network` : undefined;
  }
  const isAllowed = room.packages.some(
    (known) => name === known || name.startsWith(known.endsWith('/') ? known : `${known}/`),
  );
  return isAllowed ? undefined : `${room.folder} does not own the package ${name}`;
}
