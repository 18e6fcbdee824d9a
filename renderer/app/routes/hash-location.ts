// Decides how the page keeps its place in the address: everything, the query too, stands behind the hash.
import { useHashLocation } from 'wouter/use-hash-location';

/** The present address behind the hash, such as `/search?q=guardian`; changes re-render. */
export function useAddress(): string {
  const [address] = useHashLocation();
  return address;
}

/** The present address behind the hash, read once. */
export function currentAddress(): string {
  return `/${location.hash.replace(/^#?\/?/, '')}`;
}

/** Goes to an address; `replace` keeps the history as long as it was. Listeners hear of it before this returns. */
export function goTo(address: string, options: { readonly replace?: boolean } = {}): void {
  const oldURL = location.href;
  const url = new URL(oldURL);
  url.hash = address;
  if (url.href === oldURL) return;
  if (options.replace === true) history.replaceState(history.state, '', url.href);
  else history.pushState(null, '', url.href);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL: url.href }));
}
