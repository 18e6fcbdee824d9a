// User data in the page: what the vault stored, and on top of it the changes that could not be stored yet.
import { create } from 'zustand';
import { applyEvent } from '../../../core/user-data/apply-event.ts';
import { emptySnapshot, type UserData } from '../../../core/user-data/user-data.ts';
import type { UserEvent } from '../../../core/user-data/user-event.ts';
import type { VaultChange } from '../../../core/user-data/vault.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from '../session/notice-store.ts';
import { type Unsaved, UnsavedQueue } from './unsaved-queue.ts';

/** How often a change that could not be stored is tried again by itself. */
const retryEveryMs = 30_000;

const useUserDataStore = create<UserData>(() => emptySnapshot);
const useUnsavedStore = create<Unsaved>(() => ({ events: [], problem: undefined }));
/** User data as main stored it; undefined until it was read. */
let stored: UserData | undefined;
/** The number of the last change that main sent. */
let newest = 0;
let reading: Promise<void> | undefined;
let timer: ReturnType<typeof setInterval> | undefined;
/** Events whose first attempt is under way. */
const sending = new Set<Promise<boolean>>();

const queue = new UnsavedQueue({
  append: (numbered) => host.vault.append(numbered),
  onChange: (unsaved) => {
    const before = useUnsavedStore.getState();
    if (before.events.length === 0 && unsaved.events.length === 0) return;
    useUnsavedStore.setState(unsaved);
    show();
    clearInterval(timer);
    if (unsaved.events.length > 0) timer = setInterval(() => void retryUnsaved(), retryEveryMs);
  },
  onRefused: (problem) => showNotice({ kind: 'problem', problem }),
});

/** A part of user data; the component renders again when that part changes. */
export function useUserData<T>(select: (data: UserData) => T): T {
  return useUserDataStore(select);
}

/** User data as it is now. */
export function userDataNow(): UserData {
  return useUserDataStore.getState();
}

/** Tells of every change, with user data as it was before; returns how to end. */
export function watchUserData(listener: (data: UserData, before: UserData) => void): () => void {
  return useUserDataStore.subscribe(listener);
}

/** The changes that could not be stored so far, in order. */
export function useUnsavedEvents(): readonly UserEvent[] {
  return useUnsavedStore((state) => state.events);
}

/** The same now, with the reason of the last attempt that failed. */
export function unsavedNow(): Unsaved {
  return useUnsavedStore.getState();
}

/** Tries again to store what could not be stored. */
export async function retryUnsaved(): Promise<void> {
  await queue.retry();
}

/** Reads the vault and follows it from then on; a vault that cannot be read shows a notice and counts as empty. */
export async function openUserData(): Promise<void> {
  host.vault.changed(applyChange);
  // Whoever comes back may have made room.
  addEventListener('focus', () => void retryUnsaved());
  await readSnapshot();
  const found = await host.vault.problem();
  if (found.ok && found.value) showNotice({ kind: 'problem', problem: found.value });
}

/**
 * Records something that happened. Resolves with whether it is stored. An event that is not stored still applies, and is retried before
 * anything later is stored. Until then a notice at the edge of the window shows it.
 */
export async function appendEvent(event: UserEvent): Promise<boolean> {
  const isStored = queue.add(event);
  sending.add(isStored);
  return await isStored.finally(() => sending.delete(isStored));
}

/** Waits until every event so far was tried once. */
export async function allTried(): Promise<void> {
  await Promise.all(sending);
}

/** Applies a change that follows what is here; behind a gap only the snapshot tells what happened. */
function applyChange({ sequence, event }: VaultChange): void {
  newest = sequence;
  if (event && stored && sequence <= stored.sequence) return;
  if (event && stored && !reading && sequence === stored.sequence + 1)
    take(applyEvent(stored, { sequence, event }));
  else void readSnapshot();
}

async function readSnapshot(): Promise<void> {
  reading ??= readNewest().finally(() => {
    reading = undefined;
  });
  await reading;
}

/** A snapshot may be overtaken by changes on its way. */
async function readNewest(): Promise<void> {
  for (;;) {
    const snapshot = await host.vault.snapshot();
    if (!snapshot.ok) return showNotice({ kind: 'problem', problem: snapshot.problem });
    if (snapshot.value.sequence >= newest) return take(snapshot.value);
  }
}

function take(data: UserData): void {
  stored = data;
  show();
  // Main could write something by itself: there may be room for the rest as well.
  void retryUnsaved();
}

function show(): void {
  const shown = useUnsavedStore
    .getState()
    .events.reduce(
      (data, event) => applyEvent(data, { sequence: data.sequence + 1, event }),
      stored ?? emptySnapshot,
    );
  if (shown !== useUserDataStore.getState()) useUserDataStore.setState(shown, true);
}
