// Scroll positions of screens: restored when going back or forward, at the top for a new screen.
import { type RefObject, useEffect, useRef } from 'react';
import { historyEntry } from '../../app/routes/router.ts';

const patienceMs = 2000;

/** Gives the element that scrolls; remembers how far each entry of the history was scrolled. */
export function useScrollMemory(): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => rememberScroll(), []);
  return scroller;
}

/** Chromium's list of the history. Its `navigate` event is dispatched before the address changes, `hashchange` after it. */
type Navigation = { readonly navigation: EventTarget };

/** Keeps how far each entry of the history was scrolled, until the function that it returns is called. */
export function rememberScroll(): () => void {
  const { navigation } = globalThis as unknown as Navigation;
  const places = new Map<number, number>();
  let current = historyEntry();
  let stopRestoring = (): void => {};
  const keep = (event: Event): void => {
    // A replaced address stays in the same entry.
    if ((event as Event & { readonly navigationType: string }).navigationType === 'replace') return;
    const element = scrollingElement();
    if (element) places.set(current, element.scrollTop);
  };
  const onAddress = (): void => {
    stopRestoring();
    const key = historyEntry();
    if (key === current) return;
    current = key;
    const element = scrollingElement();
    if (!element) return;
    const place = places.get(key) ?? 0;
    element.scrollTop = place;
    if (place > 0) stopRestoring = restoreWhenTallEnough(element, place);
  };
  addEventListener('hashchange', onAddress);
  navigation.addEventListener('navigate', keep);
  return () => {
    stopRestoring();
    removeEventListener('hashchange', onAddress);
    navigation.removeEventListener('navigate', keep);
  };
}

/** The element that scrolls the screen now: the content, or the whole page when there is little room. */
export function scrollingElement(): Element | null {
  const main = document.getElementById('content');
  return main && getComputedStyle(main).overflowY !== 'visible' ? main : document.scrollingElement;
}

/** Content comes from the library a moment later; tries again as it grows, until the person scrolls or time is up. */
function restoreWhenTallEnough(element: Element, place: number): () => void {
  const tryAgain = (): void => {
    if (element.scrollHeight - element.clientHeight >= place) {
      element.scrollTop = place;
      stop();
    }
  };
  const observer = new MutationObserver(tryAgain);
  observer.observe(element, { childList: true, subtree: true });
  const timer = setTimeout(() => stop(), patienceMs);
  const stop = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    element.removeEventListener('wheel', stop);
  };
  element.addEventListener('wheel', stop, { passive: true });
  return stop;
}
