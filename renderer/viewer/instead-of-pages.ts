// Decides what the tools of a document act on while something else is shown instead of its pages.
import type { Zoom } from './first-sight.ts';
import type { ViewPlace } from './pdf-view.ts';

/** What is shown instead; it tells the view whenever another page is in sight. */
export type InsteadOfPages = {
  /** Where it stands, as a place on the pages. */
  readonly place: () => ViewPlace;
  readonly goTo: (place: ViewPlace) => void;
  /** How large it is, from 1. */
  readonly factor: () => number;
  readonly zoom: (zoom: Zoom) => void;
};

/** The share of a page above the upper edge of what scrolls, below 0 when the page begins under that edge. */
export function offsetIn(container: HTMLElement, page: HTMLElement | undefined): number {
  if (!page || page.offsetHeight === 0) return 0;
  const above = (container.scrollTop - page.offsetTop) / page.offsetHeight;
  // Edges of pages seldom fall on whole pixels.
  const isAtEdge = Math.abs(container.scrollTop - page.offsetTop) < 1;
  return isAtEdge ? 0 : Math.min(1, Math.max(-1, above));
}
