// A bag in one file, read like one in a folder, whatever program made the archive.
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBagArchive } from '../../../../../../main/disk/bags/bag-archive.ts';
import { agreeOnBagSource } from '../../../../../agree/bag-source.ts';
import { putFile } from '../../../../../support/make-kit.ts';
import type { MemoryFiles } from '../../../../../support/memory-bag.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { archiveBytes, archiveFile, extraField, numbers, type TestEntry, written } from './archive-bytes.ts';

const link = (0o120777 << 16) >>> 0;
const folder = (0o040755 << 16) >>> 0;

/** Packed letter by letter only: the suite has three MiB of zeros, which would be a bomb otherwise. */
function entriesOf(files: MemoryFiles, deflate: boolean): TestEntry[] {
  return [...files].map(([name, content]) => {
    if (content === 'link') return { name, content: '/etc/hostname', fields: { attributes: link } };
    if (!deflate) return { name, content };
    return { name, content, deflate, data: deflateRawSync(content, { strategy: constants.Z_HUFFMAN_ONLY }) };
  });
}

agreeOnBagSource('A bag in a zip with stored entries', async (files) =>
  openBagArchive(archiveFile(entriesOf(files, false))),
);
agreeOnBagSource('A bag in a zip with packed entries', async (files) =>
  openBagArchive(archiveFile(entriesOf(files, true))),
);

const declaration = { name: 'bagit.txt', content: 'BagIt-Version: 1.0\n' };
const pathsIn = async (path: string) => {
  const listed = await openBagArchive(path).list();
  return listed.ok ? listed.value.map((entry) => entry.path) : listed.problem;
};

describe('a bag in one file', () => {
  it('may lie in the one folder that zip programs put around it, with the folder listed or not', async () => {
    const inside = [
      { name: 'kit/', fields: { attributes: folder } },
      { name: 'kit/bagit.txt', content: 'x' },
      { name: 'kit/data/', fields: { attributes: 0x10 } },
      { name: 'kit/data/a', content: 'y' },
    ];
    expect(await pathsIn(archiveFile(inside))).toEqual(['bagit.txt', 'data/a']);
    expect(await pathsIn(archiveFile(inside.filter(({ name }) => !name.endsWith('/'))))).toEqual([
      'bagit.txt',
      'data/a',
    ]);
  });

  it('is no guess when there are two, and is not looked for two folders down', async () => {
    const missing = { code: 'bag-missing', file: 'bagit.txt' };
    const two = ['one/bagit.txt', 'other/bagit.txt'].map((name) => ({ name, content: 'x' }));
    expect(await pathsIn(archiveFile(two))).toEqual(missing);
    expect(await pathsIn(archiveFile([{ name: 'a/b/bagit.txt', content: 'x' }]))).toEqual(missing);
    expect(await pathsIn(archiveFile([]))).toEqual(missing);
  });

  it('keeps the junk of archive programs apart from the kit, so that it can be named', async () => {
    const junk = ['__MACOSX/kit/._bagit.txt', 'kit/.DS_Store', 'kit/Thumbs.db:encryptable'];
    const entries = ['kit/bagit.txt', ...junk].map((name) => ({ name, content: 'x' }));
    expect(await pathsIn(archiveFile(entries))).toEqual([
      '.DS_Store',
      'Thumbs.db:encryptable',
      '__MACOSX/kit/._bagit.txt',
      'bagit.txt',
    ]);
  });

  it('may have names with accents taken apart, as macOS writes them', async () => {
    const name = 'data/ά.txt'.normalize('NFD');
    expect(await pathsIn(archiveFile([declaration, { name, content: 'x' }]))).toEqual([
      'bagit.txt',
      'data/ά.txt',
    ]);
  });

  it('counts every other type among the links', async () => {
    const types = [0o120777, 0o010644, 0o020644, 0o060644, 0o140644, 0o040755].map((mode, index) => ({
      name: `data/${index}`,
      fields: { attributes: (mode << 16) >>> 0 },
    }));
    const dos = [0x10, 0x400].map((attributes) => ({
      name: `data/dos${attributes}`,
      fields: { attributes },
    }));
    const listed = await openBagArchive(archiveFile([declaration, ...types, ...dos])).list();
    const links = listed.ok ? listed.value.filter(({ isLink }) => isLink) : [];
    expect(links).toHaveLength(8);
  });

  it('may leave sizes to the end of the data, in each of the four forms there are', async () => {
    const content = 'some text some text some text';
    const { fields } = sizesOf(content);
    const values = [fields.crc, fields.compressed, fields.size] as const;
    const [crc, compressed, size] = values;
    const mark = numbers(4, 0x08074b50);
    const forms = [
      numbers(4, ...values),
      Buffer.concat([mark, numbers(4, ...values)]),
      Buffer.concat([numbers(4, crc), numbers(8, compressed, size)]),
      Buffer.concat([mark, numbers(4, crc), numbers(8, compressed, size)]),
    ];
    const entries = forms.map((descriptor, index) => ({
      name: `data/${index}`,
      content,
      descriptor,
      fields: { flags: 0x808 },
      local: { crc: 0, compressed: 0, size: 0 },
    }));
    const source = openBagArchive(archiveFile([declaration, ...entries]));
    for (const { name } of entries) {
      expect(await source.readSmall(name, 100)).toEqual({ ok: true, value: bytesOf(content) });
    }
  });

  it('may be ZIP64 in every field that has a long form', async () => {
    const content = 'text';
    const big = 0xffffffff;
    const { crc } = sizesOf(content).fields;
    const entry: TestEntry = {
      name: 'data/a',
      content,
      local: { compressed: big, size: big, extra: extraField(1, numbers(8, 4, 4)) },
    };
    const at = archiveBytes([declaration]).indexOf('PK\u0001\u0002', 0, 'latin1');
    const central = { compressed: big, size: big, at: big, extra: extraField(1, numbers(8, 4, 4, at)) };
    const source = openBagArchive(archiveFile([declaration, { ...entry, central }]));
    expect(await source.readSmall('data/a', 4)).toEqual({ ok: true, value: bytesOf(content) });
    const lying = archiveFile([
      declaration,
      { ...entry, central, local: { ...entry.local, crc, extra: extraField(1, numbers(8, 4, 5)) } },
    ]);
    expect(await openBagArchive(lying).list()).toMatchObject({
      problem: { code: 'archive-entry-refused', entry: 'data/a', reason: 'entry-header-differs' },
    });
  });

  it.each([
    ['zip', ['-r', '-q'], ''],
    ['zip storing everything', ['-r', '-q', '-0'], ''],
    ['zip with sizes behind the data', ['-r', '-q', '-fd'], ''],
    ['zip in ZIP64', ['-r', '-q', '-fz'], ''],
    ['zip as in the C locale', ['-r', '-q'], 'C'],
  ])('reads what %s makes', async (_, words, locale) => {
    const place = temporaryFolder();
    const files = { 'bagit.txt': 'x', 'data/Ωμέγα β.txt': 'text '.repeat(1000), 'data/none': '' };
    for (const [path, content] of Object.entries(files)) putFile(join(place, 'kit'), path, content);
    const env = { ...process.env, ...(locale ? { LC_ALL: locale } : { LC_ALL: 'C.UTF-8' }) };
    execFileSync('zip', [...words, 'made.zip', 'kit'], { cwd: place, env });
    const source = openBagArchive(join(place, 'made.zip'));
    for (const [path, content] of Object.entries(files)) {
      expect(await source.readSmall(path, 10_000)).toEqual({ ok: true, value: bytesOf(content) });
    }
  });

  it('reads what zip writes into a pipe, and links that zip keeps as links', async () => {
    const place = temporaryFolder();
    putFile(join(place, 'kit'), 'bagit.txt', 'x');
    mkdirSync(join(place, 'kit/data'));
    symlinkSync('/etc/hostname', join(place, 'kit/data/linked'));
    const bytes = execFileSync('zip', ['-r', '-q', '-y', '-', 'kit'], { cwd: place });
    writeFileSync(join(place, 'piped.zip'), bytes);
    expect(await openBagArchive(join(place, 'piped.zip')).list()).toEqual({
      ok: true,
      value: [
        { path: 'bagit.txt', sizeBytes: 1, isLink: false },
        { path: 'data/linked', sizeBytes: 0, isLink: true },
      ],
    });
  });

  it('that changes after it was listed is no longer trusted', async () => {
    const path = archiveFile([declaration, { name: 'data/a', content: 'x' }]);
    const source = openBagArchive(path);
    expect(await source.list()).toMatchObject({ ok: true });
    appendFileSync(path, 'more');
    const problem = { code: 'archive-invalid', file: 'kit.impactkit', reason: 'changed-while-read' };
    expect(await source.stream('data/a', () => undefined)).toEqual({ ok: false, problem });
  });

  it('that is not there cannot be read, and is named without its place', async () => {
    expect(await openBagArchive('/nowhere/kit.impactkit').list()).toEqual({
      ok: false,
      problem: { code: 'disk-read-failed', file: 'kit.impactkit', reason: 'ENOENT' },
    });
    expect(await openBagArchive(written(bytesOf('no zip'))).list()).toMatchObject({
      problem: { code: 'archive-invalid', reason: 'not-an-archive' },
    });
  });
});

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Checksum and sizes of a stored entry, read back from an archive made of it. */
function sizesOf(content: string): { fields: { crc: number; compressed: number; size: number } } {
  const bytes = archiveBytes([{ name: 'a', content }]);
  const [crc, compressed, size] = [14, 18, 22].map((at) => bytes.readUInt32LE(at));
  return { fields: { crc: crc ?? 0, compressed: compressed ?? 0, size: size ?? 0 } };
}
