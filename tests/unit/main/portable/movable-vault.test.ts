// Holds that own data of a session goes along when a person decides to keep it, and that nothing is lost when that fails.
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { fail } from '../../../../core/result.ts';
import { memoryVault } from '../../../../core/vault/memory-vault.ts';
import type { OwnEvent } from '../../../../core/vault/own-event.ts';
import type { Vault } from '../../../../core/vault/vault.ts';
import { openVault } from '../../../../main/disk/vault.ts';
import { movableVault } from '../../../../main/portable/movable-vault.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const greek: OwnEvent = { kind: 'settings-changed', version: 1, settings: { language: 'el' } };
const mark: OwnEvent = { kind: 'bookmark-set', version: 1, resourceId: 'r1.en', page: 7, title: 'Page 7' };

async function onDisk(folder: string): Promise<Vault> {
  const opened = await openVault(folder);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

describe('A vault that moves', () => {
  test('takes along what was noted, and what comes later goes to the new place only', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const vault = movableVault(memoryVault());
    await vault.append(greek);
    expect(await vault.moveTo(await onDisk(folder))).toEqual({ ok: true, value: undefined });
    await vault.append(mark);
    await vault.close();
    const again = await onDisk(folder);
    expect(again.snapshot().settings.language).toBe('el');
    expect(again.snapshot().bookmarks).toMatchObject([{ resourceId: 'r1.en', page: 7 }]);
    await again.close();
  });

  test('comes on top of what lies there already', async () => {
    const folder = join(temporaryFolder(), 'vault');
    const before = await onDisk(folder);
    await before.append(mark);
    await before.close();
    const vault = movableVault(memoryVault());
    await vault.append(greek);
    await vault.moveTo(await onDisk(folder));
    expect(vault.snapshot().bookmarks).toHaveLength(1);
    expect(vault.snapshot().settings.language).toBe('el');
    await vault.close();
  });

  test('tells its listeners before and after', async () => {
    const vault = movableVault(memoryVault());
    const told = vi.fn();
    vault.onChange(told);
    await vault.append(greek);
    await vault.moveTo(memoryVault());
    await vault.append(mark);
    expect(told.mock.lastCall?.[0]).toMatchObject({ bookmarks: [{ page: 7 }], settings: { language: 'el' } });
  });

  test('stays where it was when the new place takes nothing, and closes that', async () => {
    const vault = movableVault(memoryVault());
    await vault.append(greek);
    const close = vi.fn(async () => undefined);
    const full = {
      ...memoryVault(),
      append: async () => fail({ code: 'vault-write-failed', reason: 'ENOSPC' }),
      close,
    };
    expect(await vault.moveTo(full)).toEqual(fail({ code: 'vault-write-failed', reason: 'ENOSPC' }));
    expect(close).toHaveBeenCalledOnce();
    await vault.append(mark);
    expect(vault.snapshot().bookmarks).toHaveLength(1);
  });
});
