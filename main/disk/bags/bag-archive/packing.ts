// Which files of a kit are compressed, and which are stored as they are.
import { once } from 'node:events';
import { extname } from 'node:path';
import { createDeflateRaw } from 'node:zlib';
import type { BagSource } from '../../../../core/base/ports.ts';
import { ProblemError } from '../../fs/problem.ts';
import type { CopiedFile } from './checked-bag.ts';
import { mostRatio, smallBytes } from './read-directory.ts';

/** What is packed already; packing it again costs time and gains nothing. */
const packedNames = new Set(['.pdf', '.png', '.webp']);

/** Whether a file shrinks, and not so much that a reader would take it for a bomb. */
export async function isWorthPacking(
  source: BagSource,
  file: CopiedFile,
  signal?: AbortSignal,
): Promise<boolean> {
  if (file.sizeBytes === 0 || packedNames.has(extname(file.path).toLowerCase())) return false;
  if (file.sizeBytes <= smallBytes) return true;
  return file.sizeBytes <= mostRatio * (await packedBytes(source, file, signal));
}

async function packedBytes(source: BagSource, file: CopiedFile, signal?: AbortSignal): Promise<number> {
  const deflate = createDeflateRaw();
  let sizeBytes = 0;
  deflate.on('data', (bytes: Uint8Array) => {
    sizeBytes += bytes.length;
  });
  const read = await source.stream(
    file.place,
    (bytes) => new Promise((resolve) => deflate.write(Uint8Array.from(bytes), () => resolve())),
    signal,
  );
  if (!read.ok) {
    deflate.destroy();
    throw new ProblemError(read.problem);
  }
  const ended = once(deflate, 'end');
  deflate.end();
  await ended;
  return sizeBytes;
}
