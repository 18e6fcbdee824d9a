// Packing and unpacking against zlib, in both directions, and data that no program may unpack.

import { createHash } from 'node:crypto';
import { constants, gunzipSync, gzipSync, type ZlibOptions } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip, gzip } from '../../../../core/kit/gzip.ts';

const limit = 4 * 1024 ** 2;
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
/** Words that repeat, as those of a page do. */
const prose = text(
  Array.from(
    { length: 4000 },
    (_, index) => `παιδί ${index % 97} child protection ${(index * 7919) % 1009} ·`,
  ).join(''),
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.string({ maxLength: 3000 }).map(text),
  fc
    .array(fc.constantFrom('child', 'παιδί', ' ', 'a', '\n'), { maxLength: 4000 })
    .map((words) => text(words.join(''))),
);

const head = gzip(new Uint8Array()).subarray(0, 10);

/** What zlib packs, behind the head of a kit's files. */
function packedByZlib(bytes: Uint8Array, options: ZlibOptions): Uint8Array {
  const file = new Uint8Array(gzipSync(bytes, options));
  file.set(head);
  return file;
}

/** Compares bytes fast, for large ones. */
function isSame(found: Uint8Array | string, bytes: Uint8Array): boolean {
  return typeof found !== 'string' && Buffer.from(found.buffer).equals(bytes);
}

describe('packed files', () => {
  it('are unpacked by zlib and by this program to what they were, whatever that is', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const file = gzip(bytes);
        expect(new Uint8Array(gunzipSync(file))).toEqual(new Uint8Array(bytes));
        expect(gunzip(file, limit)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('hold more than one window and more than one block', () => {
    const noise = Uint8Array.from({ length: 90_000 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 24);
    for (const bytes of [prose, noise, new Uint8Array(300_000)]) {
      expect(gunzipSync(gzip(bytes)).equals(bytes)).toBe(true);
      expect(isSame(gunzip(gzip(bytes), limit), bytes)).toBe(true);
    }
  });

  it('are as small as those of zlib at its best, within three percent', () => {
    expect(gzip(prose).length).toBeLessThan(gzipSync(prose, { level: 9 }).length * 1.03);
  });

  it('are the same bytes on every computer, those that zlib gives in Python', () => {
    // zlib.compressobj(9, 8, -15, 8), between the head and the CRC-32 and size.
    const digest = createHash('sha256').update(gzip(prose)).digest('hex');
    expect(digest).toBe('e9d84a717e7ab56c0ce67161905be7a381374ab3724eda6732c93fa2dbe59202');
  });
});

describe('unpacking', () => {
  it('takes every kind of block that zlib writes', () => {
    const kinds = [
      { level: 0 },
      { level: 1 },
      { level: 9 },
      { strategy: constants.Z_FIXED },
      { strategy: constants.Z_HUFFMAN_ONLY },
      { strategy: constants.Z_RLE },
    ];
    for (const options of kinds)
      expect(isSame(gunzip(packedByZlib(prose, options), limit), prose)).toBe(true);
  });

  it('never gives more than its limit, whatever the file says of itself', () => {
    const bomb = gzip(new Uint8Array(limit + 1));
    expect(gunzip(bomb, limit)).toBe('too-large');
    const lying = bomb.slice();
    new DataView(lying.buffer).setUint32(lying.length - 4, 10, true);
    expect(gunzip(lying, limit)).toBe('malformed');
  });

  it('refuses a file that is cut off, goes on, or differs in a single bit', () => {
    const file = gzip(text('one two three one two three, four'));
    for (let length = 0; length < file.length; length += 1)
      expect(typeof gunzip(file.subarray(0, length), 1000), `${length} bytes`).toBe('string');
    expect(typeof gunzip(Uint8Array.from([...file, 0]), 1000)).toBe('string');
    for (const other of [file, gzip(new Uint8Array())]) {
      expect(typeof gunzip(Uint8Array.from([...file, ...other]), 1000)).toBe('string');
      expect(typeof gunzip(Uint8Array.from([...other, ...file]), 1000)).toBe('string');
    }
    for (let bit = 0; bit < file.length * 8; bit += 1) {
      const broken = file.slice();
      broken[bit >>> 3] = (broken[bit >>> 3] ?? 0) ^ (1 << (bit & 7));
      expect(typeof gunzip(broken, 1000), `bit ${bit}`).toBe('string');
    }
  });

  it('ends for any bytes at all', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const file = Uint8Array.from([...head, ...bytes, 0, 0, 0, 0, 0xe8, 3, 0, 0]);
        const found = gunzip(file, 1000);
        expect(found === 'malformed' || found.length === 1000).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
