// Rules for files on a stick, so that every computer can read it.

import type { Problem } from '../base/problem.ts';
import { collidingPaths } from '../kit/colliding-paths.ts';
import type { PathFault } from '../kit/path-fault.ts';
import { pathFault } from '../kit/safe-path.ts';

/** A file for a stick; `path` is relative to the folder that is written, with `/`. */
export type StickFile = { readonly path: string; readonly sizeBytes: number };

/** Why a file cannot be stored on a stick. */
type StickFault = PathFault | 'stick-path-too-long' | 'stick-folder-too-full';

/** FAT32 has no files of 4 GiB. */
export const maxFileBytes = 4 * 1024 ** 3 - 1;
/** Windows opens paths of 259 characters; the drive takes three. */
const maxPathLength = 256;
/** A folder of FAT32 has 65,536 entries of 32 bytes. A name takes one, and one more for each 13 characters. */
const maxEntries = 65_536 - 2;
const charactersPerEntry = 13;

/**
 * The first file that could not be stored on every stick, or undefined: `path-unsafe` or `kit-too-large`. The strictest rules apply
 * to every stick, because files are copied on. `folder` is their location from the root of the stick.
 */
export function stickProblem(files: readonly StickFile[], folder: string): Problem | undefined {
  for (const { path, sizeBytes } of files) {
    const reason: StickFault | undefined =
      pathFault(path) ?? (joined(folder, path).length > maxPathLength ? 'stick-path-too-long' : undefined);
    if (reason) return { code: 'path-unsafe', file: path, reason };
    if (sizeBytes > maxFileBytes) {
      return { code: 'kit-too-large', file: path, sizeBytes, limitBytes: maxFileBytes };
    }
  }
  const [twin] = collidingPaths(files.map(({ path }) => path));
  if (twin !== undefined) return { code: 'path-unsafe', file: twin, reason: 'path-twin' };
  const full = overfullFolder(files);
  return full === undefined
    ? undefined
    : { code: 'path-unsafe', file: full, reason: 'stick-folder-too-full' satisfies StickFault };
}

/** Bytes that files and their folders take on a volume with clusters. */
export function roomBytes(files: readonly StickFile[], clusterBytes: number): number {
  const clusters = files.reduce((sum, { sizeBytes }) => sum + Math.ceil(sizeBytes / clusterBytes), 0);
  let folderClusters = 0;
  for (const entries of entriesByFolder(files).values()) {
    folderClusters += Math.ceil((32 * (entries + 2)) / clusterBytes);
  }
  return (clusters + folderClusters) * clusterBytes;
}

function overfullFolder(files: readonly StickFile[]): string | undefined {
  for (const [folder, entries] of entriesByFolder(files)) if (entries > maxEntries) return folder;
  return undefined;
}

function entriesByFolder(files: readonly StickFile[]): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  const seen = new Set<string>();
  for (const { path } of files) {
    for (let at = path; at !== '' && !seen.has(at); ) {
      seen.add(at);
      const slash = at.lastIndexOf('/');
      const folder = slash === -1 ? '' : at.slice(0, slash);
      const name = at.slice(slash + 1);
      entries.set(folder, (entries.get(folder) ?? 0) + 1 + Math.ceil(name.length / charactersPerEntry));
      at = folder;
    }
  }
  return entries;
}

function joined(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}
