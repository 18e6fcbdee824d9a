import { describe, expect, it } from 'vitest';
import type { Progress } from '../../../../../../core/base/progress.ts';
import { ok } from '../../../../../../core/base/result.ts';
import { openBagFolder } from '../../../../../../main/disk/bags/bag-folder.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { flipByte } from '../../../../../support/break-kit.ts';
import { checkKit } from '../../../../../support/check-kit.ts';
import { activeIn } from '../../../../../support/kit-in-use.ts';
import { checklistPath } from '../../../../../support/make-kit.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { expectWhole, install, installed, makeTwoKits, namesBelow } from './support.ts';

describe('An install that does not happen', () => {
  it('leaves everything as it was when a file changed after it was checked.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    const before = namesBelow(root);
    expect((await checkKit(newer)).isAcceptable).toBe(true);
    flipByte(newer.folder, 'data/reports/new.pdf', 69_999);
    expect(await install(store, newer)).toEqual({
      ok: false,
      problem: { code: 'payload-changed', file: 'data/reports/new.pdf', count: 1 },
    });
    expect(namesBelow(root)).toEqual(before);
    await expectWhole(store, older);
  });

  it('is refused when what was verified is not what was read through it.', async () => {
    const root = temporaryFolder();
    const { older } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    const check = await checkKit(older);
    const trust = { kind: 'trusted' } as const;
    const unread = await store.install(openBagFolder(older.folder), async () => ok({ check, trust }));
    expect(unread).toMatchObject({
      ok: false,
      problem: { code: 'payload-changed', count: check.files.size },
    });
    const other = await store.install(openBagFolder(older.folder), async (bag) => {
      flipByte(older.folder, checklistPath, 3);
      for (const path of check.files.keys()) await bag.stream(path, () => undefined);
      return ok({ check, trust });
    });
    expect(other).toEqual({
      ok: false,
      problem: { code: 'payload-changed', file: checklistPath, count: 1 },
    });
    expect(activeIn(store)).toBeUndefined();
    expect(namesBelow(root)).toEqual([]);
  });

  it('leaves everything as it was when it is stopped, wherever that happens.', async () => {
    const root = temporaryFolder();
    const { older, newer } = await makeTwoKits(temporaryFolder());
    const store = await openKitStore(root);
    await installed(store, older);
    const before = namesBelow(root);
    const told: Progress[] = [];
    await install(await openKitStore(temporaryFolder()), newer, {
      report: (progress) => told.push(progress),
    });
    for (const stopAt of told.keys()) {
      const controller = new AbortController();
      let count = 0;
      const report = (): void => {
        if (count === stopAt) controller.abort();
        count += 1;
      };
      const stopped = await install(store, newer, { report, signal: controller.signal });
      expect(stopped, `report ${stopAt}`).toEqual({ ok: false, problem: { code: 'stopped' } });
      expect(namesBelow(root), `report ${stopAt}`).toEqual(before);
    }
    expect(told.length).toBeGreaterThan(10);
    await expectWhole(await openKitStore(root), older);
  });
});
