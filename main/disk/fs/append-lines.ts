// A file of lines that only grows; no line is ever changed.
import { basename, dirname } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { type DiskOps, ownerOnly, ownerOnlyFolder, quietly, readIfThere } from './ops.ts';
import { writeProblem } from './problem.ts';
import { makeSyncedFolder } from './synced-folder.ts';

/**
 * Adds lines to a file and syncs them; creates the file and its folder, closed to others. `disk-full`, `disk-write-failed`: then none is
 * added. A power cut may leave some of them, and half of one.
 */
export async function appendLines(
  path: string,
  lines: readonly string[],
  disk: DiskOps,
): Promise<Result<void>> {
  try {
    await makeSyncedFolder(disk, dirname(path), { mode: ownerOnlyFolder });
    const before = await readIfThere(disk, path);
    const file = await (before ? disk.open(path) : disk.create(path, { mode: ownerOnly }));
    const sizeBytes = before?.length ?? 0;
    // A line that a power cut left half written ends here, so that the next one is whole.
    const begin = sizeBytes === 0 || before?.at(-1) === 0x0a ? '' : '\n';
    try {
      await file.write(Buffer.from(`${begin}${lines.map((line) => `${line}\n`).join('')}`), sizeBytes);
      await file.sync();
    } catch (error) {
      await quietly(file.truncate(sizeBytes));
      throw error;
    } finally {
      await quietly(file.close());
    }
    if (!before) await disk.syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    return fail(writeProblem(error, basename(path)));
  }
}
