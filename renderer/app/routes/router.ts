// The router: the address behind the hash, its history, and a guard for screens with unsaved text.
import { useSyncExternalStore } from 'react';
import { create } from 'zustand';

/** The present address behind the hash, such as `/search?q=guardian`. */
export function currentAddress(): string {
  return addressOf(location.hash);
}

function addressOf(hash: string): string {
  return `/${hash.replace(/^#?\/?/, '')}`;
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
  else history.pushState(null, '', url.href);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }));
}

/** Names of places by the key of their history entry, for the time of this page. */
const names = new Map<string, string>();

/** The name of the place that is shown, such as the title of a screen or a count of results. */
export const usePlaceName = create<{ readonly name: string }>(() => ({ name: '' }));

/** Names the place that is shown. */
export function namePlace(name: string): void {
  const key = navigation.currentEntry?.key;
  if (key !== undefined) names.set(key, name);
  usePlaceName.setState({ name });
}

/** Where Back leads: its address, and `from` names the place, when it had a name. Undefined when nothing is behind the present entry. */
export function useBehind(): { readonly address: string; readonly from: string | undefined } | undefined {
  useAddress();
  const before = navigation.entries()[(navigation.currentEntry?.index ?? 0) - 1];
  return before && { address: addressOf(new URL(before.url ?? '').hash), from: names.get(before.key) };
}

let lastEntry = 0;

/** The number of the present history entry, by which a screen finds the state it was left in. A replaced address keeps its number. */
export function historyEntry(): number {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'key' in state && typeof state.key === 'number')
    return state.key;
  lastEntry = Math.max(lastEntry, Date.now()) + 1;
  history.replaceState({ key: lastEntry }, '');
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
