// Decides under which heading of a document one reads: the last one at or above the top of the view.
import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import { headingLine, roomOverHeading } from '../../viewer/jumps.ts';
import type { PdfView, ViewPlace } from '../../viewer/pdf-view.ts';
import type { TextLine } from '../../viewer/text-lines.ts';

/** Where headings begin to be the one that is read, as shares of their page from above. */
export type HeadingTops = ReadonlyMap<OutlineEntry, number>;

/** Above a heading that opens its page stands no more than this, such as a running head and its number. */
const linesOverOpening = 2;
/** Room between pages, as a share of one. */
const gap = 0.02;

/** The heading; the one before stays until the lines of a page that came into sight are known. */
export function useHeadingInSight(
  entries: readonly OutlineEntry[],
  view: PdfView | undefined,
  page: number,
): OutlineEntry | undefined {
  const [heading, setHeading] = useState<OutlineEntry>();
  useEffect(() => {
    if (!view) return undefined;
    const headings = inOrder(entries);
    let hasLeft = false;
    let end = (): void => undefined;
    void view.jumps.lines(page).then((lines) => {
      if (hasLeft) return;
      const tops = headingTops(headings, page, lines);
      const look = (): void => {
        const place = view.place();
        if (place.page === page) setHeading(headingAt(headings, place, tops));
      };
      look();
      end = view.whenMoved(look);
    });
    return () => {
      hasLeft = true;
      end();
    };
  }, [entries, view, page]);
  return heading;
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

/** The last heading that begins at or above a place; `tops` are those of the headings of its page. */
export function headingAt(
  headings: readonly OutlineEntry[],
  { page, offset }: ViewPlace,
  tops: HeadingTops,
): OutlineEntry | undefined {
  const next = headings.findIndex(
    (entry) => entry.page > page || (entry.page === page && (tops.get(entry) ?? 0) > offset + gap),
  );
  return headings[(next < 0 ? headings.length : next) - 1];
}

/** The headings of an outline one after another, as they are read. */
export function inOrder(entries: readonly OutlineEntry[]): readonly OutlineEntry[] {
  return entries.flatMap((entry) => [entry, ...inOrder(entry.children)]);
}
