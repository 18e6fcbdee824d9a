// A change that could not be saved is neither lost nor overtaken, from the page through the handlers to the files.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { ok, type Result } from '../../../../../core/base/result.ts';
import type { HostBridge } from '../../../../../core/ipc/contract.ts';
import type { NumberedEvent } from '../../../../../core/ipc/vault-group.ts';
import type { UserData } from '../../../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';
import type { Vault, VaultChange } from '../../../../../core/user-data/vault.ts';
import { orderEvents } from '../../../../../main/handlers/event-order.ts';
import { bookmark } from '../../../../agree/vault-events.ts';
import { faultyDisk } from '../../../../support/faulty-disk.ts';
import { opened, temporaryFolder } from '../../../main/disk/user-data/support.ts';

let isFull = false;
/** Answers of main that do not reach the page. */
let lostAnswers = 0;
let vault: Vault;
let folder: string;
let bridge: { readonly vault: Pick<HostBridge['vault'], 'append' | 'snapshot' | 'problem' | 'changed'> };
const listeners = new Map<string, () => void>();

beforeEach(() => {
  isFull = false;
  lostAnswers = 0;
  folder = temporaryFolder();
  listeners.clear();
});

/** The store of a page over a vault in files on a disk that can be full. */
async function openPage() {
  const { disk } = faultyDisk({ code: 'ENOSPC', isHalfDone: true }, () => isFull);
  vault = await opened(folder, disk);
  const order = orderEvents(vault);
  const append = async (numbered: NumberedEvent): Promise<Result<void>> => {
    const answer = await order(numbered);
    if (lostAnswers === 0) return answer;
    lostAnswers -= 1;
    return { ok: false, problem: { code: 'internal', logId: '1' } };
  };
  vi.resetModules();
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => listeners.set(name, listener));
  bridge = {
    vault: {
      append,
      snapshot: async () => ok(vault.snapshot()),
      problem: async () => ok(undefined),
      changed: (listener: (change: VaultChange) => void) => vault.onChange(listener),
    },
  };
  vi.stubGlobal('window', { host: bridge });
  const store = await import('../../../../../renderer/data/user-data/user-data-store.ts');
  await store.openUserData();
  return store;
}

type Store = Awaited<ReturnType<typeof openPage>>;

function pagesIn({ bookmarks }: UserData): number[] {
  return bookmarks.map(({ page }) => page);
}

/** What a start finds after everything was closed. */
async function afterRestart(): Promise<UserData> {
  await vault.close();
  return (await opened(folder)).snapshot();
}

const note = (text: string): UserEvent => ({
  kind: 'note-set',
  version: 1,
  id: 'a'.repeat(32),
  resourceId: 'r1.en',
  fileHash: 'b'.repeat(64),
  page: 1,
  colour: 'yellow',
  text,
  created: '2026-11-30T10:00:00Z',
  changed: '2026-11-30T10:00:00Z',
});

const place = (page: number): UserEvent => ({
  kind: 'reading-moved',
  version: 1,
  resourceId: 'r1.en',
  fileHash: 'b'.repeat(64),
  place: { page, offset: 0, zoom: 1 },
});

async function settled(store: Store): Promise<void> {
  await vi.waitFor(() => expect(store.unsavedNow().events).toEqual([]));
}

describe('A change that could not be saved', () => {
  test('stays on the screen, and is saved before the next change once there is room', async () => {
    const store = await openPage();
    isFull = true;
    expect(await store.appendEvent(bookmark(1))).toBe(false);
    expect(pagesIn(store.userDataNow())).toEqual([1]);
    expect(store.unsavedNow()).toMatchObject({ events: [bookmark(1)], problem: { reason: 'ENOSPC' } });
    isFull = false;
    await store.appendEvent(bookmark(2));
    await settled(store);
    expect(pagesIn(store.userDataNow())).toEqual([1, 2]);
    const found = await afterRestart();
    expect(found.bookmarks.map(({ page, sequence }) => [page, sequence])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test('is tried again on request, and when the person comes back to the window', async () => {
    const store = await openPage();
    for (const again of [() => void store.retryUnsaved(), () => listeners.get('focus')?.()]) {
      isFull = true;
      await store.appendEvent(note('written'));
      again();
      isFull = false;
      again();
      await settled(store);
    }
    expect((await afterRestart()).notes.map(({ text }) => text)).toEqual(['written']);
  });

  test('is saved when main could write something by itself', async () => {
    const store = await openPage();
    isFull = true;
    await store.appendEvent(note('written'));
    isFull = false;
    await vault.append(bookmark(9));
    await settled(store);
    expect((await afterRestart()).notes).toHaveLength(1);
  });

  test('does not come back over a later change of the same thing, however many were on their way', async () => {
    const store = await openPage();
    isFull = true;
    const first = store.appendEvent(note('first words'));
    const second = store.appendEvent(note('second words'));
    isFull = false;
    await Promise.all([first, second, store.appendEvent(note('third words'))]);
    await settled(store);
    expect(store.userDataNow().notes.map(({ text }) => text)).toEqual(['third words']);
    expect((await afterRestart()).notes.map(({ text }) => text)).toEqual(['third words']);
  });

  test('keeps its order with everything that came later, and nothing is doubled, whichever attempts fail', async () => {
    for (let pattern = 0; pattern < 32; pattern += 1) {
      folder = temporaryFolder();
      const store = await openPage();
      const wanted = Array.from({ length: 5 }, (_, index) => note(`words ${index}`));
      for (const [index, event] of wanted.entries()) {
        isFull = (pattern & (1 << index)) !== 0;
        await store.appendEvent(event);
        expect(store.userDataNow().notes.map(({ text }) => text)).toEqual([`words ${index}`]);
      }
      isFull = false;
      await store.retryUnsaved();
      await settled(store);
      const [kept, ...others] = (await afterRestart()).notes;
      expect(others).toEqual([]);
      expect(kept, `pattern ${pattern}`).toMatchObject({ text: 'words 4', sequence: 5 });
    }
  });

  test('is not saved twice when it was saved and only the answer was lost', async () => {
    const store = await openPage();
    await store.appendEvent(bookmark(1));
    await store.appendEvent(bookmark(2));
    lostAnswers = 1;
    // Done twice it would lead from page 1 to page 3.
    const moves = [
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ];
    expect(await store.appendEvent({ kind: 'bookmarks-moved', version: 1, resourceId: 'r1.en', moves })).toBe(
      false,
    );
    await store.retryUnsaved();
    await settled(store);
    expect(pagesIn(store.userDataNow())).toEqual([2, 3]);
    expect(pagesIn(await afterRestart())).toEqual([2, 3]);
  });

  test('leaves no gap behind when main refuses it for good', async () => {
    const store = await openPage();
    const refusing = vi.spyOn(bridge.vault, 'append');
    refusing.mockResolvedValueOnce({ ok: false, problem: { code: 'call-refused', reason: 'argument' } });
    const refused = store.appendEvent(bookmark(1));
    await Promise.all([refused, store.appendEvent(bookmark(2)), store.appendEvent(bookmark(3))]);
    await settled(store);
    expect(await refused).toBe(false);
    expect(pagesIn(await afterRestart())).toEqual([2, 3]);
  });

  test('counts once where only the place changes at which somebody reads', async () => {
    const store = await openPage();
    isFull = true;
    for (const event of [...[1, 2, 3, 4].map(place), bookmark(1), place(5), place(6)]) {
      await store.appendEvent(event);
      await store.retryUnsaved();
    }
    expect(store.unsavedNow().events).toEqual([place(4), bookmark(1), place(6)]);
    isFull = false;
    await store.retryUnsaved();
    await settled(store);
    expect((await afterRestart()).reading[0]?.place.page).toBe(6);
  });
});
