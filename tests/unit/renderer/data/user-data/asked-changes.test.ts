// Erasing waits for what is not stored yet, and what main answers decides.
import { expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../../core/base/result.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import { bookmark } from '../../../../agree/vault-events.ts';

/** A page whose main stores events only while `isFull` is false, and answers every question with `answer`. */
async function openPage(answer: Result<boolean>) {
  const calls: string[] = [];
  const disk = { isFull: false };
  vi.resetModules();
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('window', {
    host: {
      vault: {
        snapshot: async () => ok(emptySnapshot),
        problem: async () => ok(undefined),
        changed: () => () => undefined,
        append: async () => {
          calls.push('append');
          return disk.isFull ? fail({ code: 'vault-write-failed', reason: 'ENOSPC' }) : ok(undefined);
        },
        erase: async (parts: readonly string[]) => {
          calls.push(`erase ${parts.join(' ')}`);
          return answer;
        },
      },
    },
  });
  const store = await import('../../../../../renderer/data/user-data/user-data-store.ts');
  const { eraseParts } = await import('../../../../../renderer/data/user-data/asked-changes.ts');
  await store.openUserData();
  return { calls, disk, store, eraseParts };
}

test('What could not be stored is stored before anything is erased', async () => {
  const { calls, disk, store, eraseParts } = await openPage(ok(true));
  disk.isFull = true;
  await store.appendEvent(bookmark(3));
  disk.isFull = false;
  expect(await eraseParts(['notes', 'bookmarks'])).toBe(true);
  expect(calls).toEqual(['append', 'append', 'erase notes bookmarks']);
});

test('Nothing is erased while something cannot be stored, since it would outlive the erasing', async () => {
  const { calls, disk, store, eraseParts } = await openPage(ok(true));
  disk.isFull = true;
  await store.appendEvent(bookmark(3));
  expect(await eraseParts(['bookmarks'])).toBe(false);
  expect(calls.filter((call) => call.startsWith('erase'))).toEqual([]);
});

test.each([
  ['the person cancels', ok(false)],
  ['main cannot write', fail({ code: 'vault-write-failed', reason: 'ENOSPC' })],
] as const)('Nothing counts as erased when %s', async (_title, answer) => {
  const { eraseParts } = await openPage(answer);
  expect(await eraseParts(['bookmarks'])).toBe(false);
});

test('A second click while main asks is no second question', async () => {
  const { calls, eraseParts } = await openPage(ok(true));
  expect(await Promise.all([eraseParts(['notes']), eraseParts(['notes'])])).toEqual([true, false]);
  expect(calls).toEqual(['erase notes']);
  expect(await eraseParts(['notes'])).toBe(true);
});
