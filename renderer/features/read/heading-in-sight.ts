// The current heading of a document: the last one at or above the top of the view.
import { useEffect, useRef, useState } from 'react';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import { headingLine, roomOverHeading } from '../../pdf/links/jumps.ts';
import type { TextLine } from '../../pdf/read/text-lines.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** Where headings begin to be the one that is read, as shares of their page from above. */
type HeadingTops = ReadonlyMap<OutlineEntry, number>;

/** Above a heading that opens its page stands no more than this, such as a running head and its number. */
const linesOverOpening = 2;
/** Room between pages, as a share of one. */
const gap = 0.02;

/** The heading one reads under, and how to go to one. */
type HeadingInSight = {
  readonly heading: OutlineEntry | undefined;
  readonly goTo: (entry: OutlineEntry) => void;
};

/**
 * The heading; the one before stays until the lines of a page that came into sight are known. A heading that was the target of a
 * jump is the current one until the pages move. Several may be at one height, as on rotated pages, and not every one can scroll
 * to the top.
 */
export function useHeadingInSight(
  entries: readonly OutlineEntry[],
  view: PdfView | undefined,
  page: number,
): HeadingInSight {
  const [heading, setHeading] = useState<OutlineEntry>();
  const isStillThere = useRef<() => boolean>(undefined);
  useEffect(() => {
    if (!view) return undefined;
    const headings = inOrder(entries);
    let hasLeft = false;
    let tops: HeadingTops | undefined;
    const look = (): void => {
      const place = view.place();
      if (tops && place.page === page && !isStillThere.current?.())
        setHeading(headingAt(headings, place, tops));
    };
    const read = async (): Promise<void> => {
      const lines = await view.jumps.linesInSight(page);
      if (hasLeft) return;
      tops = headingTops(headings, page, lines);
      look();
    };
    void read();
    const ends = [view.whenMoved(look), view.whenTurned(() => void read())];
    return () => {
      hasLeft = true;
      for (const end of ends) end();
    };
  }, [entries, view, page]);
  const goTo = (entry: OutlineEntry): void =>
    void view?.jumps.toHeading(entry).then((isThere) => {
      if (!isThere) return;
      isStillThere.current = isThere;
      setHeading(entry);
    });
  return { heading, goTo };
}

/** The tops of the headings of one page. A heading that is gone to has some room over it; one that opens its page has the whole page. */
export function headingTops(
  headings: readonly OutlineEntry[],
  page: number,
  lines: readonly TextLine[],
): HeadingTops {
  const own = headings.filter((entry) => entry.page === page);
  return new Map(
    own.map((entry) => {
      const line = headingLine(lines, entry.title);
      const over = line ? lines.filter(({ top }) => top < line.top).length : 0;
      const isOpening = !line || over <= linesOverOpening;
      return [entry, isOpening ? 0 : (line.top - roomOverHeading(line)) / line.pageHeight];
    }),
  );
}

/**
 * The last heading that begins at or above a place. `tops` are those of the headings of its page, which may be in reverse order
 * on a rotated page.
 */
export function headingAt(
  headings: readonly OutlineEntry[],
  { page, offset }: ViewPlace,
  tops: HeadingTops,
): OutlineEntry | undefined {
  const topOf = (entry: OutlineEntry): number => (entry.page === page ? (tops.get(entry) ?? 0) : 0);
  let last: OutlineEntry | undefined;
  for (const entry of headings) {
    const hasBegun = entry.page < page || (entry.page === page && topOf(entry) <= offset + gap);
    const isBefore =
      last && (entry.page < last.page || (entry.page === last.page && topOf(entry) < topOf(last)));
    if (hasBegun && !isBefore) last = entry;
  }
  return last;
}

/** The headings of an outline one after another, as they are read. */
export function inOrder(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.children)]);
}
