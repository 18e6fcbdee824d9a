// What derives from the table of walls: Biome's hints while a file is edited, and the table in ARCHITECTURE.md.
import { isOpenTo } from './wall-faults.mjs';
import { features, networkModules, rooms } from './walls.mjs';

const mark = { from: '<!-- rooms: written by `npm run walls` -->', to: '<!-- end of rooms -->' };

const noNetwork = 'The program never reaches the network.';
const onlyBridge = 'Only renderer/data/host/bridge.ts touches what preload put on the window.';
const hostOf = ['window', 'globalThis', 'self'].map((object) => ({
  object,
  property: 'host',
  message: onlyBridge,
}));
const outside = { property: 'openExternal', message: 'Addresses are shown as text and never opened.' };

/** What is forbidden beside imports. */
const forbidden = [
  {
    includes: ['main/**', 'cli/**'],
    linter: {
      rules: {
        style: {
          noRestrictedGlobals: {
            level: 'error',
            options: { deniedGlobals: { fetch: noNetwork, WebSocket: noNetwork } },
          },
        },
      },
    },
  },
  propertiesOf(['main/**'], [outside]),
  propertiesOf(['renderer/**', '!renderer/data/host/bridge.ts'], hostOf),
];

function propertiesOf(includes, entries) {
  const noJsRestrictedProperties = { level: 'error', options: { entries } };
  return { includes, linter: { rules: { nursery: { noJsRestrictedProperties } } } };
}

/** The rules for imports of each room, a line each, as a configuration that biome.json extends. */
export function biomeWalls() {
  const byDepth = [...rooms].sort((a, b) => depthOf(a) - depthOf(b));
  return `{\n  "overrides": [\n    ${[...byDepth.map(overrideOf), ...forbidden].map((one) => JSON.stringify(one)).join(',\n    ')}\n  ]\n}\n`;
}

/** ARCHITECTURE.md with the table of today. */
export function withRooms(text) {
  const [before, rest] = text.split(mark.from);
  const after = rest?.split(mark.to)[1];
  if (after === undefined) throw new Error(`ARCHITECTURE.md has no lines "${mark.from}" and "${mark.to}".`);
  return `${before}${mark.from}\n${roomTable()}\n${mark.to}${after}`;
}

function depthOf({ folder }) {
  return folder.split('/').length;
}

function roomTable() {
  const isFeature = ({ folder }) => features.some((name) => folder === `renderer/features/${name}`);
  const [first, ...others] = rooms.filter(isFeature);
  const oneRow = {
    ...first,
    folder: 'renderer/features/*',
    holds: `one feature each: ${features.join(', ')}`,
  };
  const shown = rooms
    .filter((room) => !others.includes(room))
    .map((room) => (room === first ? oneRow : room));
  const lines = shown.map((room) => `| \`${room.folder}\` | ${room.holds} | ${seenBy(room)} |`);
  return ['| room | holds | may import |', '|---|---|---|', ...lines].join('\n');
}

/** Rooms and packages that a room may import. */
function seenBy({ folder, rooms: open, packages, hasNode }) {
  const others = gathered(open).map((one) => shortened(one, folder));
  const names = packages.map((name) => name.replace(/\/$/, ''));
  return [...others, ...names, ...(hasNode ? ['Node'] : [])].join(', ') || 'nothing';
}

/** Rooms by the folder that contains them where at most one room in it is closed. */
function gathered(open) {
  const parents = ['renderer/data', 'renderer/features'];
  return parents.reduce((list, parent) => {
    const inside = rooms.map(({ folder }) => folder).filter((one) => one.startsWith(`${parent}/`));
    const closed = inside.filter((one) => !list.includes(one)).map((one) => one.slice(parent.length + 1));
    if (closed.length > 1) return list;
    const name = [parent, ...closed.map((one) => `without ${one}`)].join(' ');
    return [...list.filter((one) => !inside.includes(one)), name];
  }, open);
}

/** Without the name of the top folder that both rooms have. */
function shortened(other, folder) {
  const top = `${folder.split('/')[0]}/`;
  return folder.startsWith(top) && other.startsWith(top) ? other.slice(top.length) : other;
}

function overrideOf(room) {
  const isFile = /\.\w+$/.test(room.folder);
  const options = { patterns: [packagesOf(room), ...networkOf(room), ...foldersOf(room)] };
  return {
    includes: [isFile ? room.folder : `${room.folder}/**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options } } } },
  };
}

function packagesOf({ folder, packages, hasNode }) {
  const names = packages.flatMap((name) =>
    name.endsWith('/') ? [`!${name}**`] : [`!${name}`, `!${name}/**`],
  );
  const group = ['**', '!./**', '!../**', ...names, ...(hasNode ? ['!node:*', '!node:*/**'] : [])];
  return { group, message: `${folder} imports no package but those in scripts/lib/walls.mjs.` };
}

function networkOf({ hasNode }) {
  if (!hasNode) return [];
  const group = networkModules.map((name) => `node:${name}`);
  return [{ group, message: noNetwork }];
}

/** Folders at the top of the project, and rooms beside it, of which a room may import nothing. */
function foldersOf(room) {
  const [top] = room.folder.split('/');
  const tops = new Set(rooms.map(({ folder }) => folder.split('/')[0]));
  const open = new Set(room.rooms.map((one) => one.split('/')[0]));
  const closed = [...tops, 'tests', 'scripts'].filter((name) => name !== top && !open.has(name));
  // A folder of core may be called as one of main is.
  const isCoreOpen = room.rooms.includes('core') ? ['!**/core/**'] : [];
  // So may a folder of a package, such as `web` in pdfjs-dist.
  const packages = room.packages.filter((name) => name.endsWith('/')).map((name) => `!${name}**`);
  const group = [
    ...closed.map((name) => `**/${name}/**`),
    ...closedIn('main', room),
    ...isCoreOpen,
    ...packages,
  ];
  return [{ group, message: `${room.folder} may not import from there: see scripts/lib/walls.mjs.` }];
}

/** What is closed to a room in a folder of which it may import other rooms. */
function closedIn(top, { folder, rooms: open }) {
  const isInside = folder.startsWith(top);
  const openInside = open.filter((one) => one.startsWith(`${top}/`));
  if (open.includes(top) || (!isInside && openInside.length === 0)) return [];
  if (!isInside) return [`**/${top}/**`, ...openInside.map((one) => `!**/${one}/**`)];
  const siblings = rooms
    .map((one) => one.folder)
    .filter((one) => one.startsWith(`${top}/`) && one !== folder);
  const closed = siblings.filter((one) => !open.some((other) => isOpenTo(one, other)));
  // Relative imports name a folder from the nearest one that both are in.
  const parents = folder.split('/').slice(0, -1);
  const parent = `${parents.join('/')}/`;
  const short = (one) => (one.startsWith(parent) ? one.slice(parent.length) : one.slice(top.length + 1));
  return [`${'../'.repeat(parents.length)}*.ts`, ...closed.map((one) => `**/${short(one)}/**`)];
}
