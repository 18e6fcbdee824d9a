// Map archive entries to files of the bag, without the one folder that archive programs put around them.
import { declarationPath } from '../../../../core/kit/bag-layout.ts';
import { collidingPaths } from '../../../../core/kit/colliding-paths.ts';
import { isJunk } from '../../../../core/kit/junk.ts';
import { pathFault } from '../../../../core/kit/safe-path.ts';
import { refuseEntry } from './archive-fault.ts';
import type { DirectoryEntry } from './read-directory.ts';

/**
 * Files and links by their path in the bag. The bag is at the top or in one folder, as `findKit` finds it; then nothing but junk may
 * be beside that folder. An archive without a bag keeps its names.
 */
export function placeEntries(
  archive: string,
  entries: readonly DirectoryEntry[],
): ReadonlyMap<string, DirectoryEntry> {
  const own = entries.filter(({ name }) => !isJunk(name));
  const prefix = prefixOf(own);
  const placed: [string, DirectoryEntry][] = [];
  for (const entry of entries) {
    const isInside = `${entry.name}/`.startsWith(prefix);
    if (!isInside && !isJunk(entry.name)) refuseEntry(archive, entry.name, 'entry-beside-kit');
    placed.push([isInside ? entry.name.slice(prefix.length) : entry.name, entry]);
  }
  refuseUnfit(archive, placed);
  return new Map(placed.filter(([, { isFolder, isLink }]) => !isFolder || isLink));
}

function prefixOf(entries: readonly DirectoryEntry[]): string {
  const names = entries.filter(({ isFolder }) => !isFolder).map(({ name }) => name);
  if (names.includes(declarationPath)) return '';
  const bags = names.filter((name) => name.indexOf('/') === name.length - declarationPath.length - 1);
  const [only, ...others] = bags.filter((name) => name.endsWith(`/${declarationPath}`));
  return only === undefined || others.length > 0 ? '' : only.slice(0, -declarationPath.length);
}

function refuseUnfit(archive: string, placed: readonly (readonly [string, DirectoryEntry])[]): void {
  const seen = new Set<string>();
  const places: string[] = [];
  for (const [path, { name, isFolder, isLink }] of placed) {
    // The folder around the bag itself.
    if (path === '') {
      if (isLink || !isFolder) refuseEntry(archive, name, isLink ? 'path-link' : 'path-twin');
      continue;
    }
    const fault = isJunk(path) ? undefined : pathFault(path);
    if (fault) refuseEntry(archive, name, fault);
    if (seen.has(path)) refuseEntry(archive, name, 'path-twin');
    seen.add(path);
    // A folder stands for a file in it, so that a file of the same name, or a folder in other letters, is its twin.
    if (!isJunk(path)) places.push(isFolder ? `${path}/.` : path);
  }
  const [twin] = collidingPaths(places);
  if (twin !== undefined) refuseEntry(archive, twin.replace(/\/\.$/, ''), 'path-twin');
}
