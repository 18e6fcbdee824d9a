// The visible part of a long list, whichever element scrolls.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Pixels from the top of the list. */
export type VisibleRange = { readonly from: number; readonly to: number };

/** The visible part; updated when something scrolls or changes its size. */
export function useVisibleRange(list: RefObject<HTMLElement | null>): VisibleRange {
  const [visible, setVisible] = useState<VisibleRange>({ from: 0, to: 1500 });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const look = (): void => {
      // A list that is hidden has no part in sight; what was there stays.
      if (element.offsetParent === null) return;
      const { from, to } = visibleRangeNow(element);
      setVisible((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    observer.observe(scrollerOf(element));
    addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    return () => {
      observer.disconnect();
      removeEventListener('scroll', look, { capture: true });
      removeEventListener('resize', look);
    };
  }, [list]);
  return visible;
}

/** The part of a list that is in sight at this moment, measured. */
export function visibleRangeNow(list: HTMLElement): VisibleRange {
  const { top } = list.getBoundingClientRect();
  const clip = scrollerOf(list).getBoundingClientRect();
  const bottom = clip.bottom <= clip.top ? innerHeight : clip.bottom;
  return { from: Math.max(0, clip.top) - top, to: Math.min(innerHeight, bottom) - top };
}

/** The nearest element around that scrolls up and down. */
export function scrollerOf(element: HTMLElement): Element {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.scrollingElement ?? document.documentElement;
}
