// Headings of a document: its own outline, else those that the sizes of its lines suggest.
import { useEffect, useState } from 'react';
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import { findHeadings, outlineOf } from '../../pdf/read/rebuild-outline.ts';
import type { TextLine } from '../../pdf/read/text-lines.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

/** The headings; `pagesRead` while they are looked for in the pages. */
type Headings = {
  readonly entries: readonly OutlineEntry[];
  readonly isRebuilt: boolean;
  readonly pagesRead: number | undefined;
};

/** What was found stays known as long as the document is open. */
const known = new WeakMap<PdfView, readonly OutlineEntry[]>();
/** Pages between two reports of progress. */
const pagesAtATime = 10;

/** Headings for a list that is in sight; reading the pages stops when it goes away. */
export function useHeadings(own: readonly OutlineEntry[], view: PdfView | undefined): Headings {
  const [reading, setReading] = useState<{ readonly view: PdfView; readonly pages: number }>();
  const hasOwn = own.length > 0;
  useEffect(() => {
    if (hasOwn || !view || known.has(view)) return undefined;
    const controller = new AbortController();
    const tell = (pages: number): void => setReading({ view, pages });
    void readHeadings(view, controller.signal, tell).then((entries) => {
      if (!entries) return;
      known.set(view, entries);
      tell(view.pageCount);
    });
    return () => controller.abort();
  }, [hasOwn, view]);
  if (hasOwn) return { entries: own, isRebuilt: false, pagesRead: undefined };
  const found = view && known.get(view);
  // After an update the same document is another view, of which nothing is read yet.
  const pages = reading && reading.view === view ? reading.pages : 0;
  return { entries: found ?? [], isRebuilt: true, pagesRead: found ? undefined : pages };
}

async function readHeadings(
  view: PdfView,
  signal: AbortSignal,
  onPages: (done: number) => void,
): Promise<readonly OutlineEntry[] | undefined> {
  const lines: TextLine[] = [];
  for (let page = 1; page <= view.pageCount; page += 1) {
    lines.push(...(await view.jumps.lines(page)));
    if (signal.aborted) return undefined;
    if (page % pagesAtATime === 0) onPages(page);
  }
  return outlineOf(findHeadings(lines));
}
