// Several kits in one store: each is added, updated, rolled back and removed while the others stay as they are.
// @module-tag slow
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../../../../../core/base/result.ts';
import { type KitStore, openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { testKitId } from '../../../../../support/kit-in-use.ts';
import { makeKit, sha256 } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import {
  confirm,
  expectWhole,
  hashesOf,
  install,
  installed,
  type KitsOfThree,
  kitsIn,
  largeBytes,
  makeKitsOfThree,
  namesBelow,
  objectsIn,
} from './support.ts';

const [otherId, thirdId] = ['org.example.other', 'org.example.a-third'];
let place = '';
let kits: KitsOfThree;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kits-'));
  kits = await makeKitsOfThree(place);
  const store = await openKitStore(join(place, 'store'));
  for (const kit of [kits.one, kits.other, kits.third]) await installed(store, kit);
});

afterAll(() => rmSync(place, { recursive: true, force: true }));

/** A store with the three kits, in a folder of its own. */
async function threeKits(): Promise<{ readonly root: string; readonly store: KitStore }> {
  const root = temporaryFolder();
  cpSync(join(place, 'store'), root, { recursive: true });
  return { root, store: await openKitStore(root) };
}

async function expectKits(root: string, store: KitStore, expected: readonly string[]): Promise<void> {
  for (const each of [store, await openKitStore(root)]) expect(kitsIn(each)).toEqual(expected);
}

const atFirst = [`${testKitId} 2026.1`, `${thirdId} 2026.1`, `${otherId} 2026.1`];

/** The file of the record of a kit in use. */
function recordNameOf(root: string, kitId: string): string {
  const names = namesBelow(join(root, 'records')).map((name) => basename(name));
  const found = names.find((name) =>
    readFileSync(join(root, 'records', name), 'utf8').includes(`"${kitId}"`),
  );
  if (!found) throw new Error(`no record names ${kitId}`);
  return found;
}

function bytesBelow(root: string): number {
  return namesBelow(root).reduce((sum, name) => sum + statSync(join(root, name)).size, 0);
}

describe('A store with kits of three publishers', () => {
  it('has all of them, the first without a suffix, the others by their ids with one', async () => {
    const { root, store } = await threeKits();
    await expectKits(root, store, atFirst);
    expect(store.installed().map(({ suffix }) => suffix)).toEqual(['', `@${thirdId}`, `@${otherId}`]);
    for (const kit of [kits.one, kits.other, kits.third]) await expectWhole(store, kit);
  });

  it('stores what they share once: the disk holds the unique bytes of all, and little besides', async () => {
    const { root, store } = await threeKits();
    const hashes = await hashesOf(kits.one, kits.other, kits.third);
    expect(objectsIn(root)).toEqual(hashes);
    const files = store.installed().flatMap((kit) => Object.values(kit.files));
    const unique = new Map(files.map(({ hash, sizeBytes }) => [hash, sizeBytes]));
    const uniqueBytes = [...unique.values()].reduce((sum, sizeBytes) => sum + sizeBytes, 0);
    expect(bytesBelow(join(root, 'objects'))).toBe(uniqueBytes);
    // The page's copies may take as much again.
    expect(bytesBelow(root)).toBeLessThan(1.1 * uniqueBytes);
  });

  it('says how much room each takes: what only it needs, what others share, and its version before', async () => {
    const { store } = await threeKits();
    await installed(store, kits.oneNext);
    const sizes = new Map(store.sizes().map((size) => [size.kitId, size]));
    for (const [kitId, ownPdf] of [
      [testKitId, 50_000],
      [thirdId, 30_000],
      [otherId, 40_000],
    ] as const) {
      const size = sizes.get(kitId);
      expect(size?.ownBytes, kitId).toBeGreaterThanOrEqual(ownPdf);
      expect(size?.ownBytes, kitId).toBeLessThan(ownPdf + 9000);
      expect(size?.sharedBytes, kitId).toBeGreaterThanOrEqual(largeBytes);
      expect(size?.sharedBytes, kitId).toBeLessThan(largeBytes + 9000);
    }
    expect(sizes.get(testKitId)?.previousBytes).toBeGreaterThanOrEqual(60_000);
    expect(sizes.get(otherId)?.previousBytes).toBe(0);
  });

  it('frees exactly the stated bytes when a version before, or a kit, is removed', async () => {
    const { root, store } = await threeKits();
    await installed(store, kits.oneNext);
    for (const remove of [
      {
        free: () => store.sizes()[0]?.previousBytes,
        act: () => store.removePrevious(testKitId),
      },
      {
        free: () => store.sizes().find(({ kitId }) => kitId === otherId)?.ownBytes,
        act: () => store.remove(otherId),
      },
    ]) {
      const before = bytesBelow(join(root, 'objects'));
      const free = remove.free() ?? 0;
      expect(await remove.act()).toEqual(ok(undefined));
      expect(before - bytesBelow(join(root, 'objects'))).toBe(free);
    }
  });

  it('updates one and goes back with it, while the others stay', async () => {
    const { root, store } = await threeKits();
    await installed(store, kits.oneNext);
    const others = atFirst.slice(1);
    await expectKits(root, store, [`${testKitId} 2026.2 < 2026.1`, ...others]);
    expect(await store.rollBack(testKitId)).toMatchObject({ value: { version: '2026.1', suffix: '' } });
    expect(store.onTrial()?.kitId).toBe(testKitId);
    await confirm(store);
    await expectKits(root, store, [`${testKitId} 2026.1 < 2026.2`, ...others]);
    for (const kitId of [otherId, thirdId, 'org.example.nobody'])
      expect(await store.rollBack(kitId)).toMatchObject({ problem: { code: 'kit-previous-missing' } });
  });

  it('gives up an added kit, an update and a step back, and is as it was before each', async () => {
    const { root, store } = await threeKits();
    const more = await makeKit(join(temporaryFolder(), 'kit'), { id: 'org.example.more' });
    const atRest = namesBelow(root);
    expect(await install(store, more)).toMatchObject({ value: { suffix: '@org.example.more' } });
    // A kit on trial is on trial after a restart too.
    const again = await openKitStore(root);
    expect(again.onTrial()?.kitId).toBe('org.example.more');
    expect(await again.undo()).toEqual(ok(undefined));
    await expectKits(root, again, atFirst);
    expect(namesBelow(root)).toEqual(atRest);

    await install(again, kits.oneNext);
    expect(await again.undo()).toMatchObject(ok({ kitId: testKitId, version: '2026.1' }));
    await expectKits(root, again, atFirst);

    await installed(again, kits.oneNext);
    const updated = kitsIn(again);
    await again.rollBack(testKitId);
    expect(await again.undo()).toMatchObject(ok({ version: '2026.2', previousVersion: '2026.1' }));
    await expectKits(root, again, updated);
  });

  it('gives up the kit on trial before another one is added, updated or removed', async () => {
    const { root, store } = await threeKits();
    await install(store, kits.oneNext);
    expect(await store.remove(thirdId)).toEqual(ok(undefined));
    await expectKits(root, store, [`${testKitId} 2026.1`, `${otherId} 2026.1`]);
    await install(store, kits.oneNext);
    await installed(store, kits.third);
    await expectKits(root, store, atFirst);
  });

  it('removes a kit with its version before, and keeps what others share until the last of them is gone', async () => {
    const { root, store } = await threeKits();
    await installed(store, kits.oneNext);
    const shared = store.installed()[0]?.files['data/reports/shared.pdf']?.hash ?? '';
    expect(await store.remove(testKitId)).toEqual(ok(undefined));
    expect(objectsIn(root)).toEqual(await hashesOf(kits.other, kits.third));
    expect(await store.remove(otherId)).toEqual(ok(undefined));
    expect(objectsIn(root)).toEqual(await hashesOf(kits.third));
    expect(objectsIn(root)).toContain(shared);
    await expectWhole(await openKitStore(root), kits.third);
    expect(store.pathOf(shared)).toBe('data/reports/shared.pdf');
  });

  it('keeps its last kit, and knows none that is not there', async () => {
    const { root, store } = await threeKits();
    expect(await store.remove('org.example.nobody')).toMatchObject({
      problem: { code: 'kit-not-installed' },
    });
    expect(await store.removePrevious(testKitId)).toMatchObject({
      problem: { code: 'kit-previous-missing' },
    });
    for (const kitId of [thirdId, otherId]) await store.remove(kitId);
    expect(await store.remove(testKitId)).toMatchObject({ problem: { code: 'kit-last' } });
    await expectKits(root, store, [`${testKitId} 2026.1`]);
  });

  it('keeps the files of a kit whose record cannot be read, until it is installed again or removed', async () => {
    const { root, store } = await threeKits();
    const record = join(root, 'records', recordNameOf(root, otherId));
    const bytes = readFileSync(record);
    writeFileSync(record, '{');
    const without = await openKitStore(root);
    expect(kitsIn(without)).toEqual(atFirst.filter((kit) => !kit.startsWith(otherId)));
    expect(without.lost()).toEqual([otherId]);
    const files = await hashesOf(kits.other);
    await installed(without, kits.oneNext);
    await confirm(without);
    expect(objectsIn(root)).toEqual(expect.arrayContaining([...files]));

    writeFileSync(record, bytes);
    const healed = await openKitStore(root);
    expect(healed.lost()).toEqual([]);
    await expectWhole(healed, kits.other);

    writeFileSync(record, '{');
    const again = await openKitStore(root);
    const other = store.installed().find(({ kitId }) => kitId === otherId);
    expect(await installed(again, kits.other)).toMatchObject({ suffix: other?.suffix });
    expect(again.lost()).toEqual([]);
    expect((await openKitStore(root)).lost()).toEqual([]);

    writeFileSync(join(root, 'records', recordNameOf(root, otherId)), '{');
    const last = await openKitStore(root);
    expect(await last.remove(otherId)).toEqual(ok(undefined));
    expect(last.lost()).toEqual([]);
    expect((await openKitStore(root)).lost()).toEqual([]);
    expect(objectsIn(root)).toEqual(await hashesOf(kits.one, kits.oneNext, kits.third));
  });

  it('remembers the first kit when it is removed: it alone never has a suffix', async () => {
    const { root, store } = await threeKits();
    await store.remove(testKitId);
    const again = await openKitStore(root);
    expect(again.installed().map(({ suffix }) => suffix)).toEqual([`@${thirdId}`, `@${otherId}`]);
    expect(await installed(again, kits.one)).toMatchObject({ kitId: testKitId, suffix: '' });
    await expectKits(root, again, atFirst);
  });

  it('removes a version before, and goes back no more', async () => {
    const { root, store } = await threeKits();
    await installed(store, kits.oneNext);
    expect(await store.removePrevious(testKitId)).toEqual(ok(undefined));
    expect(objectsIn(root)).toEqual(await hashesOf(kits.oneNext, kits.other, kits.third));
    await expectKits(root, store, [`${testKitId} 2026.2`, ...atFirst.slice(1)]);
    expect(await store.rollBack(testKitId)).toMatchObject({ problem: { code: 'kit-previous-missing' } });
  });

  it('has the others, and the version before, when the record of one is damaged', async () => {
    const { root, store } = await threeKits();
    await installed(store, kits.oneNext);
    const { kits: pointed } = JSON.parse(readFileSync(newestPointer(root), 'utf8')) as {
      kits: { kitId: string; active: string }[];
    };
    for (const { kitId, active } of pointed) {
      flipByte(root, `records/${active}.json`, 200);
      const found = kitsIn(await openKitStore(root));
      const others = [`${testKitId} 2026.2 < 2026.1`, ...atFirst.slice(1)].filter(
        (name) => !name.startsWith(kitId),
      );
      expect(found).toEqual(kitId === testKitId ? [`${testKitId} 2026.1`, ...others] : others);
      flipByte(root, `records/${active}.json`, 200);
    }
  });

  it('needs room only for what it does not have yet', async () => {
    const root = temporaryFolder();
    let freeBytes = Number.POSITIVE_INFINITY;
    const store = await openKitStore(root, { freeBytes: async () => freeBytes });
    await installed(store, kits.one);
    freeBytes = 16 * 1024 * 1024 + 30_000;
    expect(await install(store, kits.third)).toMatchObject({
      problem: { code: 'disk-full', file: 'data/reports/third.pdf' },
    });
    freeBytes += 20_000;
    await installed(store, kits.third);
    await expectKits(root, store, atFirst.slice(0, 2));
  });
});

describe('A store of format 1', () => {
  const frozen = join(import.meta.dirname, '../../../../../frozen/kit-store/1/kits');

  function frozenStore(): string {
    const root = temporaryFolder();
    cpSync(frozen, root, { recursive: true });
    return root;
  }

  it('is a list of one, which kits are added to', async () => {
    const root = frozenStore();
    const store = await openKitStore(root);
    expect(kitsIn(store)).toEqual([`${testKitId} 2026.2 < 2026.1`]);
    expect(store.onTrial()).toBeUndefined();
    expect(await installed(store, kits.other)).toMatchObject({ suffix: `@${otherId}` });
    await expectKits(root, store, [`${testKitId} 2026.2 < 2026.1`, `${otherId} 2026.1`]);
    expect(await store.rollBack(testKitId)).toMatchObject({ value: { version: '2026.1', suffix: '' } });
  });

  it('whose kit is on trial gives it up, or keeps it', async () => {
    for (const end of ['undo', 'confirm'] as const) {
      const root = frozenStore();
      // As it was in the middle of the update: the other pointer names the first version only.
      const [older, newer] = ['active-a.json', 'active-b.json'].map((name) => join(root, name));
      const texts = [older, newer].map((path) => readFileSync(path ?? '', 'utf8'));
      const pointers = texts.map((text) => JSON.parse(text) as { sequence: number; previous?: string });
      const before = pointers.find(({ previous }) => previous !== undefined)?.previous ?? '';
      writeFileSync(older ?? '', formatOne(1, before));
      const store = await openKitStore(root);
      expect(store.onTrial()).toMatchObject({ version: '2026.2', suffix: '' });
      if (end === 'undo') expect(await store.undo()).toMatchObject(ok({ version: '2026.1' }));
      else await confirm(store);
      await expectKits(root, store, [`${testKitId} ${end === 'undo' ? '2026.1' : '2026.2 < 2026.1'}`]);
    }
  });
});

/** A pointer as a program of format 1 wrote it. */
function formatOne(sequence: number, active: string): string {
  const sum = sha256(Buffer.from(`${sequence} ${active} `));
  return JSON.stringify({ schema: 'impact-kit/active-kit', format: 1, sequence, active, sum });
}

function newestPointer(root: string): string {
  const paths = ['active-a.json', 'active-b.json'].map((name) => join(root, name));
  const sequenceOf = (path: string) =>
    (JSON.parse(readFileSync(path, 'utf8')) as { sequence: number }).sequence;
  return paths.toSorted((one, other) => sequenceOf(other) - sequenceOf(one))[0] ?? '';
}
