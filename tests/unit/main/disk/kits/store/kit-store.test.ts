// @module-tag slow
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BagSource } from '../../../../../../core/base/ports.ts';
import type { Progress } from '../../../../../../core/base/progress.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { checkKit } from '../../../../../support/check-kit.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import { checklistPath, makeKit, putFile } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import {
  confirm,
  expectWhole,
  hashesOf,
  install,
  installed,
  makeThreeKits,
  makeTwoKits,
  namesBelow,
  objectsIn,
} from './support.ts';
import { verifying } from './verifying.ts';

describe('The store of installed kits', () => {
  it('has no kit at first, and has the installed one after a restart.', async () => {
    const root = temporaryFolder();
    const { older } = await makeTwoKits(temporaryFolder());
    const now = () => new Date('2026-03-02T10:00:00Z');
    const store = await openKitStore(root, { now });
    expect(activeIn(store)).toBeUndefined();
    const active = await installed(store, older);
    expect(active).toMatchObject({
      kitId: 'org.example.kit',
      version: '2026.1',
      issued: '2026-03-01',
      treeHash: older.treeHash,
      trust: { kind: 'trusted', publisher: 'Test publisher' },
      installedAt: '2026-03-02T10:00:00.000Z',
    });
    expect(active).not.toHaveProperty('previousVersion');
    await expectWhole(store, older);
    const again = await openKitStore(root);
    await expectWhole(again, older);
    expect(activeIn(again)).toEqual(active);
  });

  it('keeps equal files once and lets no name of the kit reach the disk.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    await installed(store, newer);
    expect(objectsIn(root)).toEqual(await hashesOf(older, newer));
    for (const name of namesBelow(root)) {
      expect(name).toMatch(
        /^(objects\/([0-9a-f]{2})\/\2[0-9a-f]{62}|records\/[0-9a-f]{64}\.json|active-[ab]\.json)$/,
      );
      if (process.platform !== 'win32') expect(statSync(join(root, name)).mode & 0o777, name).toBe(0o600);
    }
  });

  it('reads every file of the kit exactly once while it installs it.', async () => {
    const root = temporaryFolder();
    const { older } = await makeTwoKits(temporaryFolder());
    const counts = new Map<string, number>();
    const count = (path: string): void => void counts.set(path, (counts.get(path) ?? 0) + 1);
    const folder = openBagFolder(older.folder);
    const counting: BagSource = {
      list: (signal) => folder.list(signal),
      readSmall: (path, limitBytes) => {
        count(path);
        return folder.readSmall(path, limitBytes);
      },
      stream: (path, onChunk, signal) => {
        count(path);
        return folder.stream(path, onChunk, signal);
      },
    };
    const store = await openKitStore(root);
    expect(await store.install(counting, verifying(older))).toMatchObject({ ok: true });
    expect(Object.fromEntries(counts)).toEqual(
      Object.fromEntries(namesBelow(older.folder).map((path) => [path, 1])),
    );
  });

  it('tells progress in bytes up to the end, then that it finishes.', async () => {
    const { older } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(temporaryFolder());
    const told: Progress[] = [];
    await install(store, older, { report: (progress) => told.push(progress) });
    const copying = told.filter(({ step }) => step === 'copying');
    expect(copying.at(-1)).toMatchObject({ unit: 'bytes', done: copying[0]?.total });
    expect(copying.map(({ done }) => done)).toEqual(
      copying.map(({ done }) => done).sort((one, two) => one - two),
    );
    expect(told.at(-1)?.step).toBe('finishing');
  });

  it('keeps the kit in use and the one before, and throws away what neither needs.', async () => {
    const root = temporaryFolder();
    const { older, newer, newest } = await makeThreeKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    expect(await installed(store, newer)).toMatchObject({ previousVersion: '2026.1' });
    expect(await installed(store, newest)).toMatchObject({ version: '2026.3', previousVersion: '2026.2' });
    expect(objectsIn(root)).toEqual(await hashesOf(newer, newest));
    expect(readdirSync(join(root, 'records'))).toHaveLength(2);
    await expectWhole(await openKitStore(root), newest);
  });

  it('keeps the kit before when the same kit is installed once more.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    for (const kit of [older, newer, newer, newer]) await installed(store, kit);
    const again = await openKitStore(root);
    expect(activeIn(again)).toMatchObject({ version: '2026.2', previousVersion: '2026.1' });
    await expectWhole(again, newer);
    expect(await again.rollBack(testKitId)).toMatchObject({ ok: true });
    await expectWhole(again, older);
  });

  it('makes a damaged kit whole when the same kit is installed once more.', async () => {
    const root = temporaryFolder();
    const { older } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    const [changed = '', missing = '', cut = ''] = objectsIn(root);
    flipByte(join(root, 'objects', changed.slice(0, 2)), changed, 0);
    rmSync(store.objectPath(missing));
    writeFileSync(store.objectPath(cut), '');
    await installed(store, older);
    await expectWhole(store, older);
  });

  it('finds files whose names the disk spells in another form.', async () => {
    const decomposed = 'data/reports/Α\u0301νοιγμα.pdf';
    const folder = temporaryFolder();
    const kit = await makeKit(join(folder, 'kit'), { files: { [decomposed.normalize('NFC')]: 'text' } });
    const text = readFileSync(join(kit.folder, decomposed.normalize('NFC')));
    rmSync(join(kit.folder, decomposed.normalize('NFC')));
    putFile(kit.folder, decomposed, text);
    const store = await openKitStore(temporaryFolder());
    await installed(store, kit);
    await expectWhole(store, kit);
  });

  it('names a path of a kept kit for an object, and none for others.', async () => {
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(temporaryFolder());
    await installed(store, older);
    await installed(store, newer);
    const hashOf = async (kit: typeof older, path: string) =>
      (await checkKit(kit)).files.get(path)?.hash ?? '';
    expect(store.pathOf(await hashOf(newer, checklistPath))).toBe(checklistPath);
    expect(store.pathOf(await hashOf(older, 'data/reports/gone.pdf'))).toMatch(
      /^data\/reports\/(gone|twin)\.pdf$/,
    );
    expect(store.pathOf('0'.repeat(64))).toBeUndefined();
  });
});

describe('Going back to the kit before', () => {
  it('swaps the two kits, and swaps them again the second time.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    await installed(store, newer);
    expect(await store.rollBack(testKitId)).toMatchObject({
      value: { version: '2026.1', previousVersion: '2026.2' },
    });
    await confirm(store);
    await expectWhole(await openKitStore(root), older);
    expect(await store.rollBack(testKitId)).toMatchObject({
      value: { version: '2026.2', previousVersion: '2026.1' },
    });
    await expectWhole(await openKitStore(root), newer);
    expect(objectsIn(root)).toEqual(await hashesOf(older, newer));
  });

  it('is refused when there is none.', async () => {
    const store = await openKitStore(temporaryFolder());
    const refused = { ok: false, problem: { code: 'kit-previous-missing' } };
    expect(await store.rollBack(testKitId)).toEqual(refused);
    await installed(store, (await makeTwoKits(temporaryFolder())).older);
    expect(await store.rollBack(testKitId)).toEqual(refused);
  });

  it('is refused when the kit before is damaged, and the one in use stays.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    await installed(store, newer);
    const hash = (await checkKit(older)).files.get('data/reports/gone.pdf')?.hash ?? '';
    flipByte(join(root, 'objects', hash.slice(0, 2)), hash, 100);
    expect(await store.rollBack(testKitId)).toEqual({
      ok: false,
      problem: { code: 'object-changed', file: 'data/reports/gone.pdf' },
    });
    await expectWhole(await openKitStore(root), newer);
  });
});

describe('Verifying the installed kit', () => {
  it('is refused when there is none.', async () => {
    const store = await openKitStore(temporaryFolder());
    expect(await store.verifyInstalled(testKitId)).toEqual({
      ok: false,
      problem: { code: 'kit-not-installed' },
    });
  });

  it('names every changed and every missing file, however many paths share the object.', async () => {
    const root = temporaryFolder();
    const { older } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    const { files } = await installed(store, older);
    const at = (path: string): string => store.objectPath(files[path]?.hash ?? '');
    writeFileSync(at('data/reports/gone.pdf'), 'other');
    rmSync(at(checklistPath));
    rmSync(at('bag-info.txt'));
    mkdirSync(at('bag-info.txt'));
    const told: Progress[] = [];
    const checked = await store.verifyInstalled(testKitId, { report: (progress) => told.push(progress) });
    expect(checked).toMatchObject({
      ok: true,
      value: {
        problems: [
          { code: 'object-missing', file: 'bag-info.txt' },
          { code: 'object-missing', file: checklistPath },
          { code: 'object-changed', file: 'data/reports/gone.pdf' },
          { code: 'object-changed', file: 'data/reports/twin.pdf' },
        ],
      },
    });
    expect(told.at(-1)).toMatchObject({ step: 'verifying', done: told[0]?.total, total: told[0]?.total });
  });

  it('can be stopped.', async () => {
    const { older } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(temporaryFolder());
    await installed(store, older);
    const controller = new AbortController();
    const report = ({ done }: Progress): void => void (done > 0 && controller.abort());
    const stopped = await store.verifyInstalled(testKitId, { report, signal: controller.signal });
    expect(stopped).toEqual({ ok: false, problem: { code: 'stopped' } });
  });
});
