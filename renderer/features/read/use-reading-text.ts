// Read the text of a document for large letters or a voice: once, page by page, cancelled when one leaves.
import { useEffect, useState } from 'react';
import { reflow, type TextBlock } from '../../pdf/read/reflow.ts';
import type { TextLine } from '../../pdf/read/text-lines.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

const known = new WeakMap<PdfView, readonly TextBlock[]>();
const pagesAtATime = 10;

/** The text, or how many pages of it were read so far. */
export function useReadingText(view: PdfView): {
  readonly blocks: readonly TextBlock[] | undefined;
  readonly pagesRead: number;
} {
  const [pagesRead, setPagesRead] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    void readText(view, controller.signal, setPagesRead);
    return () => controller.abort();
  }, [view]);
  return { blocks: known.get(view), pagesRead };
}

/** Reads the text of a document, unless it is known; undefined when it was given up. */
export async function readText(
  view: PdfView,
  signal: AbortSignal,
  onPages: (done: number) => void,
): Promise<readonly TextBlock[] | undefined> {
  const before = known.get(view);
  if (before) return before;
  const lines: TextLine[] = [];
  for (let page = 1; page <= view.pageCount; page += 1) {
    lines.push(...(await view.jumps.lines(page)));
    if (signal.aborted) return undefined;
    if (page % pagesAtATime === 0) onPages(page);
  }
  const blocks = reflow(lines);
  known.set(view, blocks);
  onPages(view.pageCount);
  return blocks;
}
