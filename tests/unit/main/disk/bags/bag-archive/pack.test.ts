// A packed kit is the kit it was: for every kit, every zip program, and after every fault of disk or bytes.
// @module-tag slow
import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BagSource } from '../../../../../../core/base/ports.ts';
import { keyRingOf } from '../../../../../../core/kit/key-ring.ts';
import { verifyBag } from '../../../../../../core/kit/verify-bag.ts';
import { packBag } from '../../../../../../main/disk/bags/bag-archive/pack-bag.ts';
import { unpackBag } from '../../../../../../main/disk/bags/bag-archive/unpack-bag.ts';
import { openBagArchive } from '../../../../../../main/disk/bags/bag-archive.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { nodeHasher } from '../../../../../../main/disk/fs/node-hasher.ts';
import { type DiskOps, realDisk } from '../../../../../../main/disk/fs/ops.ts';
import { minisignChecker } from '../../../../../../main/disk/minisign/signature-file.ts';
import {
  type MadeKit,
  type MakeKitOptions,
  makeKit,
  makePublisher,
  putFile,
} from '../../../../../support/make-kit.ts';
import { sampledPositions } from '../../../../../support/sampled-positions.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { byteKinds } from './archive-kinds.ts';

const publisher = await makePublisher();

async function checked(source: BagSource) {
  const check = await verifyBag({
    source,
    hasher: nodeHasher,
    checker: minisignChecker,
    ring: keyRingOf([publisher.trusted], []),
    depth: 'everything',
  });
  return check;
}

async function madeKit(options: MakeKitOptions = {}): Promise<MadeKit> {
  return await makeKit(join(temporaryFolder(), 'kit'), { publisher, ...options });
}

async function packed(kit: MadeKit, file = join(temporaryFolder(), 'kit.impactkit')): Promise<string> {
  const source = openBagFolder(kit.folder);
  const check = await checked(source);
  if (!check.ok) throw new Error('no kit to pack');
  expect(await packBag({ source, check: check.value }, file)).toMatchObject({ ok: true });
  return file;
}

describe('a packed kit', () => {
  it('is the same kit, whatever its files are', async () => {
    const name = fc.constantFrom('a.pdf', 'β γ.txt', 'x/y/z.json', 'None', 'page.seg');
    const text = fc.string({ unit: 'binary', maxLength: 3000 }).map((part) => part.repeat(3));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, text, { maxKeys: 4 }), async (contents) => {
        const files = Object.fromEntries(
          Object.entries(contents).map(([path, content]) => [`data/more/${path}`, content]),
        );
        const kit = await madeKit({ files });
        const source = openBagArchive(await packed(kit));
        const check = await checked(source);
        expect(check).toMatchObject({ ok: true, value: { isAcceptable: true, treeHash: kit.treeHash } });
        const [inFolder, inFile] = [await openBagFolder(kit.folder).list(), await source.list()];
        expect(inFile).toEqual(inFolder);
      }),
      { numRuns: 30 },
    );
  });

  it('is found whole by unzip, lies in one folder with its name, and comes out of it byte for byte', async () => {
    const kit = await madeKit({ files: { 'data/reports/Έκθεση.pdf': '%PDF-1.7', 'data/none': '' } });
    const file = await packed(kit);
    const place = temporaryFolder();
    execFileSync('unzip', ['-q', file, '-d', place], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    expect(readdirSync(place)).toEqual(['org.example.kit-2026.1']);
    execFileSync('diff', ['-r', kit.folder, join(place, 'org.example.kit-2026.1')]);
    const listed = execFileSync('unzip', ['-v', file], { encoding: 'utf8' });
    expect(listed).toMatch(/Stored.*2026-03-01 00:00.*\.pdf/);
    expect(listed).toMatch(/Defl.*2026-03-01 00:00.*\.md/);
  });

  it('keeps large files apart from bombs: what shrinks too much is stored', async () => {
    const zeros = new Uint8Array(2 * 1024 ** 2);
    const kit = await madeKit({
      files: { 'data/zeros.seg': zeros, 'data/text.seg': 'some text '.repeat(200_000) },
    });
    const check = await checked(openBagArchive(await packed(kit)));
    expect(check).toMatchObject({ ok: true, value: { isAcceptable: true, treeHash: kit.treeHash } });
  });

  it('is not there when a file changed since it was verified', async () => {
    const kit = await madeKit({ files: { 'data/a.txt': 'a'.repeat(3_000_000) } });
    const source = openBagFolder(kit.folder);
    const check = await checked(source);
    if (!check.ok) throw new Error('no kit');
    appendFileSync(join(kit.folder, 'data/a.txt'), 'more');
    const place = temporaryFolder();
    const bag = { source, check: check.value };
    const problem = { code: 'payload-changed', file: 'data/a.txt', count: 1 };
    expect(await packBag(bag, join(place, 'kit.impactkit'))).toEqual({ ok: false, problem });
    expect(await unpackBag(bag, join(place, 'kit'))).toEqual({ ok: false, problem });
    expect(readdirSync(place)).toEqual([]);
  });

  it('is not there when the disk is full, when it wrote something else, or when it was stopped', async () => {
    const kit = await madeKit({ files: { 'data/a.pdf': new Uint8Array(3_000_000).fill(7) } });
    const source = openBagFolder(kit.folder);
    const check = await checked(source);
    if (!check.ok) throw new Error('no kit');
    const bag = { source, check: check.value };
    const place = temporaryFolder();
    const file = join(place, 'kit.impactkit');
    const full = writingDisk((bytes, count) => {
      if (count > 5) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      return bytes;
    });
    expect(await packBag(bag, file, { disk: full })).toMatchObject({ problem: { code: 'disk-full' } });
    const bad = writingDisk((bytes) => {
      if (bytes.length < 10_000) return bytes;
      const other = Uint8Array.from(bytes);
      other[9999] = (other[9999] ?? 0) ^ 1;
      return other;
    });
    expect(await packBag(bag, file, { disk: bad })).toMatchObject({
      problem: { code: 'payload-changed', file: 'data/a.pdf' },
    });
    const stop = new AbortController();
    const answer = await packBag(bag, file, { signal: stop.signal, report: () => stop.abort() });
    expect(answer).toEqual({ ok: false, problem: { code: 'stopped' } });
    expect(readdirSync(place)).toEqual([]);
  });

  it('takes away what a run that was killed left beside it, and nothing else', async () => {
    const place = temporaryFolder();
    for (const name of [
      '.kit.impactkit.0123456789ab.part',
      '.kit.impactkit.mine.part',
      '.other.0123456789ab.part',
    ]) {
      writeFileSync(join(place, name), 'half');
    }
    await packed(await madeKit(), join(place, 'kit.impactkit'));
    expect(readdirSync(place).sort()).toEqual([
      '.kit.impactkit.mine.part',
      '.other.0123456789ab.part',
      'kit.impactkit',
    ]);
  });

  it('with any one byte flipped is refused, or a file of it differs, or nothing of the kit does', async () => {
    const kit = await madeKit({ files: { 'data/a.pdf': '%PDF-1.7' } });
    const bytes = readFileSync(await packed(kit));
    const file = join(temporaryFolder(), 'kit.impactkit');
    const harmless = harmlessBytes(bytes);
    const unnoticed: number[] = [];
    const contents = contentsOf(kit.folder);
    for (const at of sampledPositions(byteKinds(bytes), 40)) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(file, flipped);
      if (await holds(openBagArchive(file), contents)) unnoticed.push(at);
    }
    expect(unnoticed.filter((at) => !harmless.has(at))).toEqual([]);
    expect(unnoticed.length).toBeGreaterThan(0);
  });

  it('can be packed again by zip, stored or packed, and is the same kit', async () => {
    const kit = await madeKit({ files: { 'data/α.txt': 'text '.repeat(999) } });
    for (const level of ['-0', '-9']) {
      const place = temporaryFolder();
      execFileSync('zip', ['-r', '-q', level, join(place, 'kit.impactkit'), '.'], { cwd: kit.folder });
      const check = await checked(openBagArchive(join(place, 'kit.impactkit')));
      expect(check).toMatchObject({ ok: true, value: { isAcceptable: true, treeHash: kit.treeHash } });
    }
  });

  it('with another page to start with than the publisher signed is no good kit', async () => {
    const kit = await madeKit({ tags: { 'START-HERE.html': '<p>Call 112</p>' } });
    putFile(kit.folder, 'START-HERE.html', '<p>Call 690</p>');
    const place = temporaryFolder();
    execFileSync('zip', ['-r', '-q', join(place, 'kit.impactkit'), '.'], { cwd: kit.folder });
    expect(await checked(openBagArchive(join(place, 'kit.impactkit')))).toMatchObject({
      ok: true,
      value: { problems: [{ code: 'payload-changed', file: 'START-HERE.html' }], isAcceptable: false },
    });
  });

  it('with a link, a twin or a file more is no good kit', async () => {
    const kit = await madeKit();
    putFile(kit.folder, 'data/more.txt', 'more');
    const place = temporaryFolder();
    execFileSync('zip', ['-r', '-q', join(place, 'kit.impactkit'), '.'], { cwd: kit.folder });
    const check = await checked(openBagArchive(join(place, 'kit.impactkit')));
    expect(check).toMatchObject({
      ok: true,
      value: { problems: [{ code: 'payload-extra', file: 'data/more.txt' }] },
    });
  });
});

/** The files of a folder by path. */
function contentsOf(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Whether a bag can be read and holds these files, no more and no less. */
async function holds(source: BagSource, contents: ReadonlyMap<string, Buffer>): Promise<boolean> {
  const listed = await source.list();
  if (!listed.ok || listed.value.length !== contents.size) return false;
  for (const { path, sizeBytes } of listed.value) {
    const read = await source.readSmall(path, sizeBytes);
    if (!read.ok || !contents.get(path)?.equals(Buffer.from(read.value))) return false;
  }
  return true;
}

/** Times, versions and attributes: what tells nothing of the bytes of a file. Found by walking the archive as its format says. */
function harmlessBytes(bytes: Buffer): Set<number> {
  const found = new Set<number>();
  const add = (from: number, length: number): void => {
    for (let at = from; at < from + length; at += 1) found.add(at);
  };
  const end = bytes.length - 22;
  for (let at = bytes.readUInt32LE(end + 16); at < end; ) {
    // Made by, needed, time and day, disk, attributes.
    add(at + 4, 4);
    add(at + 12, 4);
    add(at + 34, 8);
    const local = bytes.readUInt32LE(at + 42);
    add(local + 4, 2);
    add(local + 10, 4);
    // Left open in the local header (sum, packed size, size): one flip may fill in the very number the directory has.
    for (const [from, listed] of [
      [local + 14, at + 16],
      [local + 18, at + 20],
      [local + 22, at + 24],
    ] as const) {
      const isOpen = bytes.readUInt32LE(from) === 0;
      const byte = [0, 1, 2, 3].find((index) => bytes.readUInt32LE(listed) === 2 ** (8 * index));
      if (isOpen && byte !== undefined) add(from + byte, 1);
    }
    // Packed bytes may say the same content in more than one way; whether it is the same is what the test compares.
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (bytes.readUInt16LE(at + 10) === 8) add(data, bytes.readUInt32LE(at + 20));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return found;
}

/** A disk on which every write goes through `change` first. */
function writingDisk(change: (bytes: Uint8Array, count: number) => Uint8Array): DiskOps {
  let count = 0;
  return {
    ...realDisk,
    create: async (path, options) => {
      const file = await realDisk.create(path, options);
      return {
        ...file,
        write: async (bytes) => {
          count += 1;
          await file.write(change(bytes, count));
        },
      };
    },
  };
}
