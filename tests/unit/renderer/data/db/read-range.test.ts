// Any range of a stored file comes back unchanged, and a piece that changed is detected.
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { toFileHash } from '../../../../../core/base/ids.ts';
import { hashPieces } from '../../../../../renderer/data/db/hash-bytes.ts';
import { blockSizeBytes, openLibraryDb, pieceSizeBytes } from '../../../../../renderer/data/db/library-db.ts';
import { RangeReader } from '../../../../../renderer/data/db/read-range.ts';
import { writeBlocks } from '../../../../../renderer/data/library/block-rows.ts';
import { sealAsItIs } from '../../../../support/library-in-memory.ts';

const size = 2 * blockSizeBytes + 3 * pieceSizeBytes + 17;
const file = new Uint8Array(size).map((_, index) => (index * 31 + (index >> 8) + (index >> 16)) & 255);
const hash = toFileHash(createHash('sha256').update(file).digest('hex'));
const db = openLibraryDb('read-range');
/** Ranges that were asked of the kit store. */
let asked: string[] = [];

beforeAll(async () => {
  const stream = new Blob([file]).stream() as ReadableStream<Uint8Array>;
  expect(await writeBlocks(stream, hash, async (row) => void (await db.blocks.put(row)))).toBe(hash);
  await sealAsItIs(db);
});

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: { range: string } }) => {
    asked.push(`${address} ${headers.range}`);
    const [begin = 0, last = 0] = headers.range.replace('bytes=', '').split('-').map(Number);
    return new Response(file.slice(begin, last + 1), { status: 206 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;

describe('a stored file', () => {
  it('is read by any range, and the kit store is left alone', async () => {
    const places = fc.oneof(
      fc.constantFrom(0, pieceSizeBytes, blockSizeBytes - 1, blockSizeBytes, 2 * blockSizeBytes, size - 1),
      fc.integer({ min: 0, max: size - 1 }),
    );
    const lengths = fc.constantFrom(1, 100, pieceSizeBytes, 3 * pieceSizeBytes, blockSizeBytes + 1, size);
    const reader = new RangeReader(db, hash);
    await fc.assert(
      fc.asyncProperty(places, lengths, async (begin, length) => {
        const end = Math.min(size, begin + length);
        expect(isSame(await reader.read(begin, end), file.subarray(begin, end))).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(asked).toEqual([]);
  });

  it('is read from the kit store where the hashes of its pieces were changed along with them', async () => {
    const row = await db.blocks.get([hash, 0]);
    if (!row) throw new Error('the block is missing');
    const changed = file.slice(0, blockSizeBytes).fill(7, 0, pieceSizeBytes);
    const digests = await hashPieces(changed);
    await db.blocks.put({ ...row, blob: new Blob([changed]), digests });
    expect(isSame(await new RangeReader(db, hash).read(0, 99), file.subarray(0, 99))).toBe(true);
    expect(asked).toEqual([`/object/${hash} bytes=0-${pieceSizeBytes - 1}`]);
    await db.blocks.put(row);
  });

  it('is read from the kit store where a piece changed, and only there', async () => {
    const row = await db.blocks.get([hash, 1]);
    if (!row) throw new Error('the block is missing');
    const changed = file.slice(blockSizeBytes, 2 * blockSizeBytes);
    changed[5 * pieceSizeBytes + 9] = 255 - (changed[5 * pieceSizeBytes + 9] ?? 0);
    await db.blocks.put({ ...row, blob: new Blob([changed]) });
    const reader = new RangeReader(db, hash);
    const at = blockSizeBytes + 5 * pieceSizeBytes;
    expect(isSame(await reader.read(at - 70_000, at), file.subarray(at - 70_000, at))).toBe(true);
    expect(asked).toEqual([]);
    expect(isSame(await reader.read(at, at + 100), file.subarray(at, at + 100))).toBe(true);
    expect(asked).toEqual([`/object/${hash} bytes=${at}-${at + pieceSizeBytes - 1}`]);
    await db.blocks.put(row);
  });

  it('is read from the kit store where a block is shorter than it was, or missing', async () => {
    const row = await db.blocks.get([hash, 2]);
    if (!row) throw new Error('the block is missing');
    await db.blocks.put({ ...row, blob: row.blob.slice(0, pieceSizeBytes) });
    const begin = size - 20;
    expect(isSame(await new RangeReader(db, hash).read(begin, size), file.subarray(begin, size))).toBe(true);
    await db.blocks.delete([hash, 2]);
    expect(isSame(await new RangeReader(db, hash).read(begin, size), file.subarray(begin, size))).toBe(true);
    expect(asked).toHaveLength(2);
    await db.blocks.put(row);
  });

  it('is asked of the library again after that failed once', async () => {
    const failing = vi
      .spyOn(db.blocks, 'get')
      .mockImplementationOnce(() => db.texts.get({ nowhere: 1 }) as never);
    const reader = new RangeReader(db, hash);
    expect(isSame(await reader.read(0, 100), file.subarray(0, 100))).toBe(true);
    expect(isSame(await reader.read(0, 100), file.subarray(0, 100))).toBe(true);
    expect(asked).toHaveLength(1);
    failing.mockRestore();
  });
});
