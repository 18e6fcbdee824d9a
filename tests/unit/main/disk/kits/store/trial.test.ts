// @module-tag slow
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KitStore, openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { faultyDisk } from '../../../../../support/faulty-disk.ts';
import { activeIn, isOnTrial, testKitId } from '../../../../../support/kit-in-use.ts';
import { PowerCutDisk, wholeLosses } from '../../../../../support/power-cut-disk.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import {
  expectWhole,
  hashesOf,
  install,
  installed,
  makeThreeKits,
  namesBelow,
  objectsIn,
  type ThreeKits,
} from './support.ts';

/** What matters is which kits are there, not how many bytes they have. */
const share = 0.001;
let kits: ThreeKits;
/** A store with the newer kit in use and the older one before it. */
let root: string;
let atRest: string[];

beforeEach(async () => {
  kits = await makeThreeKits(temporaryFolder(), share);
  root = temporaryFolder();
  const store = await openKitStore(root);
  await installed(store, kits.older);
  await installed(store, kits.newer);
  atRest = namesBelow(root);
});

async function onTrial(folder = root): Promise<KitStore> {
  const store = await openKitStore(folder);
  expect(await install(store, kits.newest)).toMatchObject({
    ok: true,
    value: { version: '2026.3', previousVersion: '2026.2' },
  });
  expect(isOnTrial(store)).toBe(true);
  return store;
}

/** The kits are as before the trial, in this session and after a restart, and the one before can be gone back to. */
async function expectAsBefore(store: KitStore, where = ''): Promise<void> {
  for (const each of [store, await openKitStore(root)]) {
    expect(isOnTrial(each), where).toBe(false);
    expect(activeIn(each), where).toMatchObject({ version: '2026.2', previousVersion: '2026.1' });
    await expectWhole(each, kits.newer, where);
  }
  expect(namesBelow(root), where).toEqual(atRest);
  const again = await openKitStore(root);
  expect(await again.rollBack(testKitId), where).toMatchObject({ ok: true });
  await expectWhole(again, kits.older, where);
}

describe('A kit on trial', () => {
  it('costs nothing that was there: given up, all is as before it came.', async () => {
    const store = await onTrial();
    expect(objectsIn(root)).toEqual(await hashesOf(kits.older, kits.newer, kits.newest));
    expect(await store.undo()).toMatchObject({
      value: { version: '2026.2', previousVersion: '2026.1' },
    });
    await expectAsBefore(store);
  });

  it('is on trial after a restart as well, with all that was there before.', async () => {
    await onTrial();
    const store = await openKitStore(root);
    await expectWhole(store, kits.newest);
    expect(await store.undo()).toMatchObject({ ok: true });
    await expectAsBefore(store);
  });

  it('is given up on a disk that takes nothing more.', async () => {
    await onTrial();
    const full = faultyDisk({ code: 'ENOSPC', isHalfDone: false }, () =>
      ['create', 'write', 'makeFolder'].includes(full.names.at(-1) ?? ''),
    );
    const store = await openKitStore(root, { disk: full.disk });
    expect(await store.undo()).toMatchObject({ ok: true });
    expect(full.names).toContain('create');
    await expectAsBefore(store);
  });

  it('is the kit in use for good once its library is whole; only then what neither kit needs goes.', async () => {
    const store = await onTrial();
    store.confirm();
    await store.settle();
    expect(await store.undo()).toEqual({ ok: false, problem: { code: 'kit-previous-missing' } });
    expect(objectsIn(root)).toEqual(await hashesOf(kits.newer, kits.newest));
    const again = await openKitStore(root);
    expect(isOnTrial(again)).toBe(false);
    await expectWhole(again, kits.newest);
    expect(await again.rollBack(testKitId)).toMatchObject({ value: { version: '2026.2' } });
  });

  it('is given up when another one is installed, or the one before is gone back to.', async () => {
    const store = await onTrial();
    expect(await store.rollBack(testKitId)).toMatchObject({
      value: { version: '2026.1', previousVersion: '2026.2' },
    });
    expect(await store.undo()).toMatchObject({ ok: true });
    await install(store, kits.newest);
    expect(await install(store, kits.older)).toMatchObject({
      value: { version: '2026.1', previousVersion: '2026.2' },
    });
    expect(objectsIn(root)).toEqual(await hashesOf(kits.older, kits.newer));
    await install(store, kits.newest);
    expect(await install(store, kits.newest)).toMatchObject({ value: { previousVersion: '2026.2' } });
    expect(await store.undo()).toMatchObject({ ok: true });
    await expectAsBefore(store);
  });

  it('was never there when its pointer is damaged.', async () => {
    await onTrial();
    flipByte(root, 'active-b.json', 40);
    await expectAsBefore(await openKitStore(root));
  });

  it('leaves whole kits after a power cut at any step of giving it up or keeping it.', async () => {
    for (const end of ['undo', 'confirm'] as const) {
      const folder = temporaryFolder();
      cpSync(root, folder, { recursive: true });
      await onTrial(folder);
      const cut = new PowerCutDisk(folder);
      const store = await openKitStore(folder, { disk: cut.disk });
      if (end === 'undo') await store.undo();
      else store.confirm();
      await store.settle();
      for (const loss of wholeLosses) {
        for (const steps of cut.cuts(loss)) {
          const where = `${end}, ${loss} after ${steps} of ${cut.steps} steps`;
          const left = join(temporaryFolder(), 'kits');
          cut.layOut(left, steps, loss);
          const found = await openKitStore(left);
          const version = activeIn(found)?.version;
          expect(end === 'undo' ? ['2026.2', '2026.3'] : ['2026.3'], where).toContain(version);
          if (version === '2026.3') {
            // The page's library tells the next start which of the two it is.
            if (end === 'undo') expect(await found.undo(), where).toMatchObject({ ok: true });
            else found.confirm();
            await found.settle();
          }
          await expectWhole(found, end === 'undo' ? kits.newer : kits.newest, where);
          const kept = await hashesOf(kits.newer, end === 'undo' ? kits.older : kits.newest);
          expect(objectsIn(left), where).toEqual(expect.arrayContaining(kept));
        }
      }
      expect(cut.steps).toBeGreaterThan(5);
    }
  });
});
