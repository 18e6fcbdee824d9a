// Erase a folder: overwrite its files before they are removed, the most important ones first.
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type DiskOps, quietly } from './ops.ts';
import { overwriteAndRemove, overwriteInPlace } from './overwrite.ts';

/**
 * Erases everything in a folder and keeps the empty folder. Files for which `comesFirst` holds are gone from the disk before any
 * other is touched; it gets paths inside the folder. Links are removed and not followed. Rejects with the first error of the system
 * after everything was tried.
 */
export async function eraseContent(
  disk: DiskOps,
  folder: string,
  comesFirst: (path: string) => boolean,
): Promise<void> {
  const errors: unknown[] = [];
  const attempt = async (work: Promise<void>): Promise<void> =>
    await work.catch((error: unknown) => void errors.push(error));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  const first = paths.filter(comesFirst);
  for (const path of first) await attempt(erase(disk, join(folder, path)));
  for (const above of new Set(first.map((path) => dirname(join(folder, path)))))
    await quietly(disk.syncFolder(above));
  for (const path of paths) if (!first.includes(path)) await attempt(erase(disk, join(folder, path)));
  for (const name of await disk.list(folder)) await attempt(disk.remove(join(folder, name)));
  if (errors.length > 0) throw errors[0];
}

/** A file that another program holds keeps its name for now, and none of its bytes. */
async function erase(disk: DiskOps, path: string): Promise<void> {
  try {
    await overwriteAndRemove(disk, path);
  } catch (error) {
    await quietly(overwriteInPlace(disk, path));
    throw error;
  }
}
