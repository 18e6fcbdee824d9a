// The page's copy of user data: a snapshot and the events after it, whatever is lost or late on the way.
import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { ok, type Result } from '../../../../../core/base/result.ts';
import { memoryVault } from '../../../../../core/user-data/memory-vault.ts';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import type { Vault, VaultChange } from '../../../../../core/user-data/vault.ts';
import { bookmark, userEvents } from '../../../../agree/vault-events.ts';

let vault: Vault;
/** Changes on their way to the page, which a test delivers, holds back or loses. */
let sent: VaultChange[];
let deliver: (change: VaultChange) => void;
/** How often the page asked for a snapshot, and when it gets the answer. */
let snapshots: number;
let answerTime: () => Promise<void>;

beforeEach(() => {
  vi.stubGlobal('addEventListener', () => undefined);
});

/** A page that follows a vault in which something happened already. */
async function openPage(earlier: readonly UserEvent[] = []) {
  vault = memoryVault();
  for (const event of earlier) await vault.append(event);
  sent = [];
  snapshots = 0;
  answerTime = async () => undefined;
  vault.onChange((change) => sent.push(structuredClone(change)));
  vi.resetModules();
  vi.stubGlobal('window', {
    host: {
      vault: {
        snapshot: async (): Promise<Result<UserData>> => {
          snapshots += 1;
          const data = structuredClone(vault.snapshot());
          await answerTime();
          return ok(data);
        },
        problem: async () => ok(undefined),
        changed: (listener: typeof deliver) => {
          deliver = listener;
        },
      },
    },
  });
  const store = await import('../../../../../renderer/data/user-data/user-data-store.ts');
  return { ...store, opened: store.openUserData() };
}

function deliverAll(): void {
  for (const change of sent.splice(0)) deliver(change);
}

test('Events in their order are applied without another snapshot', async () => {
  const page = await openPage([bookmark(1)]);
  await page.opened;
  for (const number of [2, 3, 4]) await vault.append(bookmark(number));
  deliverAll();
  expect(page.userDataNow()).toEqual(vault.snapshot());
  expect(snapshots).toBe(1);
});

test('A gap in the numbers makes the page ask for the snapshot once', async () => {
  const page = await openPage();
  await page.opened;
  for (const number of [1, 2, 3]) await vault.append(bookmark(number));
  sent.splice(1, 1);
  deliverAll();
  await vi.waitFor(() => expect(page.userDataNow()).toEqual(vault.snapshot()));
  expect(snapshots).toBe(2);
});

test('An event that the snapshot already holds changes nothing', async () => {
  const page = await openPage();
  await vault.append(bookmark(1));
  await page.opened;
  deliverAll();
  expect(page.userDataNow()).toEqual(vault.snapshot());
  expect(snapshots).toBeLessThanOrEqual(2);
});

test('User data that main read again, with a lower number too, is taken as it is', async () => {
  const page = await openPage([bookmark(1), bookmark(2)]);
  await page.opened;
  vault = memoryVault();
  await vault.append(bookmark(7));
  deliver({ sequence: 1 });
  await vi.waitFor(() => expect(page.userDataNow()).toEqual(vault.snapshot()));
});

test('Whatever changes are lost and however late a snapshot comes, the page ends with the data of main', async () => {
  const step = fc.record({
    event: userEvents,
    delivery: fc.constantFrom('at once', 'later', 'lost'),
    isAnswered: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(userEvents, { maxLength: 5 }), fc.array(step), async (earlier, steps) => {
      const page = await openPage(earlier);
      let waiting: (() => void)[] = [];
      const answerAll = (): void => {
        for (const answer of waiting.splice(0)) answer();
      };
      answerTime = () => new Promise((resolve) => waiting.push(resolve));
      for (const { event, delivery, isAnswered } of steps) {
        await vault.append(event);
        if (delivery === 'lost') sent.pop();
        if (delivery === 'at once') deliverAll();
        if (isAnswered) answerAll();
        await Promise.resolve();
      }
      // Only the last change shows the page that others are missing.
      await vault.append(bookmark(99));
      await vault.append({ kind: 'bookmark-removed', version: 1, resourceId: 'r1.en', page: 99 });
      deliverAll();
      answerTime = async () => undefined;
      answerAll();
      waiting = [];
      await page.opened;
      await vi.waitFor(() => expect(page.userDataNow()).toEqual(vault.snapshot()), { interval: 1 });
    }),
    { numRuns: 40 },
  );
});
