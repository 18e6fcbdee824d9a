// Writing a kit to a folder: whole and checkable, or not at all.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../../core/base/progress.ts';
import type { BagPlan } from '../../../../../main/disk/bags/bag-plan.ts';
import { writeBag } from '../../../../../main/disk/bags/write-bag.ts';
import { checkKit } from '../../../../support/check-kit.ts';
import { type MadeKit, makeKit, makePublisher, putFile } from '../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';
import { namesBelow } from '../kits/store/support.ts';

const info = {
  format: 1,
  kitId: 'org.example.kit',
  version: '2026.1',
  issued: '2026-03-01',
  organization: 'NGO',
};
const plan = (changes: Partial<BagPlan> = {}): BagPlan => ({
  info,
  payload: [{ path: 'data/catalogue.json', content: Buffer.from('{}') }],
  tags: [{ path: 'START-HERE.html', content: Buffer.from('<p>') }],
  ...changes,
});

/** Everything below a folder, by path. */
const contentOf = (folder: string): Map<string, string> =>
  new Map(namesBelow(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

describe('writing a kit', () => {
  it('gives a bag that is complete, with the files of the plan and nothing else', async () => {
    const folder = join(temporaryFolder(), 'deep/kit');
    const copied = join(temporaryFolder(), 'given.pdf');
    writeFileSync(copied, new Uint8Array(2_500_000).fill(7));
    const payload = [...plan().payload, { path: 'data/reports/r1.pdf', content: { absolutePath: copied } }];
    const written = await writeBag(folder, plan({ payload }));
    expect(written).toMatchObject({ ok: true, value: { folder } });
    expect(namesBelow(folder)).toEqual([
      'START-HERE.html',
      'bag-info.txt',
      'bagit.txt',
      'data/catalogue.json',
      'data/reports/r1.pdf',
      'manifest-sha256.txt',
      'tagmanifest-sha256.txt',
    ]);
    expect(readFileSync(join(folder, 'bagit.txt'), 'utf8')).toBe(
      'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n',
    );
    expect(readFileSync(join(folder, 'bag-info.txt'), 'utf8')).toBe(
      [
        'Source-Organization: NGO',
        'External-Identifier: org.example.kit',
        'Bagging-Date: 2026-03-01',
        'Payload-Oxum: 2500002.2',
        'Kit-Format: 1',
        'Kit-Program: 0.1.0',
        'Kit-Version: 2026.1',
        '',
      ].join('\n'),
    );
    expect(statSync(join(folder, 'data/reports/r1.pdf')).size).toBe(2_500_000);
  });

  it('says what it wrote as verifying finds it', async () => {
    const kit = await makeKit(join(temporaryFolder(), 'kit'));
    const check = await checkKit(kit);
    expect(check.treeHash).toBe(kit.treeHash);
    for (const [path, file] of kit.files) expect(check.files.get(path)).toEqual(file);
  });

  it('gives the same bytes for the same plan and key', async () => {
    const publisher = await makePublisher();
    const [one, other] = [temporaryFolder(), temporaryFolder()];
    await makeKit(one, { publisher });
    await makeKit(other, { publisher });
    expect(contentOf(one)).toEqual(contentOf(other));
  });

  it('tells how far it is, file by file', async () => {
    const told: Progress[] = [];
    await writeBag(join(temporaryFolder(), 'kit'), plan(), { report: (progress) => told.push(progress) });
    expect(told).toEqual([
      { step: 'writing', done: 0, total: 2, unit: 'files', item: 'data/catalogue.json' },
      { step: 'writing', done: 1, total: 2, unit: 'files', item: 'START-HERE.html' },
    ]);
  });

  it('never takes the place of what is there, unless told to', async () => {
    const parent = temporaryFolder();
    const folder = join(parent, 'kit');
    putFile(folder, 'precious.txt', 'mine');
    putFile(parent, 'file', 'mine');
    for (const name of ['kit', 'file'])
      expect(await writeBag(join(parent, name), plan())).toEqual({
        ok: false,
        problem: { code: 'folder-not-empty', file: name },
      });
    expect(namesBelow(parent)).toEqual(['file', 'kit/precious.txt']);
    expect(await writeBag(folder, plan(), { replaces: true })).toMatchObject({ ok: true });
    expect(namesBelow(folder)).not.toContain('precious.txt');
    expect(readdirSync(parent).sort()).toEqual(['file', 'kit']);
  });

  it.each([
    [
      'a payload file outside data/',
      { payload: [{ path: 'a.txt', content: new Uint8Array() }] },
      'a.txt',
      'path-outside-payload',
    ],
    [
      'a tag file inside data/',
      { tags: [{ path: 'data/a.txt', content: new Uint8Array() }] },
      'data/a.txt',
      'path-inside-payload',
    ],
    [
      'a tag file in place of its own',
      { tags: [{ path: 'bagit.txt', content: new Uint8Array() }] },
      'bagit.txt',
      'path-twin',
    ],
    [
      'a tag file under the name of a manifest of its own in other case',
      { tags: [{ path: 'BagIt.TXT', content: new Uint8Array() }] },
      'bagit.txt',
      'path-twin',
    ],
    [
      'a path that leads out',
      { payload: [{ path: 'data/../../a', content: new Uint8Array() }] },
      'data/../../a',
      'path-parent',
    ],
    [
      'a name no Windows disk takes',
      { payload: [{ path: 'data/con.txt', content: new Uint8Array() }] },
      'data/con.txt',
      'path-reserved-name',
    ],
  ])('refuses %s and writes nothing', async (_, changes, file, reason) => {
    const parent = temporaryFolder();
    expect(await writeBag(join(parent, 'kit'), plan(changes))).toEqual({
      ok: false,
      problem: { code: 'path-unsafe', file, reason },
    });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('refuses more files than a kit may hold', async () => {
    const parent = temporaryFolder();
    const content = new Uint8Array();
    const payload = Array.from({ length: 20_000 }, (_, index) => ({ path: `data/${index}`, content }));
    expect(await writeBag(join(parent, 'kit'), plan({ payload }))).toMatchObject({
      problem: { code: 'kit-too-many-files', limit: 20_000 },
    });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('names the file of the plan that cannot be read, and leaves nothing behind', async () => {
    const parent = temporaryFolder();
    const payload = [{ path: 'data/reports/r1.pdf', content: { absolutePath: join(parent, 'none.pdf') } }];
    expect(await writeBag(join(parent, 'kit'), plan({ payload }))).toEqual({
      ok: false,
      problem: { code: 'disk-read-failed', file: 'data/reports/r1.pdf', reason: 'ENOENT' },
    });
    expect(readdirSync(parent)).toEqual([]);
  });

  it('stops between files and within one, and leaves nothing behind', async () => {
    const parent = temporaryFolder();
    const big = join(parent, 'big.bin');
    writeFileSync(big, new Uint8Array(3_000_000));
    const payload = [{ path: 'data/big.bin', content: { absolutePath: big } }];
    const stopped = { ok: false, problem: { code: 'stopped' } };
    expect(await writeBag(join(parent, 'kit'), plan(), { signal: AbortSignal.abort() })).toEqual(stopped);
    const controller = new AbortController();
    const report = (): void => controller.abort();
    const { signal } = controller;
    expect(await writeBag(join(parent, 'kit'), plan({ payload }), { signal, report })).toEqual(stopped);
    expect(readdirSync(parent)).toEqual(['big.bin']);
  });
});

describe('writing a kit over another one after a kill', () => {
  it('brings the old one back that had stepped aside when the program was killed', async () => {
    const parent = temporaryFolder();
    const kit: MadeKit = await makeKit(join(parent, '.kit.0123456789ab.old'));
    const before = contentOf(kit.folder);
    putFile(parent, '.kit.0123456789ab.part/bagit.txt', 'half');
    putFile(parent, '.kit.mine.part/a', 'not ours');
    expect(
      await writeBag(join(parent, 'kit'), plan(), { signal: AbortSignal.abort(), replaces: true }),
    ).toMatchObject({
      problem: { code: 'stopped' },
    });
    expect(readdirSync(parent).sort()).toEqual(['.kit.mine.part', 'kit']);
    expect(contentOf(join(parent, 'kit'))).toEqual(before);
  });
});
