// Read the data of an entry in pieces, never more than the directory listed.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';
import type { OnChunk } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { errorCode, ProblemError } from '../../fs/problem.ts';
import { refuseEntry } from './archive-fault.ts';
import { type ArchiveFile, fill, readAt } from './open-file.ts';

const storedChunkBytes = 1024 * 1024;
const packedChunkBytes = 256 * 1024;

/** What reading an entry needs. */
export type EntryData = {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly sizeBytes: number;
  readonly compressedBytes: number;
  readonly dataAt: number;
};

/** Gives the data to `onChunk`, waiting for each piece. Throws a ProblemError when it is not what the directory said. */
export async function readEntry(
  file: ArchiveFile,
  entry: EntryData,
  onChunk: OnChunk,
  signal?: AbortSignal,
): Promise<Result<void>> {
  if (signal?.aborted) return fail({ code: 'stopped' });
  return await (entry.isDeflated ? readDeflated : readStored)(file, entry, onChunk, signal);
}

async function readStored(
  file: ArchiveFile,
  { dataAt, sizeBytes }: EntryData,
  onChunk: OnChunk,
  signal: AbortSignal | undefined,
): Promise<Result<void>> {
  const buffer = new Uint8Array(Math.min(storedChunkBytes, sizeBytes));
  for (let at = 0; at < sizeBytes; ) {
    if (signal?.aborted) return fail({ code: 'stopped' });
    const piece = buffer.subarray(0, Math.min(buffer.length, sizeBytes - at));
    await fill(file, dataAt + at, piece);
    at += piece.length;
    await onChunk(piece);
  }
  return signal?.aborted ? fail({ code: 'stopped' }) : ok(undefined);
}

async function readDeflated(
  file: ArchiveFile,
  entry: EntryData,
  onChunk: OnChunk,
  signal: AbortSignal | undefined,
): Promise<Result<void>> {
  const inflate = createInflateRaw({ chunkSize: packedChunkBytes });
  // Its failure arrives through the reading side as well, where it is answered.
  const fed = pipeline(Readable.from(packedChunks(file, entry)), inflate).catch(() => undefined);
  const chunks = inflate[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>;
  let done = 0;
  try {
    for (;;) {
      if (signal?.aborted) return fail({ code: 'stopped' });
      const next = await chunks.next().catch((error: unknown) => refuseData(error, file, entry));
      if (next.done === true) break;
      done += next.value.length;
      if (done > entry.sizeBytes) refuseEntry(file.name, entry.name, 'entry-sizes-differ');
      await onChunk(next.value);
    }
    if (done < entry.sizeBytes) refuseEntry(file.name, entry.name, 'entry-sizes-differ');
    // Bytes behind the end of the packed data would belong to nobody.
    if (inflate.bytesWritten !== entry.compressedBytes) refuseEntry(file.name, entry.name, 'entry-damaged');
    return ok(undefined);
  } finally {
    inflate.destroy();
    await fed;
  }
}

async function* packedChunks(
  file: ArchiveFile,
  { dataAt, compressedBytes }: EntryData,
): AsyncGenerator<Buffer> {
  for (let at = 0; at < compressedBytes; at += packedChunkBytes) {
    yield await readAt(file, dataAt + at, Math.min(packedChunkBytes, compressedBytes - at));
  }
}

function refuseData(error: unknown, file: ArchiveFile, entry: EntryData): never {
  if (error instanceof ProblemError || !errorCode(error).startsWith('Z_')) throw error;
  refuseEntry(file.name, entry.name, 'entry-damaged');
}
