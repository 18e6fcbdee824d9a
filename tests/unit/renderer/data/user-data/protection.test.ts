// Locking in the page: it waits for what is on its way to main, and asks where something could not be saved.
import { beforeEach, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../../core/base/result.ts';
import type { HostBridge } from '../../../../../core/ipc/contract.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import { bookmark } from '../../../../agree/vault-events.ts';

type Append = () => Promise<Result<void>>;
const calls: string[] = [];

beforeEach(() => {
  calls.length = 0;
});

async function openPage(append: Append) {
  vi.resetModules();
  const vault = {
    append: async () => {
      const answer = await append();
      calls.push('append');
      return answer;
    },
    snapshot: async () => ok(emptySnapshot),
    lock: async () => {
      calls.push('lock');
      return ok(undefined);
    },
  };
  const host: { readonly vault: Pick<HostBridge['vault'], keyof typeof vault> } = { vault };
  vi.stubGlobal('window', { host });
  vi.stubGlobal('location', { reload: () => calls.push('reload') });
  const data = '../../../../../renderer/data/user-data';
  return {
    ...(await import(`${data}/user-data-store.ts`)),
    ...(await import(`${data}/protection.ts`)),
    ...(await import(`${data}/unsaved-edits.ts`)),
  } as typeof import('../../../../../renderer/data/user-data/user-data-store.ts') &
    typeof import('../../../../../renderer/data/user-data/protection.ts') &
    typeof import('../../../../../renderer/data/user-data/unsaved-edits.ts');
}

test('What is on its way is stored before main locks', async () => {
  const page = await openPage(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return ok(undefined);
  });
  void page.appendEvent(bookmark(1));
  await page.lock();
  expect(calls).toEqual(['append', 'lock', 'reload']);
});

test('Nothing locks over changes that could not be saved, unless the person says so', async () => {
  const page = await openPage(async () => fail({ code: 'vault-write-failed', reason: 'ENOSPC' }));
  await page.appendEvent(bookmark(1));
  calls.length = 0;
  await page.lock();
  expect(calls).toEqual([]);
  await page.lockAnyway();
  expect(calls).toEqual(['lock', 'reload']);
});

test('Edits of a draft are saved before main locks', async () => {
  const page = await openPage(async () => ok(undefined));
  page.useUnsavedEdits.setState({
    flush: async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      calls.push('flush');
    },
  });
  await page.lock();
  expect(calls).toEqual(['flush', 'lock', 'reload']);
});

test('Nothing locks over a letter that is stored nowhere, unless the person says so', async () => {
  const page = await openPage(async () => ok(undefined));
  page.useOpenLetter.setState({ isUnsaved: true });
  await page.lock();
  expect(calls).toEqual([]);
  await page.lockAnyway();
  expect(calls).toEqual(['lock', 'reload']);
});
