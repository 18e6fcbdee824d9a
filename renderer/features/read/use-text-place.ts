// Position in the large-letter text. Tools that move the pages move it, and what it shows is the current page.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { TextBlock } from '../../pdf/read/reflow.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { bringToTop, chosenSpot, placeOfSpot, spotAtTop, spotOfPlace } from './places-in-text.ts';

const factors = { smallest: 0.5, usual: 1, largest: 3 } as const;

/** How large the letters are, from 1: eyes are the same for all documents. */
export const useLetterSize = create<{ readonly factor: number }>(() => ({ factor: factors.usual }));

/** Scrolls by `scroll`, and stands at `place` from then on. */
type StandAt = (place: ViewPlace, scroll: () => void) => void;

/**
 * Lets the tools of `view` act on the text in `box`, which begins at `start`; `onPlace` gets each place it comes to. `takePlace` gets what takes
 * the place at once, before the text is another one.
 */
export function useTextPlace(
  view: PdfView,
  box: RefObject<HTMLElement | null>,
  blocks: readonly TextBlock[] | undefined,
  {
    start,
    onPlace,
    takePlace,
  }: {
    readonly start: ViewPlace | undefined;
    readonly onPlace: (place: ViewPlace) => void;
    readonly takePlace: RefObject<(() => void) | undefined>;
  },
): RefObject<StandAt | undefined> {
  const standAt = useRef<StandAt>(undefined);
  const latest = useRef({ start, onPlace });
  // The first pages are there before the others: where one stands in them holds when all are there.
  const stood = useRef<{ readonly view: PdfView; readonly place: ViewPlace }>(undefined);
  const factor = useLetterSize((state) => state.factor);
  useLayoutEffect(() => {
    latest.current = { start: latest.current.start, onPlace };
  });
  // In a layout effect: a scroll event before it would compute the place from blocks that are no longer in the box.
  useLayoutEffect(() => {
    const text = box.current;
    if (!text || !blocks?.length) return undefined;
    let place = (stood.current?.view === view ? stood.current.place : latest.current.start) ?? view.place();
    let top = text.scrollTop;
    const tell = (next: ViewPlace): void => {
      const isOtherPage = next.page !== place.page;
      place = next;
      stood.current = { view, place };
      latest.current.onPlace(next);
      if (isOtherPage) view.overlayMoved();
    };
    const stand: StandAt = (next, scroll) => {
      scroll();
      top = text.scrollTop;
      tell(next);
    };
    const goTo = (next: ViewPlace): void => stand(next, () => bringToTop(text, spotOfPlace(blocks, next)));
    const onScroll = (): void => {
      // Where one was led to stays the place, also when it cannot be at the upper edge.
      if (Math.abs(text.scrollTop - top) < 2) return;
      top = text.scrollTop;
      const spot = spotAtTop(text, blocks);
      tell((spot && placeOfSpot(blocks, spot)) ?? place);
    };
    const onChosen = (): void => {
      const spot = chosenSpot(text);
      tell((spot && placeOfSpot(blocks, spot)) ?? place);
    };
    standAt.current = stand;
    takePlace.current = onScroll;
    view.overlay = {
      place: () => place,
      goTo,
      factor: () => useLetterSize.getState().factor,
      zoom: (zoom) => setFactor(typeof zoom === 'number' ? zoom : factors.usual),
    };
    goTo(place);
    view.overlayMoved();
    const controller = new AbortController();
    const { signal } = controller;
    text.addEventListener('scroll', onScroll, { signal, passive: true });
    document.addEventListener('selectionchange', onChosen, { signal });
    return () => {
      controller.abort();
      view.overlay = undefined;
      standAt.current = undefined;
      takePlace.current = undefined;
    };
  }, [view, box, blocks, takePlace]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: letters of another size lie elsewhere
  useLayoutEffect(() => {
    if (view.overlay) view.overlay.goTo(view.overlay.place());
  }, [view, factor]);
  return standAt;
}

function setFactor(factor: number): void {
  useLetterSize.setState({ factor: Math.min(factors.largest, Math.max(factors.smallest, factor)) });
}
