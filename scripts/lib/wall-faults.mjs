// Which imports the table of walls refuses.
import { networkModules, rooms } from './walls.mjs';

/**
 * The room of a file; undefined outside of all rooms.
 * @param {string} path
 * @returns {import('./walls.mjs').Room | undefined}
 */
function roomOf(path) {
  const own = rooms.filter(({ folder }) => path === folder || path.startsWith(`${folder}/`));
  return own.reduce(
    (best, room) => (best && best.folder.length >= room.folder.length ? best : room),
    undefined,
  );
}

/**
 * Why a file may not import something; undefined when it may.
 * @param {string} from
 * @param {{ readonly path: string } | { readonly name: string }} target Another file of the project, or a package.
 * @returns {string | undefined}
 */
export function importFault(from, target) {
  const room = roomOf(from);
  if (!room) return `${from} lies in no room`;
  if ('name' in target) return packageFault(room, target.name);
  const owner = roomOf(target.path);
  const isOpen = owner === room || room.rooms.some((folder) => isRoom(owner, folder));
  return isOpen ? undefined : `${room.folder} may not import from ${owner?.folder ?? target.path}`;
}

function isRoom(owner, folder) {
  return owner !== undefined && isOpenTo(owner.folder, folder);
}

/**
 * Whether a room is open to those that may import from `folder`.
 * @param {string} room
 * @param {string} folder
 * @returns {boolean}
 */
export function isOpenTo(room, folder) {
  const isWhole = folder === 'core' || folder.startsWith('core/') || folder === 'main/disk';
  return room === folder || (isWhole && room.startsWith(`${folder}/`));
}

function packageFault(room, name) {
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
