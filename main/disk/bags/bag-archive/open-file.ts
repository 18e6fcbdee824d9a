// Read the bytes of an archive at an offset. A file that changes meanwhile is refused.
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { fail, type Result } from '../../../../core/base/result.ts';
import { ProblemError, readProblem } from '../../fs/problem.ts';
import { refuseArchive } from './archive-fault.ts';

/** What tells that a file was changed between two openings. */
export type FileMark = { readonly sizeBytes: number; readonly modifiedMs: number };

/** An open archive. `name` is what the person knows it by. */
export type ArchiveFile = {
  readonly name: string;
  readonly handle: FileHandle;
  readonly mark: FileMark;
};

/** Opens an archive for one piece of work and closes it after; with `mark` it must be the file it was. */
export async function withArchiveFile<T>(
  path: string,
  mark: FileMark | undefined,
  work: (file: ArchiveFile) => Promise<Result<T>>,
): Promise<Result<T>> {
  const name = basename(path);
  let handle: FileHandle;
  try {
    handle = await open(path, 'r');
  } catch (error) {
    return fail(readProblem(error, name));
  }
  try {
    const found = await markOf(handle, name);
    if (mark && (mark.sizeBytes !== found.sizeBytes || mark.modifiedMs !== found.modifiedMs)) {
      refuseArchive(name, 'changed-while-read');
    }
    return await work({ name, handle, mark: found });
  } catch (error) {
    if (error instanceof ProblemError) return fail(error.problem);
    throw error;
  } finally {
    await handle.close();
  }
}

async function markOf(handle: FileHandle, name: string): Promise<FileMark> {
  const facts = await handle.stat();
  if (!facts.isFile()) refuseArchive(name, 'not-an-archive');
  return { sizeBytes: facts.size, modifiedMs: facts.mtimeMs };
}

/** Reads exactly `length` bytes from `at` into a buffer of their own. */
export async function readAt(file: ArchiveFile, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  await fill(file, at, bytes);
  return bytes;
}

/** Fills a buffer with the bytes from `at`. */
export async function fill(file: ArchiveFile, at: number, bytes: Uint8Array): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const bytesRead = await readSome(file, at + done, bytes.subarray(done));
    if (bytesRead === 0) {
      throw new ProblemError({ code: 'disk-read-failed', file: file.name, reason: 'cut-short' });
    }
    done += bytesRead;
  }
}

async function readSome(file: ArchiveFile, at: number, bytes: Uint8Array): Promise<number> {
  try {
    return (await file.handle.read(bytes, 0, bytes.length, at)).bytesRead;
  } catch (error) {
    throw new ProblemError(readProblem(error, file.name));
  }
}
