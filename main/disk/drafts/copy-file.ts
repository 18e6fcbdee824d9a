// Copy a given file into a draft as a stream. The copy is written beside its place, synced, and renamed last.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ContentFile } from '../../../core/compose/content-folder.ts';
import type { FileReader } from '../fs/content-disk.ts';
import { hashFile } from '../fs/hash-file.ts';
import { type Take, writeHashed } from '../fs/hashed-write.ts';
import { type DiskOps, quietly } from '../fs/ops.ts';
import { readProblem, writeProblem } from '../fs/problem.ts';
import { makeSyncedFolder } from '../fs/synced-folder.ts';

const chunkBytes = 1024 * 1024;

/** A file that waits beside its place; hidden there, so that nothing reads it before it has a name. */
export type WaitingFile = { readonly path: string; readonly hash: string; readonly sizeBytes: number };

/** Where a file is copied to, and who receives its progress. */
type CopyJob = {
  readonly content: string;
  /** Path of a folder in the content. */
  readonly folder: string;
  readonly disk: DiskOps;
  readonly signal: AbortSignal;
  readonly onBytes: (count: number) => void;
};

/** Copies a file. `disk-read-failed` (the given file), `disk-full`, `disk-write-failed`, `stopped`; then nothing is left. */
export async function copyFile(from: string, name: string, job: CopyJob): Promise<Result<WaitingFile>> {
  const { content, folder, disk, signal } = job;
  const path = hiddenPath(join(content, folder));
  const source = await open(from, 'r').catch(() => undefined);
  if (!source) return fail({ code: 'disk-read-failed', file: name, reason: 'ENOENT' });
  try {
    await makeSyncedFolder(disk, dirname(path));
    const copied = await writeHashed({ disk, place: path, reportAs: name }, (take) =>
      readWhole(source, { name, take, onBytes: job.onBytes, signal }),
    );
    if (copied.ok) return ok({ path, ...copied.value });
    await quietly(disk.remove(path));
    return copied;
  } catch (error) {
    await quietly(disk.remove(path));
    return fail(writeProblem(error, name));
  } finally {
    // A drive that was removed fails here once more; what was copied is known by then.
    await quietly(source.close());
  }
}

type Reading = Pick<CopyJob, 'onBytes' | 'signal'> & { readonly name: string; readonly take: Take };

async function readWhole(
  source: FileHandle,
  { name, take, onBytes, signal }: Reading,
): Promise<Result<void>> {
  const buffer = Buffer.alloc(chunkBytes);
  for (;;) {
    if (signal.aborted) return fail({ code: 'stopped' });
    const read = await source.read(buffer, 0, chunkBytes).catch((error: unknown) => readProblem(error, name));
    if ('code' in read) return fail(read);
    if (read.bytesRead === 0) return ok(undefined);
    await take(buffer.subarray(0, read.bytesRead));
    onBytes(read.bytesRead);
  }
}

/** Gives a waiting file its place. `disk-full`, `disk-write-failed`. */
export async function settleFile(
  { path }: WaitingFile,
  to: string,
  { content, disk }: Pick<CopyJob, 'content' | 'disk'>,
): Promise<Result<void>> {
  const target = join(content, to);
  try {
    await makeSyncedFolder(disk, dirname(target));
    await disk.rename(path, target);
    await disk.syncFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    await quietly(disk.remove(path));
    return fail(writeProblem(error, to));
  }
}

/** The file of a draft that holds the same bytes. Only those of the same size are read. */
export async function sameFile(
  waiting: WaitingFile,
  files: readonly ContentFile[],
  { content, disk }: { readonly content: string; readonly disk: FileReader },
): Promise<string | undefined> {
  for (const { path, sizeBytes } of files) {
    if (sizeBytes !== waiting.sizeBytes) continue;
    const found = await hashFile(join(content, path), { file: path, reader: disk });
    if (found.ok && found.value === waiting.hash) return path;
  }
  return undefined;
}

/** A new path in a folder of a draft that nothing reads; what is left there is removed by `removeWaiting`. */
export function hiddenPath(folder: string): string {
  return join(folder, `.${randomBytes(6).toString('hex')}.part`);
}

/** Removes what a killed copy or edit left in a draft. */
export async function removeWaiting(content: string, disk: DiskOps): Promise<void> {
  const entries = await readdir(content, { recursive: true }).catch(() => []);
  for (const name of entries) {
    if (!/(?:^|[\\/])\.[0-9a-f]{12}\.part$/.test(name)) continue;
    const path = join(content, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts?.isFile()) await disk.remove(path).catch(() => undefined);
  }
}
