// Erase a folder: overwrite its files before they are removed, the most important ones first.
import { readdir } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { type DiskOps, quietly } from './ops.ts';
import { overwriteInPlace } from './overwrite.ts';

/**
 * Erases everything in a folder and keeps the empty folder. Files for which `comesFirst` holds are gone from the disk before any
 * other is touched; it gets paths inside the folder. Links are removed and not followed. A file that another program holds keeps its
 * name, and none of its bytes. Rejects with the first error of the system after everything was tried.
 */
export async function eraseContent(
  disk: DiskOps,
  folder: string,
  comesFirst: (path: string) => boolean,
): Promise<void> {
  const errors: unknown[] = [];
  const remove = async (path: string): Promise<void> =>
    await disk.remove(path).catch((error: unknown) => void errors.push(error));
  const erase = async (path: string): Promise<void> => {
    await quietly(overwriteInPlace(disk, path));
    await remove(path);
  };
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const first = files.filter((path) => comesFirst(relative(folder, path).replaceAll('\\', '/')));
  for (const path of first) await erase(path);
  for (const above of new Set(first.map((path) => dirname(path)))) await quietly(disk.syncFolder(above));
  for (const path of files) if (!first.includes(path)) await erase(path);
  for (const name of await disk.list(folder)) await remove(join(folder, name));
  if (errors.length > 0) throw errors[0];
}
