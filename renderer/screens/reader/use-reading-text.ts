// Decides when the text of a document is read for large letters: once, page by page, given up when one leaves.
import { useEffect, useState } from 'react';
import type { PdfView } from '../../viewer/pdf-view.ts';
import { reflow, type TextBlock } from '../../viewer/reflow.ts';
import type { TextLine } from '../../viewer/text-lines.ts';

const known = new WeakMap<PdfView, readonly TextBlock[]>();
const pagesAtATime = 10;

/** The text, or how many pages of it were read so far. */
export function useReadingText(view: PdfView): {
  readonly blocks: readonly TextBlock[] | undefined;
  readonly pagesRead: number;
} {
  const [pagesRead, setPagesRead] = useState(0);
  useEffect(() => {
    if (known.has(view)) return undefined;
    let hasLeft = false;
    const read = async (): Promise<void> => {
      const lines: TextLine[] = [];
      for (let page = 1; page <= view.pageCount && !hasLeft; page += 1) {
        // A page that cannot be read has no text; the others may.
        lines.push(...(await view.jumps.lines(page).catch(() => [])));
        if (page % pagesAtATime === 0) setPagesRead(page);
      }
      if (hasLeft) return;
      known.set(view, reflow(lines));
      setPagesRead(view.pageCount);
    };
    void read();
    return () => {
      hasLeft = true;
    };
  }, [view]);
  return { blocks: known.get(view), pagesRead };
}
