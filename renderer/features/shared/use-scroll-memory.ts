// Scroll positions of screens: restored when going back or forward, at the top for a new screen.
import { type RefObject, useEffect, useRef } from 'react';
import { historyEntry } from '../../app/routes/router.ts';

const patienceMs = 2000;

/** The browser tells of every change of the address before it happens; `hashchange` comes after it. */
const { navigation } = globalThis as unknown as { readonly navigation?: EventTarget };

/** Gives the element that scrolls; remembers how far each entry of the history was scrolled. */
export function useScrollMemory(): RefObject<HTMLElement | null> {
  const scroller = useRef<HTMLElement>(null);
  useEffect(() => rememberScroll(), []);
  return scroller;
}

/** Keeps how far each entry of the history was scrolled, until the function that it returns is called. */
export function rememberScroll(): () => void {
  const places = new Map<number, number>();
  let current = historyEntry();
  let stopRestoring = (): void => {};
  const keep = (): void => {
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
  addEventListener('scroll', keep, { capture: true, passive: true });
  // A screen left in the same frame in which it was scrolled has not told of that yet.
  navigation?.addEventListener('navigate', keep);
  return () => {
    stopRestoring();
    removeEventListener('hashchange', onAddress);
    removeEventListener('scroll', keep, { capture: true });
    navigation?.removeEventListener('navigate', keep);
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
