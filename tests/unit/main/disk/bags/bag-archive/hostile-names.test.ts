import { describe, expect, it } from 'vitest';
import { openBagArchive } from '../../../../../../main/disk/bags/bag-archive.ts';
import {
  archiveBytes,
  archiveFile,
  extraField,
  numbers,
  type TestEnd,
  type TestEntry,
} from './archive-bytes.ts';

const declaration: TestEntry = { name: 'bagit.txt', content: 'BagIt-Version: 1.0\n' };
const archive = 'kit.impactkit';

const listed = async (entries: readonly TestEntry[], end?: TestEnd) =>
  await openBagArchive(archiveFile(entries, end)).list();
const refusedEntry = (entry: string, reason: string) => ({
  ok: false,
  problem: { code: 'archive-entry-refused', file: archive, entry, reason },
});

describe('an archive is refused for a name', () => {
  it('that the same archive without it shows to be the only reason', async () => {
    expect(await listed([declaration, { name: 'data/a', content: 'x' }])).toMatchObject({ ok: true });
  });

  it.each([
    ['../escaped.txt', 'path-parent'],
    ['data/../../escaped.txt', 'path-parent'],
    ['data/./a', 'path-parent'],
    ['/etc/escaped', 'path-absolute'],
    ['C:/escaped', 'path-absolute'],
    ['\\\\server\\share', 'path-absolute'],
    ['data\\..\\..\\escaped', 'path-backslash'],
    ['data//a', 'path-empty-name'],
    ['/', 'path-empty'],
    ['', 'path-empty'],
    ['data/a\0.txt', 'path-control-character'],
    ['data/a\u202efdp.md', 'path-invisible-character'],
    ['data/a:stream', 'path-forbidden-character'],
    ['data/con.txt', 'path-reserved-name'],
    ['data/LPT¹', 'path-reserved-name'],
    ['data/a. ', 'path-trailing-dot-or-space'],
    [`data/${'a'.repeat(200)}`, 'path-too-long'],
    [`data/${'d/'.repeat(30)}a`, 'path-too-deep'],
    [`data/${'ά'.repeat(140)}`, 'path-name-too-long'],
    ['../.DS_Store', 'path-parent'],
    ['data\\Thumbs.db', 'path-backslash'],
  ])('%j', async (name, reason) => {
    const answer = await listed([declaration, { name, content: name === '/' ? '' : 'x' }]);
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'archive-entry-refused', file: archive, reason },
    });
  });

  it('that is no UTF-8, or far longer than any path', async () => {
    const broken = Buffer.concat([Buffer.from('data/a'), Buffer.from([0xff])]);
    expect(await listed([declaration, { name: broken }])).toEqual(
      refusedEntry('data/a\ufffd', 'path-not-unicode'),
    );
    const long = await listed([declaration, { name: 'a'.repeat(60_000) }]);
    expect(long).toMatchObject({ problem: { reason: 'path-too-long' } });
    expect(!long.ok && long.problem.code === 'archive-entry-refused' && long.problem.entry.length).toBe(1024);
  });

  it('that another program would read otherwise', async () => {
    const crc = archiveBytes([{ name: 'x', content: 'data/a' }]).readUInt32LE(14);
    const other = Buffer.concat([Buffer.from([1]), numbers(4, crc), Buffer.from('data/b')]);
    const entry = { name: 'data/a', central: { extra: extraField(0x7075, other) } };
    expect(await listed([declaration, entry])).toEqual(refusedEntry('data/a', 'entry-name-ambiguous'));
  });

  it.each([
    ['twice', ['data/a', 'data/a'], 'data/a'],
    ['once more in other letters', ['data/a', 'data/A'], 'data/a'],
    ['once more with accents taken apart', ['data/ά', 'data/ά'], 'data/ά'],
    ['in folders of other letters', ['data/x/a', 'data/X/b'], 'data/x/a'],
    ['of a file and of a folder', ['data/a', 'data/a/'], 'data/a'],
    ['of a folder twice', ['data/', 'data/'], 'data'],
    ['of junk twice', ['.DS_Store', '.DS_Store'], '.DS_Store'],
    [
      'twice, one in the folder of the kit and one as junk beside it',
      ['kit/__MACOSX/a', '__MACOSX/a'],
      '__MACOSX/a',
    ],
  ])('that is there %s', async (_, names, entry) => {
    const first = names[0]?.startsWith('kit/') ? { ...declaration, name: 'kit/bagit.txt' } : declaration;
    expect(await listed([first, ...names.map((name) => ({ name }))])).toEqual(
      refusedEntry(entry, 'path-twin'),
    );
  });

  it('of the folder around the kit, when that is a link or a file', async () => {
    const around = { name: 'kit/', fields: { attributes: (0o120777 << 16) >>> 0 } };
    expect(await listed([around, { ...declaration, name: 'kit/bagit.txt' }])).toEqual(
      refusedEntry('kit', 'path-link'),
    );
    const file = { name: 'kit', content: 'x' };
    expect(await listed([file, { ...declaration, name: 'kit/bagit.txt' }])).toEqual(
      refusedEntry('kit', 'path-twin'),
    );
  });

  it('that lies beside the folder of the kit', async () => {
    const entries = ['kit/bagit.txt', 'kit/data/a', 'data/a'].map((name) => ({ name, content: 'x' }));
    expect(await listed(entries)).toEqual(refusedEntry('data/a', 'entry-beside-kit'));
  });
});
