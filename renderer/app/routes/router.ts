// The router: the address behind the hash, its history, and a guard for screens with unsaved text.
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

/** The present address behind the hash, such as `/search?q=guardian`. */
export function currentAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

/** The present address; a change renders again. */
function useAddress(): string {
  return useSyncExternalStore(onAddressChange, currentAddress);
}

function onAddressChange(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** Goes to an address; `replace` keeps the length of the history. Listeners run before this returns. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  const oldURL = location.href;
  const url = new URL(oldURL);
  url.hash = address;
  if (url.href === oldURL) return;
  if (options.replace === true) history.replaceState(history.state, '', url.href);
  else
    history.pushState(
      { depth: depthOf(history.state) + 1, from: usePlaceName.getState().name },
      '',
      url.href,
    );
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }));
}

/** What the history keeps of an entry: how many are behind it in this session, and the name of the one it was opened from. */
type EntryState = { readonly depth?: unknown; readonly from?: unknown; readonly key?: unknown };

function entryState(): EntryState {
  const state: unknown = history.state;
  return typeof state === 'object' && state !== null ? state : {};
}

function depthOf(state: unknown): number {
  return typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0;
}

/** The name of the place that is shown, such as the title of a screen or a count of results. */
export const usePlaceName = create<{ readonly name: string }>(() => ({ name: '' }));

/** Where Back leads from the present entry: `from` names the place it was opened from; undefined when nothing is behind it. */
export function useBehind(): { readonly from: string | undefined } | undefined {
  useAddress();
  if (depthOf(history.state) === 0) return undefined;
  const { from } = entryState();
  return { from: typeof from === 'string' && from !== '' ? from : undefined };
}

let lastEntry = 0;

/** The number of the present history entry, by which a screen finds the state it was left in. A replaced address keeps its number. */
export function historyEntry(): number {
  const state = entryState();
  if (typeof state.key === 'number') return state.key;
  lastEntry = Math.max(lastEntry, Date.now()) + 1;
  history.replaceState({ ...state, key: lastEntry }, '');
  return lastEntry;
}

const useHold = create<{ readonly address: string | undefined }>(() => ({ address: undefined }));

/** Keeps showing the present screen, whatever the address says, until the screen is let go. */
export function holdScreen(): void {
  useHold.setState({ address: currentAddress() });
}

/** Lets the screen go; the address takes over. */
export function letScreenGo(): void {
  useHold.setState({ address: undefined });
}

/** Takes the address back to the screen that is held. */
export function stayHere(): void {
  const { address } = useHold.getState();
  if (address !== undefined) goTo(address);
}

/** The address that is shown: the one that is held, else the present one. */
export function useShownAddress(): string {
  const present = useAddress();
  const held = useHold((state) => state.address);
  return held ?? present;
}

/** Whether somebody wants to leave the screen that is held. */
export function useIsLeaving(): boolean {
  const present = useAddress();
  const held = useHold((state) => state.address);
  return held !== undefined && held !== present;
}
