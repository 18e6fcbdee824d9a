// Decides whether a file that comes as a stream, cut anywhere, becomes rows that give back its bytes.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileHash, toFileHash } from '../../../../core/ids.ts';
import { type ChunkRow, chunkSizeBytes } from '../../../../renderer/db/library-db.ts';
import { writeChunks } from '../../../../renderer/workers/chunk-rows.ts';

const hash = toFileHash('0'.repeat(64));
const sha256 = (bytes: Uint8Array): FileHash => toFileHash(createHash('sha256').update(bytes).digest('hex'));

function streamOf(parts: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const part of parts) controller.enqueue(part);
      controller.close();
    },
  });
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const sorted = [...places].sort((one, other) => one - other);
  return [...sorted, bytes.length].map((end, index) => bytes.slice(sorted[index - 1] ?? 0, end));
}

test('Rows give back the bytes, each with its hash, however the stream was cut', async () => {
  const sizes = fc.oneof(
    fc.constantFrom(0, 1, chunkSizeBytes - 1, chunkSizeBytes, chunkSizeBytes + 1, 17 * chunkSizeBytes),
    fc.integer({ min: 0, max: 3 * chunkSizeBytes }),
  );
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      async (size, shares) => {
        const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31 + (index >> 8)) & 255);
        const rows: ChunkRow[] = [];
        let told = 0;
        const found = await writeChunks(
          streamOf(
            cut(
              bytes,
              shares.map((share) => Math.floor(share * size)),
            ),
          ),
          hash,
          async (batch, writtenBytes) => {
            rows.push(...batch);
            told = writtenBytes;
          },
        );
        expect(found).toBe(sha256(bytes));
        expect(told).toBe(size);
        expect(rows.map((row) => row.index)).toEqual(rows.map((_, index) => index));
        expect(rows.slice(0, -1).every((row) => row.bytes.length === chunkSizeBytes)).toBe(true);
        expect(rows.every((row) => row.digest === sha256(row.bytes))).toBe(true);
        expect(sha256(Buffer.concat(rows.map((row) => row.bytes)))).toBe(sha256(bytes));
      },
    ),
    { numRuns: 30 },
  );
});

test('A failure while rows are written ends the reading', async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(chunkSizeBytes)),
    cancel: () => {
      isCancelled = true;
    },
  });
  await expect(writeChunks(endless, hash, () => Promise.reject(new Error('stopped')))).rejects.toThrow(
    'stopped',
  );
  expect(isCancelled).toBe(true);
});
