// Put an encrypted file in the place of a readable one, which is overwritten. At each moment one of them can be found again.
import { dirname, join } from 'node:path';
import { type DiskOps, listIfThere, quietly } from '../fs/ops.ts';
import { siblingOf, siblingPath } from '../fs/sibling-names.ts';

/** Replaces a file by what `writeNew` writes and syncs at the path it gets. The disk must overwrite what it removes. */
export async function replaceReadable(
  disk: DiskOps,
  path: string,
  writeNew: (temporary: string) => Promise<void>,
): Promise<void> {
  const [temporary, old] = [siblingPath(path, 'tmp'), siblingPath(path, 'old')];
  await writeNew(temporary);
  await disk.rename(path, old);
  try {
    await disk.rename(temporary, path);
  } catch (error) {
    await quietly(disk.rename(old, path));
    throw error;
  }
  await disk.syncFolder(dirname(path));
  await disk.remove(old);
}

/**
 * Finishes or takes back what a killed program, or a failing disk, left of replacing the files in a folder. Thoroughly, each trace of it must
 * go. Rejects with the system's error.
 */
export async function settleReplaced(
  disk: DiskOps,
  folder: string,
  {
    isThorough,
    concerns = () => true,
  }: {
    readonly isThorough: boolean;
    /** Which files of the folder count. */
    readonly concerns?: (name: string) => boolean;
  },
): Promise<void> {
  for (const name of await listIfThere(disk, folder)) {
    const sibling = siblingOf(name);
    if (!sibling || !concerns(sibling.target)) continue;
    const [path, target] = [join(folder, name), join(folder, sibling.target)];
    if (sibling.kind === 'old' && !(await disk.identityOf(target))) {
      await disk.rename(path, target);
      await disk.syncFolder(folder);
    } else if (sibling.kind === 'old') await disk.remove(path);
    else if (sibling.kind === 'tmp') {
      const removed = disk.remove(path);
      await (isThorough ? removed : quietly(removed));
    }
  }
}
