// The target of the tools of a document: its pages, or the overlay shown in their place.
import type { PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import type { Zoom } from './initial-view.ts';
import type { PageScales } from './page-scales.ts';
import type { ViewPlace } from './view-place.ts';

/** What is shown: the pages, or something instead, which tells the view whenever another page is in sight. */
export type ShownDocument = {
  /** Where it stands, as a place on the pages. */
  readonly place: () => ViewPlace;
  readonly goTo: (place: ViewPlace) => void;
  /** How large it is, from 1. */
  readonly factor: () => number;
  readonly zoom: (zoom: Zoom) => void;
};

/** The pages themselves, in `container`. */
export function shownPages(
  container: HTMLElement,
  viewer: () => PDFViewer,
  scales: PageScales,
): ShownDocument {
  const boxOf = (page: number): HTMLElement | undefined => viewer().getPageView(page - 1)?.div;
  return {
    place: () => {
      const page = viewer().currentPageNumber;
      return { page, offset: offsetIn(container, boxOf(page)) };
    },
    goTo: ({ page, offset }) => {
      viewer().scrollPageIntoView({ pageNumber: page });
      const box = boxOf(page);
      if (box && offset !== 0) container.scrollTop = box.offsetTop + offset * box.offsetHeight;
    },
    factor: () => viewer().currentScale,
    zoom: (zoom) => {
      scales.zoom = String(zoom);
    },
  };
}

/** The share of a page above the upper edge of what scrolls, below 0 when the page begins under that edge. */
function offsetIn(container: HTMLElement, page: HTMLElement | undefined): number {
  if (!page || page.offsetHeight === 0) return 0;
  const above = (container.scrollTop - page.offsetTop) / page.offsetHeight;
  // Edges of pages seldom fall on whole pixels.
  const isAtEdge = Math.abs(container.scrollTop - page.offsetTop) < 1;
  return isAtEdge ? 0 : Math.min(1, Math.max(-1, above));
}
