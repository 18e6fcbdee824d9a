// Files in encrypted pieces: read back as written from any place, and refused when a piece was changed, cut, moved or taken from elsewhere.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { realDisk } from '../../../../../main/disk/fs/ops.ts';
import {
  isPieceFileAt,
  openPieceFile,
  openPieces,
  PieceDamage,
  pieceFileOver,
} from '../../../../../main/disk/personal/piece-file.ts';
import { pieceBytes, sealedPieceBytes } from '../../../../../main/disk/user-data/passphrase/pieces.ts';

const key = Buffer.alloc(32, 7);
const headBytes = 24;
const folder = mkdtempSync(join(tmpdir(), 'impact-kit-pieces-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** Writes bytes in chunks of some length. */
async function written(bytes: Uint8Array, chunkBytes: number = bytes.length): Promise<string> {
  count += 1;
  const path = join(folder, `${count}`);
  const file = pieceFileOver(await realDisk.create(path), key);
  for (let at = 0; at < bytes.length; at += chunkBytes) await file.write(bytes.subarray(at, at + chunkBytes));
  await file.sync();
  await file.close();
  return path;
}

async function part(path: string, begin = 0, end = Number.POSITIVE_INFINITY, secret = key): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const pieces: Buffer[] = [];
    for await (const piece of (await openPieceFile(file, secret)).read(begin, end)) pieces.push(piece);
    return Buffer.concat(pieces);
  } finally {
    await file.close();
  }
}

/** Both ways of reading refuse the bytes. */
async function expectRefused(bytes: Buffer): Promise<void> {
  const path = join(folder, 'changed');
  writeFileSync(path, bytes);
  await expect(part(path)).rejects.toThrow(PieceDamage);
  expect(() => openPieces(bytes, key)).toThrow(PieceDamage);
}

const nearBorder = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -3, max: 3 }))
  .map(([pieces, more]) => Math.max(0, pieces * pieceBytes + more));

describe('A file in encrypted pieces', () => {
  it('reads back what was written, whole and from any offset, for every length and size of chunk', async () => {
    const all = randomBytes(4 * pieceBytes);
    await fc.assert(
      fc.asyncProperty(
        nearBorder,
        fc.constantFrom(1000, pieceBytes - 1, pieceBytes, pieceBytes + 1, 3 * pieceBytes),
        nearBorder,
        nearBorder,
        async (length, chunkBytes, begin, end) => {
          const bytes = all.subarray(0, length);
          const path = await written(bytes, chunkBytes);
          expect(await isPieceFileAt(path)).toBe(true);
          expect(openPieces(readFileSync(path), key).equals(bytes)).toBe(true);
          expect((await part(path)).equals(bytes)).toBe(true);
          expect((await part(path, begin, end)).equals(bytes.subarray(begin, Math.max(begin, end)))).toBe(
            true,
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is refused with another key, and when a byte of any region was changed', async () => {
    const whole = readFileSync(await written(randomBytes(2 * pieceBytes + 100)));
    const regions = [
      8,
      headBytes - 1,
      headBytes,
      headBytes + pieceBytes,
      headBytes + sealedPieceBytes,
      whole.length - 17,
      whole.length - 1,
    ];
    for (const at of regions) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expectRefused(changed);
    }
    expect(() => openPieces(whole, Buffer.alloc(32, 8))).toThrow(PieceDamage);
  });

  it('is refused when it was cut or continued, at a border of its pieces too', async () => {
    const whole = readFileSync(await written(randomBytes(3 * pieceBytes + 100)));
    const border = (pieces: number): number => headBytes + pieces * sealedPieceBytes;
    for (const length of [8, headBytes, border(0) + 16, border(1), border(1) + 50, border(3), border(3) + 16])
      await expectRefused(whole.subarray(0, length));
    await expectRefused(whole.subarray(0, whole.length - 1));
    await expectRefused(Buffer.concat([whole, Buffer.alloc(1)]));
    await expectRefused(Buffer.concat([whole, whole.subarray(border(3))]));
  });

  it('is refused when pieces changed places, or are those of another file', async () => {
    const bytes = randomBytes(3 * pieceBytes + 100);
    const [one, other] = [readFileSync(await written(bytes)), readFileSync(await written(bytes))];
    const pieceOf = (file: Buffer, number: number): Buffer =>
      file.subarray(
        headBytes + number * sealedPieceBytes,
        Math.min(file.length, headBytes + (number + 1) * sealedPieceBytes),
      );
    const composed = (...pieces: readonly Buffer[]): Buffer =>
      Buffer.concat([one.subarray(0, headBytes), ...pieces]);
    const [first, second, third, last] = [0, 1, 2, 3].map((number) => pieceOf(one, number)) as [
      Buffer,
      Buffer,
      Buffer,
      Buffer,
    ];
    await expectRefused(composed(second, first, third, last));
    await expectRefused(composed(first, third, last));
    await expectRefused(composed(first, pieceOf(other, 1), third, last));
    await expectRefused(composed(first, second, third, pieceOf(other, 3)));
    expect(openPieces(composed(first, second, third, last), key).equals(bytes)).toBe(true);
  });

  it('has no last piece when writing it failed halfway', async () => {
    const path = join(folder, 'full');
    const inner = await realDisk.create(path);
    let calls = 0;
    const file = pieceFileOver(
      {
        ...inner,
        write: async (bytes) => {
          calls += 1;
          if (calls === 2) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
          await inner.write(bytes);
        },
      },
      key,
    );
    await file.write(randomBytes(pieceBytes));
    await expect(file.write(randomBytes(pieceBytes))).rejects.toThrow('no room');
    await expect(file.write(randomBytes(pieceBytes))).rejects.toThrow();
    await file.close();
    await expect(part(path)).rejects.toThrow(PieceDamage);
  });
});
