// Write a verified kit as a folder: only its own files, each as it was verified, whole or not at all.
import { resolve } from 'node:path';
import type { Report } from '../../../../core/base/progress.ts';
import { ok, type Result } from '../../../../core/base/result.ts';
import { type DiskOps, realDisk } from '../../fs/ops.ts';
import { makeStagedFolder } from '../../fs/staged-folder.ts';
import { type CheckedBag, filesOf, readAgain } from './checked-bag.ts';

/** How a kit is unpacked. */
type UnpackOptions = {
  /** Takes the place of what is in the folder. */
  readonly replaces?: boolean;
  readonly report?: Report | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly disk?: DiskOps;
};

/** A kit in a folder. */
type UnpackedBag = { readonly folder: string; readonly fileCount: number };

/**
 * Writes the files of a kit that was verified, byte for byte; junk stays behind. Fails with `folder-not-empty`, `payload-changed`
 * when a file is no longer what was verified, and problems of the source. Also with `disk-full`, `disk-write-failed` and
 * `stopped`. After a failure the folder is as it was.
 */
export async function unpackBag(
  bag: CheckedBag,
  folder: string,
  options: UnpackOptions = {},
): Promise<Result<UnpackedBag>> {
  const { disk = realDisk, replaces = false, report, signal } = options;
  const files = await filesOf(bag, signal);
  if (!files.ok) return files;
  return await makeStagedFolder(folder, { disk, replaces }, async (staged) => {
    const total = files.value.length;
    for (const [done, file] of files.value.entries()) {
      report?.({ step: 'writing', done, total, unit: 'files', item: file.path });
      const written = await staged.write(file.path, (take) => readAgain(bag.source, file, take, signal));
      if (!written.ok) return written;
    }
    report?.({ step: 'writing', done: total, total, unit: 'files' });
    return ok({ folder: resolve(folder), fileCount: total });
  });
}
