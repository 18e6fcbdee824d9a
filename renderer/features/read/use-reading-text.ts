// Read the text of a document for large letters or a voice: once, page by page, cancelled when one leaves.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { reflow, type TextBlock } from '../../pdf/read/reflow.ts';
import type { TextLine } from '../../pdf/read/text-lines.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';

const known = new WeakMap<PdfView, readonly TextBlock[]>();
const pagesAtATime = 10;

/** Pages that fill a window, to be shown while the others are read. */
const pagesFirst = 2;

/**
 * The text; until it is read, that of `page` and the next one, and how many pages were read so far. `beforeWhole` is called when the whole
 * text is about to take the place of its beginning.
 */
export function useReadingText(
  view: PdfView,
  page: number,
  beforeWhole: () => void,
): {
  readonly blocks: readonly TextBlock[] | undefined;
  readonly isWhole: boolean;
  readonly pagesRead: number;
} {
  const [pagesRead, setPagesRead] = useState(0);
  const [first, setFirst] = useState<{ readonly view: PdfView; readonly blocks: readonly TextBlock[] }>();
  const begin = useRef(page);
  const isReplaced = useEffectEvent(beforeWhole);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const read = async (): Promise<void> => {
      if (!known.has(view)) {
        const end = Math.min(view.pageCount, begin.current + pagesFirst - 1);
        const lines = await linesOf(view, { from: begin.current, end }, signal);
        if (lines && !signal.aborted) setFirst({ view, blocks: reflow(lines) });
      }
      await readText(view, signal, (done) => {
        if (known.has(view)) isReplaced();
        setPagesRead(done);
      });
    };
    void read();
    return () => controller.abort();
  }, [view]);
  const whole = known.get(view);
  const begun = first?.view === view && first.blocks.length > 0 ? first.blocks : undefined;
  return { blocks: whole ?? begun, isWhole: whole !== undefined, pagesRead };
}

/** Reads the text of a document, unless it is known; undefined when it was given up. */
export async function readText(
  view: PdfView,
  signal: AbortSignal,
  onPages: (done: number) => void,
): Promise<readonly TextBlock[] | undefined> {
  const before = known.get(view);
  if (before) return before;
  const lines = await linesOf(view, { from: 1, end: view.pageCount }, signal, onPages);
  if (!lines) return undefined;
  const blocks = reflow(lines);
  known.set(view, blocks);
  onPages(view.pageCount);
  return blocks;
}

/** The lines of pages in their order; undefined when it was given up. */
async function linesOf(
  view: PdfView,
  { from, end }: { readonly from: number; readonly end: number },
  signal: AbortSignal,
  onPages?: (done: number) => void,
): Promise<readonly TextLine[] | undefined> {
  const lines: TextLine[] = [];
  for (let page = from; page <= end; page += 1) {
    lines.push(...(await view.jumps.lines(page)));
    if (signal.aborted) return undefined;
    if (page % pagesAtATime === 0) onPages?.(page);
  }
  return lines;
}
