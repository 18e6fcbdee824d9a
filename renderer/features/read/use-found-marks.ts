// Marked words of an open document and the chosen mark, by the one matcher.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindOutcome } from '../../../core/find/search-rows.ts';
import type { ResourceRow } from '../../data/db/library-db.ts';
import { useFind } from '../../data/search/use-search.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import { findOnPages } from './find-on-pages.ts';

/** A mark: page from 1, place on that page from 0. */
export type ChosenMark = { readonly page: number; readonly index: number };

type Place = FindOutcome['places'][number];

/** What is looked for in a document, and where it stands. */
export type FoundMarks = {
  readonly words: string;
  readonly setWords: (words: string) => void;
  /** Whether only whole words count, as they are written. */
  readonly isWhole: boolean;
  readonly setIsWhole: (isWhole: boolean) => void;
  readonly found: FindOutcome | undefined;
  readonly chosen: ChosenMark | undefined;
  /** Goes to a mark; `isJump` records the current place for going back. */
  readonly choose: (mark: ChosenMark, isJump?: boolean) => void;
  /** Goes to the mark after (1) or before (-1) the chosen one; stays where there is none. */
  readonly step: (by: 1 | -1) => void;
};

/** Marks `query`, and whatever is looked for after it, in `view`; opens on the first mark of the asked page. */
export function useFoundMarks(
  resource: ResourceRow,
  view: PdfView | undefined,
  query: string | undefined,
  askedPage: number | undefined,
): FoundMarks {
  const [words, setWords] = useState(query ?? '');
  const [chosen, setChosen] = useState<ChosenMark | undefined>(undefined);
  const [isWhole, setIsWhole] = useState(false);
  const found = useFind(resource.id, words, isWhole);
  const shown = useRef<{ view: PdfView; found: FindOutcome | undefined } | undefined>(undefined);
  useEffect(() => {
    if (!view) return;
    const isAsked = found?.query === query?.trim() && askedPage !== undefined;
    const isShown = shown.current?.view === view && shown.current.found === found;
    // A page that is asked for while other words are looked for is where the person wants to be, with or without a mark.
    if (isShown && !isAsked) return;
    shown.current = { view, found };
    view.mark(found && findOnPages(found, resource.language));
    const places = found?.places ?? [];
    const first = isAsked ? markOnPage(places, askedPage) : markFromPage(places, view.place().page);
    setChosen(first);
    if (first) void view.showMark(first.page, first.index);
  }, [view, found, query, askedPage, resource.language]);
  return useMemo(() => {
    const choose = (mark: ChosenMark, isJump = false): void => {
      setChosen(mark);
      if (isJump) view?.jumps.leaving();
      void view?.showMark(mark.page, mark.index);
    };
    const step = (by: 1 | -1): void => {
      const next = found && stepMark(found, chosen, by);
      if (next) choose(next);
    };
    return { words, setWords, isWhole, setIsWhole, found, chosen, choose, step };
  }, [words, isWhole, found, chosen, view]);
}

/** The mark to open on when a page was asked for: the first on that page. A page without one stays as it is. */
function markOnPage(places: readonly Place[], page: number): ChosenMark | undefined {
  return places.some(({ locator }) => Number(locator) === page) ? { page, index: 0 } : undefined;
}

/** The mark to go to for words just written: the first from the page in sight on, going round at the end. */
function markFromPage(places: readonly Place[], page: number): ChosenMark | undefined {
  const place = places.find(({ locator }) => Number(locator) >= page) ?? places[0];
  return place && { page: Number(place.locator), index: 0 };
}

/** The mark after (1) or before (-1) the chosen one, going round at the ends. */
function stepMark(found: FindOutcome, chosen: ChosenMark | undefined, by: 1 | -1): ChosenMark | undefined {
  // A page whose only matches are in its forms is gone to as well.
  const marks = found.places.flatMap((place) =>
    Array.from({ length: Math.max(1, place.count) }, (_, index) => ({ page: Number(place.locator), index })),
  );
  if (marks.length === 0) return undefined;
  const at = marks.findIndex((mark) => mark.page === chosen?.page && mark.index === chosen.index);
  if (at === -1) return by === 1 ? marks[0] : marks.at(-1);
  return marks[(at + by + marks.length) % marks.length];
}
