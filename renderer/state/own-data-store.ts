// Decides how the page holds the person's own data: the vault's snapshot first, then every change main tells.
import { create } from 'zustand';
import { applyEvent, emptySnapshot } from '../../core/vault/apply-event.ts';
import type { OwnData } from '../../core/vault/own-data.ts';
import type { OwnEvent } from '../../core/vault/own-event.ts';
import { host } from '../host/bridge.ts';
import { showNotice } from './notice-store.ts';

const useOwnDataStore = create<OwnData>(() => emptySnapshot);

/** A part of own data; the component renders again when that part changes. */
export function useOwnData<T>(select: (data: OwnData) => T): T {
  return useOwnDataStore(select);
}

/** Own data as it is now. */
export function ownDataNow(): OwnData {
  return useOwnDataStore.getState();
}

/** Tells of every change, with own data as it was before; returns how to end. */
export function watchOwnData(listener: (data: OwnData, before: OwnData) => void): () => void {
  return useOwnDataStore.subscribe(listener);
}

/** Reads the vault and follows it from then on; a vault that cannot be read is told as a notice and counts as empty. */
export async function openOwnData(): Promise<void> {
  host.vault.changed(takeNewer);
  const snapshot = await host.vault.snapshot();
  if (snapshot.ok) takeNewer(snapshot.value);
  else showNotice({ kind: 'problem', problem: snapshot.problem });
  const found = await host.vault.problem();
  if (found.ok && found.value) showNotice({ kind: 'problem', problem: found.value });
}

/**
 * Records something that happened. Resolves when it is stored. When it cannot be stored it still holds until the
 * program closes, and a notice says so.
 */
export async function record(event: OwnEvent): Promise<void> {
  const stored = await host.vault.append(event);
  if (stored.ok) return;
  const data = useOwnDataStore.getState();
  const changed = applyEvent(data, { sequence: data.sequence, event });
  useOwnDataStore.setState({ ...changed, sequence: data.sequence }, true);
  showNotice({ kind: 'problem', problem: stored.problem });
}

function takeNewer(data: OwnData): void {
  if (data.sequence >= useOwnDataStore.getState().sequence) useOwnDataStore.setState(data, true);
}
