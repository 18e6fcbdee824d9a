// Cut a large file into rows: read as a stream, in blocks of one size, never whole in memory.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type FileHash, toFileHash } from '../../../core/base/ids.ts';
import { hashPieces } from '../db/hash-bytes.ts';
import { type BlockRow, blockSizeBytes } from '../db/library-db.ts';

/**
 * Hands the blocks of a file to `write`, one after the other. Returns the SHA-256 of all that came. Whatever `write` throws ends the
 * reading.
 */
export async function writeBlocks(
  stream: ReadableStream<Uint8Array>,
  hash: FileHash,
  write: (row: BlockRow, writtenBytes: number) => Promise<void>,
): Promise<FileHash> {
  const whole = sha256.create();
  let index = 0;
  let writtenBytes = 0;
  for await (const bytes of blocks(stream)) {
    whole.update(bytes);
    writtenBytes += bytes.byteLength;
    const digests = await hashPieces(bytes);
    await write({ hash, index, blob: new Blob([bytes]), digests }, writtenBytes);
    index += 1;
  }
  return toFileHash(bytesToHex(whole.digest()));
}

/** Cuts a stream into blocks of `blockSizeBytes`; the last one may be shorter. A block is valid until the next one is asked for. */
async function* blocks(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  const block = new Uint8Array(blockSizeBytes);
  let filled = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      let taken = 0;
      while (taken < value.byteLength) {
        const part = value.subarray(taken, taken + blockSizeBytes - filled);
        block.set(part, filled);
        filled += part.byteLength;
        taken += part.byteLength;
        if (filled < blockSizeBytes) continue;
        yield block;
        filled = 0;
      }
    }
    if (filled > 0) yield block.subarray(0, filled);
  } finally {
    await reader.cancel();
  }
}
