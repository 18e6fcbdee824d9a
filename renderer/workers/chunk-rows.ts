// Decides how a large file becomes rows: read as a stream, cut into pieces of one size, never whole in memory.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type FileHash, toFileHash } from '../../core/ids.ts';
import { type ChunkRow, chunkSizeBytes } from '../db/library-db.ts';
import { hashBytes } from '../db/read-range.ts';

/** Rows written in one transaction; one sync for many rows is several times faster than one for each. */
const rowsPerWrite = 16;

/**
 * Hands the rows of a file to `write`, batch by batch, in order. Returns the SHA-256 of all that came. Whatever `write` throws
 * ends the reading.
 */
export async function writeChunks(
  stream: ReadableStream<Uint8Array>,
  hash: FileHash,
  write: (rows: readonly ChunkRow[], writtenBytes: number) => Promise<void>,
): Promise<FileHash> {
  const whole = sha256.create();
  let batch: ChunkRow[] = [];
  let index = 0;
  let writtenBytes = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const rows = batch;
    batch = [];
    writtenBytes += rows.reduce((sum, row) => sum + row.bytes.byteLength, 0);
    await write(rows, writtenBytes);
  };
  for await (const bytes of pieces(stream)) {
    whole.update(bytes);
    batch.push({ hash, index, bytes, digest: await hashBytes(bytes) });
    index += 1;
    if (batch.length === rowsPerWrite) await flush();
  }
  await flush();
  return toFileHash(bytesToHex(whole.digest()));
}

/** Cuts a stream into pieces of `chunkSizeBytes`; the last one may be shorter. */
async function* pieces(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  let piece = new Uint8Array(chunkSizeBytes);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let taken = 0;
      while (taken < value.byteLength) {
        const part = value.subarray(taken, taken + chunkSizeBytes - filled);
        piece.set(part, filled);
        filled += part.byteLength;
        taken += part.byteLength;
        if (filled < chunkSizeBytes) continue;
        yield piece;
        piece = new Uint8Array(chunkSizeBytes);
        filled = 0;
      }
    }
    if (filled > 0) yield piece.slice(0, filled);
  } finally {
    await reader.cancel();
  }
}
