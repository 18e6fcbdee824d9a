// Ticks at the scroll bar for the matches of a document.
import { useEffect, useState } from 'react';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import styles from './match-ticks.module.css';
import type { ChosenMark, FoundMarks } from './use-found-marks.ts';

/** More lines than this would merge. */
const mostTicks = 1000;

/** The lines beside the scroll bar. The list of places says the same in words, so they are only seen. */
export function MatchTicks(props: {
  readonly view: PdfView | undefined;
  readonly marks: FoundMarks;
  /** Changes with every new layout of the pages. */
  readonly layout: string;
}) {
  const { view, marks, layout } = props;
  const [tops, setTops] = useState<readonly number[]>([]);
  const places = marks.found?.places;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the layout decides where pages begin
  useEffect(() => {
    if (!view || !places?.length) {
      setTops([]);
      return undefined;
    }
    // The pages are laid out anew only after this frame.
    const frame = requestAnimationFrame(() => setTops(view.layout.pageTops()));
    return () => cancelAnimationFrame(frame);
  }, [view, places, layout]);
  if (tops.length === 0 || !places) return null;
  return (
    <div className={styles['ticks']} aria-hidden="true" data-match-ticks>
      {ticksOf(places, tops).map(({ page, index, top }) => (
        <span
          key={`${page} ${index}`}
          className={styles['tick']}
          data-chosen={isChosen(marks.chosen, page, index) || undefined}
          style={{ top: `min(${top * 100}%, 100% - 5px)` }}
        />
      ))}
    </div>
  );
}

type Tick = ChosenMark & { readonly top: number };

/** Where the lines stand, as shares of the height; `tops` has the beginning of every page and the end of the last. */
export function ticksOf(
  places: readonly { readonly locator: string; readonly shares: readonly number[] }[],
  tops: readonly number[],
): readonly Tick[] {
  return places
    .flatMap(({ locator, shares }) => {
      const page = Number(locator);
      const [top, end] = [tops[page - 1], tops[page]];
      if (top === undefined || end === undefined) return [];
      return shares.map((share, index) => ({ page, index, top: top + share * Math.max(0, end - top) }));
    })
    .slice(0, mostTicks);
}

function isChosen(chosen: ChosenMark | undefined, page: number, index: number): boolean {
  return chosen?.page === page && chosen.index === index;
}
