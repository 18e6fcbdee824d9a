// Read a bag from a folder: plain files only, no link followed, nothing outside the folder opened.

import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareTexts } from '../../../core/base/compare-texts.ts';
import type { BagEntry, BagSource, OnChunk } from '../../../core/base/ports.ts';
import type { Problem } from '../../../core/base/problem.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import { declarationPath, kitLimits } from '../../../core/kit/bag-layout.ts';
import { isJunk } from '../../../core/kit/junk.ts';
import { errorCode, readProblem } from '../fs/problem.ts';
import { readAhead } from '../fs/read-ahead.ts';

const chunkBytes = 1024 * 1024;
/** A walk ends here: junk may be beside the files of a kit, but not without end. */
const mostEntries = 2 * kitLimits.files;
const deepestFolder = 64;
const absentCodes = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP']);
// Not there on Windows, where lstat before the opening has to do.
const noFollow = constants.O_NOFOLLOW ?? 0;
const noBlock = constants.O_NONBLOCK ?? 0;

/** Reads the bag in `folder`. */
export function openBagFolder(folder: string): BagSource {
  return {
    list: (signal) => listFolder(folder, signal),
    readSmall: (path, limitBytes) => withFile(folder, path, (file) => readWhole(file, path, limitBytes)),
    stream: (path, onChunk, signal) =>
      withFile(folder, path, (file) => readChunks(file, path, onChunk, signal)),
  };
}

async function listFolder(folder: string, signal?: AbortSignal): Promise<Result<readonly BagEntry[]>> {
  try {
    const declaration = await lstat(join(folder, declarationPath));
    if (!declaration.isFile()) return fail(absent(declarationPath));
  } catch (error) {
    if (absentCodes.has(errorCode(error))) return fail(absent(declarationPath));
    return fail(readProblem(error, declarationPath));
  }
  const entries: BagEntry[] = [];
  const problem = await walk({ folder, entries, signal }, '', 0);
  return problem ? fail(problem) : ok(entries.sort((one, other) => compareTexts(one.path, other.path)));
}

type Walk = {
  readonly folder: string;
  readonly entries: BagEntry[];
  readonly signal: AbortSignal | undefined;
};

async function walk(job: Walk, prefix: string, depth: number): Promise<Problem | undefined> {
  const { folder, entries, signal } = job;
  if (signal?.aborted) return { code: 'stopped' };
  try {
    for (const item of await readdir(join(folder, prefix), { withFileTypes: true })) {
      const path = prefix + item.name;
      // A name that is not valid Unicode is listed with a replacement character, so it cannot be opened again. No kit may have
      // such a name.
      const isNameable = !item.name.includes('\ufffd');
      const isOpened = item.isDirectory() && isNameable && depth < deepestFolder;
      const problem = isOpened ? await walk(job, `${path}/`, depth + 1) : undefined;
      if (problem) return problem;
      if (!isOpened) {
        const sizeBytes = item.isFile() && isNameable ? (await lstat(join(folder, path))).size : 0;
        entries.push({ path, sizeBytes, isLink: !item.isFile() && !item.isDirectory() });
      }
      if (entries.length > mostEntries) {
        return { code: 'kit-too-many-files', file: path, count: entries.length, limit: kitLimits.files };
      }
    }
    return undefined;
  } catch (error) {
    return isClosedJunk(error, prefix) ? undefined : readProblem(error, prefix.slice(0, -1));
  }
}

/** Folders of the system on a stick are often closed to us; they hold junk only. */
function isClosedJunk(error: unknown, prefix: string): boolean {
  return ['EACCES', 'EPERM'].includes(errorCode(error)) && isJunk(prefix);
}

async function withFile<T>(
  folder: string,
  path: string,
  use: (file: FileHandle) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!staysInside(path)) return fail({ code: 'path-unsafe', file: path, reason: 'path-parent' });
  let file: FileHandle | undefined;
  try {
    const absolutePath = join(folder, path);
    if (!(await lstat(absolutePath)).isFile()) return fail(absent(path));
    file = await open(absolutePath, constants.O_RDONLY | noFollow | noBlock);
    if (!(await file.stat()).isFile()) return fail(absent(path));
    return await use(file);
  } catch (error) {
    if (absentCodes.has(errorCode(error))) return fail(absent(path));
    return fail(readProblem(error, path));
  } finally {
    await file?.close();
  }
}

async function readWhole(file: FileHandle, path: string, limitBytes: number): Promise<Result<Uint8Array>> {
  const { size } = await file.stat();
  if (size > limitBytes) return fail({ code: 'kit-too-large', file: path, sizeBytes: size, limitBytes });
  const bytes = new Uint8Array(size);
  let at = 0;
  while (at < size) {
    const { bytesRead } = await file.read(bytes, at, size - at, at);
    if (bytesRead === 0) return fail(cutShort(path));
    at += bytesRead;
  }
  return ok(bytes);
}

/** Reads as many bytes as the file had when it was opened; one that grows or shrinks meanwhile is no file to trust. */
async function readChunks(
  file: FileHandle,
  path: string,
  onChunk: OnChunk,
  signal?: AbortSignal,
): Promise<Result<void>> {
  const { size } = await file.stat();
  const lengthBytes = Math.min(chunkBytes, size);
  const end = await readAhead({
    sizeBytes: size,
    buffers: [new Uint8Array(lengthBytes), new Uint8Array(Math.min(lengthBytes, size - lengthBytes))],
    read: async (buffer, at) =>
      (await file.read(buffer, 0, Math.min(buffer.length, size - at), at)).bytesRead,
    use: onChunk,
    signal,
  });
  if (end === 'stopped') return fail({ code: 'stopped' });
  return end === 'whole' ? ok(undefined) : fail(cutShort(path));
}

function staysInside(path: string): boolean {
  const names = path.split('/');
  return !names.some((name) => name === '' || name === '.' || name === '..' || name.includes('\0'));
}

function absent(file: string): Problem {
  return { code: 'bag-missing', file };
}

function cutShort(file: string): Problem {
  return { code: 'disk-read-failed', file, reason: 'cut-short' };
}
