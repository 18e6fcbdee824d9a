// Decides how files get onto a stick: one after the other, brought onto it in batches, into a folder that nobody takes for a kit yet.
import { dirname, join } from 'node:path';
import type { Problem } from '../../../core/problem.ts';
import { fail, ok, type Result } from '../../../core/result.ts';
import type { DiskOps, OpenFile } from '../disk-ops.ts';
import { writeProblem } from '../disk-problem.ts';
import { isGone } from './volume.ts';

/** Takes the bytes of a file, in order. */
export type Take = (bytes: Uint8Array) => Promise<void>;

/** A file to be written: its path, and how its bytes are read. */
export type StagedFile = {
  readonly path: string;
  readonly isExecutable?: boolean;
  read(take: Take): Promise<Result<void>>;
};

/** What writing needs. */
export type Staging = {
  /** The folder that is filled; it must not be there yet. */
  readonly folder: string;
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

/** Carries a failed write out through whoever reads the bytes, who would take it for a failed read. */
class WriteFailure extends Error {
  readonly problem: Problem;
  constructor(error: unknown, file: string) {
    super('a write failed');
    this.problem = isGone(error) ? { code: 'stick-gone', file } : writeProblem(error, file);
  }
}

/**
 * Writes files into a new folder and brings them and their names onto the stick. Problems of the source, `disk-full`,
 * `disk-write-failed`, `stick-gone`, `stopped`; the folder is then left as it is for the caller to remove.
 */
export async function stageFiles(files: readonly StagedFile[], staging: Staging): Promise<Result<void>> {
  const { disk, folder, signal } = staging;
  const folders = new Set<string>([folder]);
  let batch: { path: string; place: string }[] = [];
  let bytesInBatch = 0;
  try {
    await doing('', () => disk.makeFolder(folder));
    for (const file of files) {
      if (signal?.aborted) return fail({ code: 'stopped' });
      const gone = await staging.isGone(file.path);
      if (gone) return fail(gone);
      staging.onFile(file.path);
      const place = join(folder, file.path);
      await makeFolders(dirname(place), file.path, folders, staging);
      const written = await writeFile(file, place, staging);
      if (!written.ok) return written;
      batch.push({ path: file.path, place });
      bytesInBatch += written.value;
      if (bytesInBatch < batchBytes && batch.length < batchFiles) continue;
      await syncBatch(batch, staging);
      [batch, bytesInBatch] = [[], 0];
    }
    await syncBatch(batch, staging);
    // From the inside out, so that no folder is known to the stick before what it holds is.
    for (const at of [...folders].sort().reverse()) await doing('', () => disk.syncFolder(at));
    return ok(undefined);
  } catch (error) {
    if (error instanceof WriteFailure) return fail(error.problem);
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

async function syncBatch(
  batch: readonly { readonly path: string; readonly place: string }[],
  { disk, onSync }: Staging,
): Promise<void> {
  onSync();
  // Asked for together, the file system brings many files onto the stick in one go. All have to be done before anything goes on.
  const synced = await Promise.allSettled(
    batch.map(({ path, place }) => doing(path, () => disk.syncFile(place))),
  );
  for (const sync of synced) if (sync.status === 'rejected') throw sync.reason;
}

async function makeFolders(
  folder: string,
  path: string,
  known: Set<string>,
  { disk, folder: root }: Staging,
): Promise<void> {
  if (known.has(folder)) return;
  await doing(path, () => disk.makeFolder(folder));
  for (let at = folder; at.startsWith(root); at = dirname(at)) known.add(at);
}

async function doing<T>(file: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw new WriteFailure(error, file);
  }
}
