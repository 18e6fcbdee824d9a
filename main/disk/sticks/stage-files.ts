// Write files to a stick one after the other, sync them in batches, in folders that do not look like a kit yet.
import { dirname, join } from 'node:path';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { Take } from '../fs/hashed-write.ts';
import type { DiskOps, OpenFile } from '../fs/ops.ts';
import { ProblemError, writeProblem } from '../fs/problem.ts';
import { isDriveRemoved } from './volume.ts';

/** A file to be written: its path, and how its bytes are read. */
export type StagedFile = {
  readonly path: string;
  readonly isExecutable?: boolean;
  read(take: Take): Promise<Result<void>>;
};

/** A folder that is filled; it must not be there yet. */
type StagedGroup = { readonly folder: string; readonly files: readonly StagedFile[] };

/** What writing needs. */
type Staging = {
  readonly disk: DiskOps;
  /** Says whether the stick was pulled out, before each file. */
  readonly isGone: (file: string) => Promise<Problem | undefined>;
  readonly onFile: (path: string) => void;
  readonly onBytes: (bytes: number) => void;
  readonly onSync: () => void;
  readonly signal: AbortSignal | undefined;
};

/** A sync costs a stick far more than the bytes of a small file do. */
const batchBytes = 64 * 1024 * 1024;
const batchFiles = 256;

type Written = { readonly path: string; readonly place: string };

/**
 * Writes files into new folders, then syncs all folders and their names at once. A sync costs a stick more time than a small file
 * does. Problems of the source, `disk-full`, `disk-write-failed`, `stick-gone`, `stopped`; the folders are then left as they are
 * for the caller to remove.
 */
export async function stageFiles(groups: readonly StagedGroup[], staging: Staging): Promise<Result<void>> {
  const { disk, signal } = staging;
  const folders = new Set<string>();
  let batch: Written[] = [];
  let bytesInBatch = 0;
  try {
    for (const { folder, files } of groups) {
      await doing('', () => disk.makeFolder(folder));
      folders.add(folder);
      for (const file of files) {
        if (signal?.aborted) return fail({ code: 'stopped' });
        const gone = await staging.isGone(file.path);
        if (gone) return fail(gone);
        staging.onFile(file.path);
        const place = join(folder, file.path);
        await makeFolders(dirname(place), { path: file.path, root: folder, known: folders, disk });
        const written = await writeFile(file, place, staging);
        if (!written.ok) return written;
        batch.push({ path: file.path, place });
        bytesInBatch += written.value;
        if (bytesInBatch < batchBytes && batch.length < batchFiles) continue;
        await syncBatch(batch, staging);
        [batch, bytesInBatch] = [[], 0];
      }
    }
    await syncBatch(batch, staging);
    // From the inside out, so that no folder is known to the stick before what it holds is.
    for (const at of [...folders].sort().reverse()) await doing('', () => disk.syncFolder(at));
    return ok(undefined);
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  }
}

async function writeFile(file: StagedFile, place: string, staging: Staging): Promise<Result<number>> {
  const { path } = file;
  const mode = file.isExecutable ? { mode: 0o777 } : {};
  let output: OpenFile | undefined = await doing(path, () => staging.disk.create(place, mode));
  const opened = output;
  let sizeBytes = 0;
  try {
    const read = await file.read(async (bytes) => {
      if (staging.signal?.aborted) throw new ProblemError({ code: 'stopped' });
      await doing(path, () => opened.write(bytes));
      sizeBytes += bytes.length;
      staging.onBytes(bytes.length);
    });
    if (!read.ok) return read;
    output = undefined;
    await doing(path, () => opened.close());
    return ok(sizeBytes);
  } finally {
    await output?.close().catch(() => undefined);
  }
}

async function syncBatch(batch: readonly Written[], { disk, onSync }: Staging): Promise<void> {
  onSync();
  // Asked for together, the file system brings many files onto the stick in one go. All have to be done before anything goes on.
  const synced = await Promise.allSettled(
    batch.map(({ path, place }) => doing(path, () => disk.syncFile(place))),
  );
  for (const sync of synced) if (sync.status === 'rejected') throw sync.reason;
}

async function makeFolders(
  folder: string,
  {
    path,
    root,
    known,
    disk,
  }: {
    readonly path: string;
    readonly root: string;
    readonly known: Set<string>;
    readonly disk: DiskOps;
  },
): Promise<void> {
  if (known.has(folder)) return;
  await doing(path, () => disk.makeFolder(folder));
  for (let at = folder; at.startsWith(root); at = dirname(at)) known.add(at);
}

async function doing<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new ProblemError(isDriveRemoved(error) ? { code: 'stick-gone', file } : writeProblem(error, file));
  }
}
