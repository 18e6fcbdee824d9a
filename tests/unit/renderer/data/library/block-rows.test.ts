// A file that arrives as a stream, cut anywhere, becomes blocks that give back its bytes.
// @module-tag slow
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileHash, toFileHash } from '../../../../../core/base/ids.ts';
import { type BlockRow, blockSizeBytes, pieceSizeBytes } from '../../../../../renderer/data/db/library-db.ts';
import { writeBlocks } from '../../../../../renderer/data/library/block-rows.ts';

const hash = toFileHash('0'.repeat(64));
const sha256 = (bytes: Uint8Array): FileHash => toFileHash(createHash('sha256').update(bytes).digest('hex'));

function digestsOf(bytes: Uint8Array): FileHash[] {
  return Array.from({ length: Math.ceil(bytes.length / pieceSizeBytes) }, (_, index) =>
    sha256(bytes.subarray(index * pieceSizeBytes, (index + 1) * pieceSizeBytes)),
  );
}

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

test('Blocks give back the bytes, each piece with its hash, however the stream was cut', async () => {
  const sizes = fc.oneof(
    fc.constantFrom(0, 1, pieceSizeBytes, blockSizeBytes - 1, blockSizeBytes, blockSizeBytes + 1),
    fc.integer({ min: 0, max: 3 * blockSizeBytes }),
  );
  await fc.assert(
    fc.asyncProperty(
      sizes,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 }),
      async (size, shares) => {
        const bytes = new Uint8Array(size).map((_, index) => (index * 31 + (index >> 8)) & 255);
        const rows: BlockRow[] = [];
        let told = 0;
        const found = await writeBlocks(
          streamOf(
            cut(
              bytes,
              shares.map((share) => Math.floor(share * size)),
            ),
          ),
          hash,
          async (row, writtenBytes) => {
            rows.push(row);
            told = writtenBytes;
          },
        );
        expect(found).toBe(sha256(bytes));
        expect(told).toBe(size);
        expect(rows.map((row) => row.index)).toEqual(rows.map((_, index) => index));
        expect(rows.slice(0, -1).every(({ blob }) => blob.size === blockSizeBytes)).toBe(true);
        const contents = await Promise.all(
          rows.map(async ({ blob }) => new Uint8Array(await blob.arrayBuffer())),
        );
        expect(rows.map(({ digests }) => digests)).toEqual(contents.map(digestsOf));
        expect(sha256(Buffer.concat(contents))).toBe(sha256(bytes));
      },
    ),
    { numRuns: 20 },
  );
});

test('A failure while blocks are written ends the reading', async () => {
  let isCancelled = false;
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(blockSizeBytes)),
    cancel: () => {
      isCancelled = true;
    },
  });
  await expect(writeBlocks(endless, hash, () => Promise.reject(new Error('stopped')))).rejects.toThrow(
    'stopped',
  );
  expect(isCancelled).toBe(true);
});
