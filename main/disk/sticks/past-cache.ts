// Read a stick past the system's file cache, so that the stick itself answers.
import { constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { BagSource, OnChunk } from '../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../core/base/result.ts';
import type { ReadBackWay } from '../../../core/stick/register.ts';
import { openBagFolder } from '../bags/bag-folder.ts';
import { errorCode, readProblem } from '../fs/problem.ts';
import { readAhead } from '../fs/read-ahead.ts';

// Every Node has it; the types of this room leave out what is no part of the language.
declare const WebAssembly: {
  readonly Memory: new (size: { initial: number; maximum: number }) => { readonly buffer: ArrayBuffer };
};

/** Reads a folder past the cache where that can be done, and tells whether it could. */
export type PastCache = BagSource & {
  /** `past-cache` when every file so far was read from the stick itself. */
  way(): ReadBackWay;
};

const chunkBytes = 1024 * 1024;
/** Larger than the sectors of any stick: place, length and memory have to be multiples of those. */
const alignBytes = 4096;
// Node has it on Linux only.
const direct: number | undefined = constants.O_DIRECT;
const noFollow = constants.O_NOFOLLOW ?? 0;
const unsupportedCodes = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);

/** Reads the bag in `folder`; `hasOwnCache` when its driver keeps a cache that cannot be gone past. */
export function openPastCache(folder: string, { hasOwnCache }: { readonly hasOwnCache: boolean }): PastCache {
  const plain = openBagFolder(folder);
  const buffers = [alignedBuffer(), alignedBuffer()] as const;
  let way: ReadBackWay = 'none';
  const note = (found: ReadBackWay): void => {
    way = found === 'past-cache' && way !== 'through-cache' && !hasOwnCache ? found : 'through-cache';
  };
  const stream: BagSource['stream'] = async (path, onChunk, signal) => {
    const file = await openDirect(join(folder, path));
    if (!file) {
      note('through-cache');
      return await plain.stream(path, onChunk, signal);
    }
    try {
      const read = await readDirect(file, { path, buffers, onChunk, signal });
      if (read !== 'unsupported') {
        note('past-cache');
        return read;
      }
    } finally {
      await file.close();
    }
    note('through-cache');
    return await plain.stream(path, onChunk, signal);
  };
  return {
    list: (signal) => plain.list(signal),
    stream,
    readSmall: async (path, limitBytes) => {
      const parts: Uint8Array[] = [];
      // Absent, too large and no plain file are told apart there.
      const small = await plain.readSmall(path, limitBytes);
      if (!small.ok) return small;
      const read = await stream(path, (bytes) => void parts.push(bytes.slice()));
      return read.ok ? ok(new Uint8Array(Buffer.concat(parts))) : read;
    },
    way: () => way,
  };
}

/** Undefined where the plain way has to do, and for what is no plain file, which that one names. */
async function openDirect(path: string): Promise<FileHandle | undefined> {
  if (direct === undefined) return undefined;
  try {
    if (!(await lstat(path)).isFile()) return undefined;
    return await open(path, constants.O_RDONLY | direct | noFollow);
  } catch {
    return undefined;
  }
}

type Reading = {
  readonly path: string;
  readonly buffers: readonly [Uint8Array, Uint8Array];
  readonly onChunk: OnChunk;
  readonly signal: AbortSignal | undefined;
};

async function readDirect(
  file: FileHandle,
  { path, buffers, onChunk, signal }: Reading,
): Promise<Result<void> | 'unsupported'> {
  let isRead = false;
  try {
    const { size } = await file.stat();
    const end = await readAhead({
      sizeBytes: size,
      buffers,
      read: async (buffer, at) => {
        const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
        isRead = true;
        return at + bytesRead >= size ? size - at : bytesRead - (bytesRead % alignBytes);
      },
      use: onChunk,
      signal,
    });
    if (end === 'stopped') return fail({ code: 'stopped' });
    if (end === 'whole') return ok(undefined);
    return fail({ code: 'disk-read-failed', file: path, reason: 'cut-short' });
  } catch (error) {
    if (!isRead && unsupportedCodes.has(errorCode(error))) return 'unsupported';
    return fail(readProblem(error, path));
  }
}

/** Node gives no say in where memory is; that of WebAssembly begins on a page. */
function alignedBuffer(): Uint8Array {
  const pages = chunkBytes / 65_536;
  return new Uint8Array(new WebAssembly.Memory({ initial: pages, maximum: pages }).buffer);
}
