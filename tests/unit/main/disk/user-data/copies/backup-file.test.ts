import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type BackupEntry,
  BackupError,
  openLock,
  readBackup,
  writeBackup,
} from '../../../../../../main/disk/user-data/copies/backup-file.ts';

const madeAt = '2026-12-01T09:00:00.000Z';
const small = { name: 'user-data.json', bytes: Buffer.from('{"words":"γράμματα"}') };
/** Longer than two pieces, and not a multiple of one. */
const large = { name: 'workshop/0011/content/report.pdf', bytes: randomBytes(600_001) };
const empty = { name: 'keys/empty', bytes: Buffer.alloc(0) };
type Held = { readonly name: string; readonly bytes: Buffer };

function entriesOf(files: readonly Held[]): readonly BackupEntry[] {
  return files.map(({ name, bytes }) => ({ name, sizeBytes: bytes.length, bytes: inPieces(bytes, 70_000) }));
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function allOf(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function written(files: readonly Held[] = [small, large, empty]) {
  const { lock, dataKey } = openLock();
  return { bytes: await allOf(writeBackup({ madeAt, lock }, dataKey, entriesOf(files))), dataKey, lock };
}

async function readAgain(bytes: Buffer, dataKey: Buffer, size = 1000): Promise<Held[]> {
  const backup = await readBackup(inPieces(bytes, size));
  const files: Held[] = [];
  for await (const entry of backup.entries(dataKey))
    files.push({ name: entry.name, bytes: await allOf(entry.bytes) });
  return files;
}

async function reasonOf(reading: Promise<unknown>): Promise<string> {
  return await reading.then(
    () => 'read',
    (error: unknown) => (error instanceof BackupError ? error.reason : String(error)),
  );
}

describe('A backup', () => {
  it('gives the same files again, in any pieces it is read in, and holds none of their bytes readable.', async () => {
    const { bytes, dataKey, lock } = await written();
    expect((await readBackup(inPieces(bytes, 99))).head).toMatchObject({ madeAt, lock });
    for (const size of [997, 300_000, bytes.length]) {
      const again = await readAgain(bytes, dataKey, size);
      expect(again.map(({ name }) => name)).toEqual([small.name, large.name, empty.name]);
      expect([small, large, empty].every((file, at) => again[at]?.bytes.equals(file.bytes))).toBe(true);
    }
    expect(await reasonOf(readAgain(bytes, openLock().dataKey))).toBe('invalid');
    expect(bytes.includes('γράμματα')).toBe(false);
    expect(bytes.includes('report.pdf')).toBe(false);
  });

  it('is never written twice with the same bytes.', async () => {
    const { lock, dataKey } = openLock();
    const [one, other] = [
      await allOf(writeBackup({ madeAt, lock }, dataKey, entriesOf([small]))),
      await allOf(writeBackup({ madeAt, lock }, dataKey, entriesOf([small]))),
    ];
    expect(one.equals(other)).toBe(false);
  });

  it('is refused wherever one byte is another, or it is cut off or goes on.', async () => {
    const { bytes, dataKey } = await written([small, empty]);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8((bytes[at] ?? 0) ^ 0x20, at);
      expect(await reasonOf(readAgain(changed, dataKey)), `byte ${at}`).not.toBe('read');
      expect(await reasonOf(readAgain(bytes.subarray(0, at), dataKey)), `cut at ${at}`).toBe('invalid');
    }
    expect(await reasonOf(readAgain(Buffer.concat([bytes, Buffer.of(0)]), dataKey))).toBe('invalid');
  });

  it('is refused when pieces are left out, doubled or change places.', async () => {
    const { bytes, dataKey } = await written();
    const start = 12 + bytes.readUInt32LE(8);
    const pieces: Buffer[] = [];
    for (let at = start; at < bytes.length; ) {
      const end = at + 4 + bytes.readUInt32LE(at);
      pieces.push(bytes.subarray(at, end));
      at = end;
    }
    const [one, two, last] = pieces;
    if (!one || !two || !last || pieces.length !== 3) throw new Error(`${pieces.length} pieces`);
    const head = bytes.subarray(0, start);
    for (const order of [
      [one, last],
      [one, two],
      [two, one, last],
      [one, one, two, last],
      [one, two, last, last],
      [],
    ])
      expect(await reasonOf(readAgain(Buffer.concat([head, ...order]), dataKey))).toBe('invalid');
    const strange = (await written([small])).bytes;
    const otherHead = strange.subarray(0, 12 + strange.readUInt32LE(8));
    expect(await reasonOf(readAgain(Buffer.concat([otherHead, one, two, last]), dataKey))).toBe('invalid');
  });

  it('of a newer program is known as one; a head that asks for a senseless cost or size is refused.', async () => {
    const head = (facts: object): Buffer => {
      const text = Buffer.from(JSON.stringify({ schema: 'impact-kit/backup', ...facts }));
      const length = Buffer.alloc(4);
      length.writeUInt32LE(text.length);
      return Buffer.concat([Buffer.from('IKBACKUP'), length, text]);
    };
    expect(await reasonOf(readBackup(inPieces(head({ format: 2 }), 10)))).toBe('too-new');
    expect(await reasonOf(readBackup(inPieces(head({ format: 1, madeAt }), 10)))).toBe('invalid');
    const endless = Buffer.concat([
      Buffer.from('IKBACKUP'),
      Buffer.from([255, 255, 255, 127]),
      Buffer.alloc(50),
    ]);
    expect(await reasonOf(readBackup(inPieces(endless, 10)))).toBe('invalid');
  });

  it('is not written with a file that changed its size meanwhile.', async () => {
    const { lock, dataKey } = openLock();
    const grown = [{ name: 'a', sizeBytes: 3, bytes: inPieces(Buffer.from('four'), 9) }];
    await expect(allOf(writeBackup({ madeAt, lock }, dataKey, grown))).rejects.toThrow('changed');
  });
});
