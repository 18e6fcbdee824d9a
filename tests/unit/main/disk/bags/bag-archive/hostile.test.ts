// Archives made to harm: each is refused with its own name and that of the entry, before anything is read for anybody.
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBagArchive } from '../../../../../../main/disk/bags/bag-archive.ts';
import {
  archiveBytes,
  archiveFile,
  extraField,
  numbers,
  type TestEnd,
  type TestEntry,
  written,
} from './archive-bytes.ts';

const declaration: TestEntry = { name: 'bagit.txt', content: 'BagIt-Version: 1.0\n' };
const archive = 'kit.impactkit';
const mebibyte = 1024 ** 2;

const listed = async (entries: readonly TestEntry[], end?: TestEnd) =>
  await openBagArchive(archiveFile(entries, end)).list();
const refusedEntry = (entry: string, reason: string) => ({
  ok: false,
  problem: { code: 'archive-entry-refused', file: archive, entry, reason },
});
const refusedArchive = (reason: string) => ({
  ok: false,
  problem: { code: 'archive-invalid', file: archive, reason },
});

describe('an archive is refused for an entry that', () => {
  const text = 'text '.repeat(100);
  const packed = deflateRawSync(text);
  const zeros = new Uint8Array(2 * mebibyte);
  it.each<[string, TestEntry, string]>([
    ['is encrypted', { name: 'data/a', fields: { flags: 0x801 } }, 'entry-encrypted'],
    ['hides its header', { name: 'data/a', fields: { flags: 0x2800 } }, 'entry-encrypted'],
    [
      'is said to be something nobody knows',
      { name: 'data/a', fields: { flags: 0x900 } },
      'entry-method-unknown',
    ],
    ['is packed in another way', { name: 'data/a', fields: { method: 14 } }, 'entry-method-unknown'],
    [
      'is stored in another size',
      { name: 'data/a', content: 'x', fields: { size: 2 } },
      'entry-sizes-differ',
    ],
    ['is a folder with data', { name: 'data/a/', content: 'x' }, 'entry-folder-not-empty'],
    ['is a bomb', { name: 'data/a', content: zeros, deflate: true }, 'entry-inflates-too-much'],
    [
      'has another name before its data',
      { name: 'data/a', local: { name: 'data/b' } },
      'entry-header-differs',
    ],
    [
      'has a longer name before its data',
      { name: 'data/a', local: { name: 'data/aa' } },
      'entry-header-differs',
    ],
    [
      'has another checksum there',
      { name: 'data/a', content: 'x', local: { crc: 1 } },
      'entry-header-differs',
    ],
    ['has another size there', { name: 'data/a', content: 'x', local: { size: 2 } }, 'entry-header-differs'],
    ['is packed there only', { name: 'data/a', content: 'x', local: { method: 8 } }, 'entry-header-differs'],
    [
      'is encrypted there only',
      { name: 'data/a', content: 'x', local: { flags: 0x801 } },
      'entry-header-differs',
    ],
    [
      'says something else behind its data',
      { name: 'data/a', content: 'x', fields: { flags: 0x808 }, descriptor: numbers(4, 1, 1, 1) },
      'entry-header-differs',
    ],
    [
      'says nothing behind its data although it should',
      { name: 'data/a', content: 'x', fields: { flags: 0x808 } },
      'entry-header-differs',
    ],
    [
      'reaches beyond the archive',
      { name: 'data/a', fields: { compressed: 9999, size: 9999 } },
      'entry-outside-archive',
    ],
    ['begins where another one does', { name: 'data/a', central: { at: 0 } }, 'entry-overlaps'],
  ])('%s', async (_, entry, reason) => {
    const answer = await listed([declaration, entry]);
    expect(answer).toMatchObject({ ok: false, problem: { code: 'archive-entry-refused', reason } });
  });

  it('shares its data with another one, as overlapping bombs do', async () => {
    const entries: TestEntry[] = [
      declaration,
      { name: 'data/a', content: zeros.subarray(0, mebibyte), deflate: true },
      { name: 'data/b', content: zeros.subarray(0, mebibyte), deflate: true, isOnlyListed: true },
    ];
    const at = archiveBytes(entries.slice(0, 1)).indexOf('PK\u0001\u0002', 0, 'latin1');
    const shared = entries.map((entry) => (entry.isOnlyListed ? { ...entry, central: { at } } : entry));
    expect(await listed(shared)).toEqual(refusedEntry('data/b', 'entry-overlaps'));
    const inside = entries.map((entry) =>
      entry.isOnlyListed ? { ...entry, central: { at: at + 1 } } : entry,
    );
    expect(await listed(inside)).toEqual(refusedEntry('data/b', 'entry-overlaps'));
  });

  it.each([
    ['unpacks to more than it says', { size: text.length - 1 }, packed, 'entry-sizes-differ'],
    ['unpacks to less than it says', { size: text.length + 1 }, packed, 'entry-sizes-differ'],
    ['has bytes behind its packed data', {}, Buffer.concat([packed, Buffer.from('hidden')]), 'entry-damaged'],
    ['is cut short', {}, packed.subarray(0, -2), 'entry-damaged'],
    ['is not packed at all', {}, Buffer.from(text), 'entry-damaged'],
    ['has no data', {}, new Uint8Array(), 'entry-damaged'],
  ])('%s, when it is read', async (_, fields, data, reason) => {
    const entry = { name: 'data/a', content: text, deflate: true, data, fields };
    const source = openBagArchive(archiveFile([declaration, entry]));
    let taken = 0;
    const read = await source.stream('data/a', (bytes) => {
      taken += bytes.length;
    });
    expect(read).toEqual(refusedEntry('data/a', reason));
    expect(taken).toBeLessThanOrEqual(text.length);
    expect(await source.readSmall('data/a', 1000)).toEqual(refusedEntry('data/a', reason));
    expect(await source.readSmall('bagit.txt', 100)).toMatchObject({ ok: true });
  });
});

describe('an archive is refused as a whole', () => {
  const entries = [declaration, { name: 'data/a', content: 'x' }];
  const bytes = archiveBytes(entries);
  it.each<[string, Uint8Array, string]>([
    ['when it is empty', new Uint8Array(), 'not-an-archive'],
    ['when it is something else', Buffer.from('%PDF-1.7 and more than twenty-two bytes'), 'not-an-archive'],
    ['when it was cut short', bytes.subarray(0, -1), 'end-record-wrong'],
    ['when half of it is gone', bytes.subarray(0, bytes.length / 2), 'end-record-wrong'],
    ['with bytes behind its end', archiveBytes(entries, { after: Buffer.from('more') }), 'end-record-wrong'],
    ['with a second archive behind it', Buffer.concat([bytes, bytes]), 'end-record-wrong'],
    ['with a comment', archiveBytes(entries, { comment: 'hello' }), 'end-record-wrong'],
    [
      'with a comment that is an end',
      archiveBytes(entries, { comment: bytes.subarray(-22).toString('latin1') }),
      'end-record-wrong',
    ],
    ['in several parts', archiveBytes(entries, { part: 1 }), 'end-record-wrong'],
    ['that counts too few', archiveBytes(entries, { count: 1 }), 'directory-wrong'],
    ['that counts too many', archiveBytes(entries, { count: 3 }), 'directory-wrong'],
    ['with a list of another length', archiveBytes(entries, { directoryBytes: 5 }), 'end-record-wrong'],
    ['with a list in another place', archiveBytes(entries, { directoryAt: 5 }), 'end-record-wrong'],
    [
      'with bytes before its first entry',
      archiveBytes([{ ...declaration, before: Buffer.from('MZ') }]),
      'bytes-between-entries',
    ],
    [
      'with bytes between two',
      archiveBytes([declaration, { name: 'a', before: Buffer.from('x') }]),
      'bytes-between-entries',
    ],
    [
      'with bytes after its last',
      archiveBytes(entries, { beforeDirectory: Buffer.from('x') }),
      'bytes-between-entries',
    ],
    [
      'with an entry that begins behind it',
      archiveBytes([declaration, { name: 'a', central: { at: 9999 } }]),
      'bytes-between-entries',
    ],
    [
      'with a broken extra field',
      archiveBytes([{ name: 'bagit.txt', central: { extra: numbers(4, 0xffff0001) } }]),
      'directory-wrong',
    ],
  ])('%s', async (_, content, reason) => {
    expect(await openBagArchive(written(content)).list()).toEqual(refusedArchive(reason));
  });

  it('when its ZIP64 end leads far away, without asking the disk for bytes that cannot be', async () => {
    const far = Buffer.alloc(20);
    far.writeUInt32LE(0x07064b50, 0);
    far.writeBigUInt64LE(2n ** 63n, 8);
    far.writeUInt32LE(1, 16);
    const path = written(Buffer.concat([bytes.subarray(0, -22), far, bytes.subarray(-22)]));
    expect(await openBagArchive(path).list()).toEqual(refusedArchive('end-record-wrong'));
  });

  it('with sizes that no disk has, by the limits every kit has', async () => {
    const big = 0xffffffff;
    const size = 2 ** 52;
    const local = { compressed: big, size: big, extra: extraField(1, numbers(8, size, size)) };
    const answer = await listed([declaration, { name: 'data/a', local, central: local }]);
    expect(answer).toEqual(refusedEntry('data/a', 'entry-outside-archive'));
  });

  it('with more entries than any kit and its junk have, before the list is read', async () => {
    expect(await listed([declaration], { count: 40_001 })).toEqual({
      ok: false,
      problem: { code: 'kit-too-many-files', file: archive, count: 40_001, limit: 20_000 },
    });
  });

  it('when many small files add up to a bomb', async () => {
    const content = new Uint8Array(mebibyte);
    const bombs = Array.from({ length: 40 }, (_, index) => ({
      name: `data/${index}`,
      content,
      deflate: true,
    }));
    expect(await listed([declaration, ...bombs])).toEqual(refusedArchive('inflates-too-much'));
  });
});
