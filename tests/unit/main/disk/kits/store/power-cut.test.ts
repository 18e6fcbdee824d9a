// @module-tag slow
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../../../core/base/result.ts';
import { openKitStore } from '../../../../../../main/disk/kits/store/kit-store.ts';
import { activeIn, testKitId } from '../../../../../support/kit-in-use.ts';
import type { MadeKit } from '../../../../../support/make-kit.ts';
import { PowerCutDisk, wholeLosses } from '../../../../../support/power-cut-disk.ts';
import { temporaryFolder } from '../../../../../support/temporary-folder.ts';
import { installed, makeThreeKits } from './support.ts';

/** What matters is the order of steps, not how many bytes there are. */
const share = 0.001;

/** Opens what a cut after each step leaves; gives the versions found, which must be whole. */
async function versionsAfterCuts(disk: PowerCutDisk): Promise<Set<string | undefined>> {
  const versions = new Set<string | undefined>();
  for (const loss of wholeLosses) {
    for (const steps of disk.cuts(loss)) {
      const left = temporaryFolder();
      disk.layOut(left, steps, loss);
      const store = await openKitStore(left);
      versions.add(activeIn(store)?.version);
      if (!activeIn(store)) continue;
      const check = await store.verifyInstalled(testKitId);
      expect(check, `${loss} after ${steps} steps`).toEqual(ok(expect.objectContaining({ problems: [] })));
    }
  }
  return versions;
}

async function expectAfterAll(
  disk: PowerCutDisk,
  kit: MadeKit,
  previousVersion: string | undefined,
): Promise<void> {
  for (const loss of wholeLosses) {
    const left = temporaryFolder();
    disk.layOut(left, disk.steps, loss);
    const store = await openKitStore(left);
    expect(activeIn(store), loss).toMatchObject({ version: kit.info.version });
    expect(activeIn(store)?.previousVersion, loss).toBe(previousVersion);
  }
}

describe('A store of kits after a power cut', () => {
  it('has no kit or a whole one after any step of the first install.', async () => {
    const { older } = await makeThreeKits(temporaryFolder(), share);
    const root = temporaryFolder();
    const disk = new PowerCutDisk(root);
    await installed(await openKitStore(root, { disk: disk.disk }), older);
    expect(disk.steps).toBeGreaterThan(40);
    expect(await versionsAfterCuts(disk)).toEqual(new Set([undefined, '2026.1']));
    await expectAfterAll(disk, older, undefined);
  });

  it('has the old kit or the new one, whole, after any step of an update and of going back.', async () => {
    const { older, newer, newest } = await makeThreeKits(temporaryFolder(), share);
    const root = temporaryFolder();
    const store = await openKitStore(root);
    await installed(store, older);
    await installed(store, newer);
    const disk = new PowerCutDisk(root);
    const updated = await openKitStore(root, { disk: disk.disk });
    await installed(updated, newest);
    expect(disk.steps).toBeGreaterThan(40);
    expect(await versionsAfterCuts(disk)).toEqual(new Set(['2026.2', '2026.3']));
    await expectAfterAll(disk, newest, '2026.2');

    const second = new PowerCutDisk(root);
    const reopened = await openKitStore(root, { disk: second.disk });
    expect(await reopened.rollBack(testKitId)).toMatchObject({ ok: true });
    expect(await versionsAfterCuts(second)).toEqual(new Set(['2026.2', '2026.3']));
    await expectAfterAll(second, newer, '2026.3');
  });
});
