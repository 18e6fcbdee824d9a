// Atomic replacement of a small file: a reader, or the next start after a power cut, sees the old or the new one whole.
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type DiskOps, quietly, realDisk } from './ops.ts';
import { writeProblem } from './problem.ts';
import { removeSiblings, siblingPath } from './sibling-names.ts';
import { makeSyncedFolder } from './synced-folder.ts';

/** How a file is written. `mode` is that of a new file; with `makesFolder` its folder is made where there is none. */
type AtomicWriteOptions = {
  readonly disk?: DiskOps;
  readonly mode?: number;
  readonly makesFolder?: boolean;
};

/** Replaces a file, or creates it. `disk-full`, `disk-write-failed`. */
export async function writeFileAtomically(
  path: string,
  content: Uint8Array | string,
  { disk = realDisk, mode, makesFolder = false }: AtomicWriteOptions = {},
): Promise<Result<void>> {
  try {
    if (makesFolder) await makeSyncedFolder(disk, dirname(path));
    await replaceFile(disk, path, content, mode);
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, basename(path)));
  }
}

/**
 * Writes a file beside its place, syncs it, and renames it over the old one. Throws the system's errors. After an error the old file
 * is still there, or the new one when only the last sync failed.
 */
export async function replaceFile(
  disk: DiskOps,
  path: string,
  content: Uint8Array | string,
  mode?: number,
): Promise<void> {
  const temporary = siblingPath(path, 'tmp');
  try {
    await writeNewFile(disk, temporary, content, mode);
    await disk.rename(temporary, path);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    await quietly(disk.remove(temporary));
    throw error;
  }
}

/** Creates a file with its bytes and syncs it; removes it again when that fails. Throws the system's errors, EEXIST among them. */
export async function writeNewFile(
  disk: DiskOps,
  path: string,
  content: Uint8Array | string,
  mode?: number,
): Promise<void> {
  const file = await disk.create(path, mode === undefined ? {} : { mode });
  try {
    await file.write(typeof content === 'string' ? Buffer.from(content) : content);
    await file.sync();
  } catch (error) {
    await quietly(file.close());
    await quietly(disk.remove(path));
    throw error;
  }
  // What is synced is there, whatever closing says.
  await quietly(file.close());
}

/** Removes what killed atomic writes of some files left beside them, and says whether there was anything; never throws. */
export async function removeTemporariesOf(paths: readonly string[], disk = realDisk): Promise<boolean> {
  return await removeSiblings(paths, ['tmp'], disk);
}
