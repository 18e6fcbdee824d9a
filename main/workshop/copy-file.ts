// Decides how a given file comes into a draft: in a stream, beside its place first, on the disk before it is called by its name.
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { ContentFile } from '../../core/compose/content-folder.ts';
import type { DiskOps } from '../disk/disk-ops.ts';
import { readProblem, writeProblem } from '../disk/disk-problem.ts';
import { makeFolders } from './apply-changes.ts';

const chunkBytes = 1024 * 1024;

/** A file that waits beside its place; hidden there, so that nothing reads it before it has a name. */
export type WaitingFile = { readonly path: string; readonly hash: string; readonly sizeBytes: number };

/** Where a file is copied to, and who is told how far it is. */
export type CopyJob = {
  readonly content: string;
  /** Path of a folder in the content. */
  readonly folder: string;
  readonly disk: DiskOps;
  readonly signal: AbortSignal;
  onBytes(count: number): void;
};

/** Copies a file. `disk-read-failed` (the given file), `disk-full`, `disk-write-failed`, `stopped`; then nothing is left. */
export async function copyFile(from: string, name: string, job: CopyJob): Promise<Result<WaitingFile>> {
  const { content, folder, disk, signal } = job;
  const path = join(content, folder, `.${randomBytes(6).toString('hex')}.part`);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let source: Awaited<ReturnType<typeof open>> | undefined;
  try {
    source = await open(from, 'r').catch(() => undefined);
    if (!source) return fail({ code: 'disk-read-failed', file: name, reason: 'ENOENT' });
    await makeFolders(content, dirname(path), disk);
    const file = await disk.create(path);
    try {
      const buffer = Buffer.alloc(chunkBytes);
      for (;;) {
        if (signal.aborted) throw new Stopped();
        const { bytesRead } = await source.read(buffer, 0, chunkBytes).catch((error: unknown) => {
          throw new ReadFailure(error);
        });
        if (bytesRead === 0) break;
        const bytes = buffer.subarray(0, bytesRead);
        hash.update(bytes);
        sizeBytes += bytesRead;
        await file.write(bytes);
        job.onBytes(bytesRead);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    return ok({ path, hash: hash.digest('hex'), sizeBytes });
  } catch (error) {
    await disk.remove(path).catch(() => undefined);
    if (error instanceof Stopped) return fail({ code: 'stopped' });
    if (error instanceof ReadFailure) return fail(readProblem(error.error, name));
    return fail(writeProblem(error, name));
  } finally {
    // A drive that was removed fails here once more; what was copied is known by then.
    await source?.close().catch(() => undefined);
  }
}

class Stopped extends Error {}
class ReadFailure extends Error {
  readonly error: unknown;
  constructor(error: unknown) {
    super('read failed');
    this.error = error;
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
    await makeFolders(content, dirname(target), disk);
    await disk.rename(path, target);
    await disk.syncFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    await disk.remove(path).catch(() => undefined);
    return fail(writeProblem(error, to));
  }
}

/** The file of a draft that holds the same bytes. Only those of the same size are read. */
export async function sameFile(
  waiting: WaitingFile,
  files: readonly ContentFile[],
  content: string,
): Promise<string | undefined> {
  for (const { path, sizeBytes } of files) {
    if (sizeBytes !== waiting.sizeBytes) continue;
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(join(content, path))) hash.update(chunk as Uint8Array);
    } catch {
      continue;
    }
    if (hash.digest('hex') === waiting.hash) return path;
  }
  return undefined;
}

/** Removes what a killed copy left in a draft. */
export async function removeWaiting(content: string, disk: DiskOps): Promise<void> {
  const entries = await readdir(content, { recursive: true }).catch(() => []);
  for (const name of entries) {
    if (!/(?:^|[\\/])\.[0-9a-f]{12}\.part$/.test(name)) continue;
    const path = join(content, name);
    const facts = await stat(path).catch(() => undefined);
    if (facts?.isFile()) await disk.remove(path).catch(() => undefined);
  }
}
