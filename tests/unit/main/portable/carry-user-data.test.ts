// Holds that what was noted in a session goes along when a person decides to keep it, and that nothing there is lost by that.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fail } from '../../../../core/base/result.ts';
import { memoryVault } from '../../../../core/user-data/memory-vault.ts';
import type { UserEvent } from '../../../../core/user-data/user-event.ts';
import type { Vault } from '../../../../core/user-data/vault.ts';
import { lockStateOf } from '../../../../main/disk/fs/lock.ts';
import { openVault } from '../../../../main/disk/user-data/vault.ts';
import { carryUserData, keepUserDataIn } from '../../../../main/portable/carry-user-data.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const greek: UserEvent = {
  kind: 'settings-changed',
  version: 1,
  settings: { language: 'el', country: 'GR' },
};
const dark: UserEvent = { kind: 'settings-changed', version: 1, settings: { theme: 'dark' } };
const mark = (page: number): UserEvent => ({
  kind: 'bookmark-set',
  version: 1,
  resourceId: 'r1.en',
  page,
  title: 'Here',
});

async function onDisk(folder: string): Promise<Vault> {
  const opened = await openVault(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

describe('User data of a session', () => {
  test('goes along with the answers of the first run, on top of what lies there', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const before = await onDisk(folder);
    await before.append(mark(3));
    await before.append(dark);
    await before.close();
    const session = memoryVault();
    await session.append(mark(7));
    const to = await onDisk(folder);
    expect((await carryUserData(session.snapshot(), to, greek)).ok).toBe(true);
    await to.close();
    const after = await onDisk(folder);
    expect(
      after
        .snapshot()
        .bookmarks.map(({ page }) => page)
        .sort(),
    ).toEqual([3, 7]);
    expect(after.snapshot().settings).toMatchObject({ language: 'el', country: 'GR', theme: 'dark' });
    await after.close();
  });

  test('is not called kept when it could not be written', async () => {
    const full = { append: async () => fail({ code: 'vault-write-failed', reason: 'ENOSPC' }) } as const;
    expect(await carryUserData(memoryVault().snapshot(), full, greek)).toEqual(
      fail({ code: 'vault-write-failed', reason: 'ENOSPC' }),
    );
  });
});

describe('User data on a stick that another computer did not close', () => {
  const elsewhere = JSON.stringify({ pid: 1, bootId: 'another start', bootedAt: 1, nonce: 'other' });
  const costOf = async () => ({ memoryKiB: 19 * 1024, passes: 2 });

  test('is taken over, with the answers of the first run', async () => {
    const root = temporaryFolder();
    const before = await onDisk(join(root, 'vault'));
    await before.append(mark(3));
    await before.close();
    writeFileSync(join(root, 'vault', 'lock'), elsewhere);
    expect(await keepUserDataIn(root, memoryVault().snapshot(), greek)).toMatchObject({ ok: true });
    expect(lockStateOf(join(root, 'vault'))).toBe('free');
    const after = await onDisk(join(root, 'vault'));
    expect(after.snapshot()).toMatchObject({ settings: { language: 'el' }, bookmarks: [{ page: 3 }] });
    await after.close();
  });

  test('is taken over also where a passphrase locks it, and then nothing is carried', async () => {
    const root = temporaryFolder();
    const opened = await openVault(join(root, 'vault'), { costOf });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(await opened.value.access.protect('four plain words together')).toMatchObject({ ok: true });
    await opened.value.close();
    writeFileSync(join(root, 'vault', 'lock'), elsewhere);
    expect(await keepUserDataIn(root, memoryVault().snapshot(), greek)).toMatchObject({ ok: true });
    expect(lockStateOf(join(root, 'vault'))).toBe('free');
  });

  test('is taken over for whoever left it open, and nothing is carried to any of several people', async () => {
    const root = temporaryFolder();
    const vaults = [join(root, 'vault'), join(root, 'people', 'ab'.repeat(8), 'vault')];
    for (const folder of vaults) await (await onDisk(folder)).close();
    writeFileSync(join(vaults[1] ?? '', 'lock'), elsewhere);
    expect(await keepUserDataIn(root, memoryVault().snapshot(), greek)).toMatchObject({ ok: true });
    for (const folder of vaults) {
      expect(lockStateOf(folder)).toBe('free');
      const vault = await onDisk(folder);
      expect(vault.snapshot().settings.language).not.toBe('el');
      await vault.close();
    }
  });
});
