// Holds that what was noted in a session goes along when a person decides to keep it, and that nothing there is lost by that.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fail } from '../../../../core/base/result.ts';
import { memoryVault } from '../../../../core/user-data/memory-vault.ts';
import type { UserEvent } from '../../../../core/user-data/user-event.ts';
import type { Vault } from '../../../../core/user-data/vault.ts';
import { openVault } from '../../../../main/disk/user-data/vault.ts';
import { carryUserData } from '../../../../main/portable/carry-user-data.ts';
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
