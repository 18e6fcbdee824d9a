// Position of a note in the next edition of its document.

import { findQuote, makeQuote } from './anchor.ts';
import type { PageText } from './carry-page.ts';
import type { Quote } from './quote.ts';

/** A note's quote and its page. */
type QuotePlace = { readonly page: number; readonly quote: Quote };

/** The position of the quote in the pages of an edition; undefined if it no longer occurs. The returned quote is that of the new text. */
export function carryQuote(
  { page, quote }: QuotePlace,
  pages: readonly Pick<PageText, 'page' | 'text'>[],
): QuotePlace | undefined {
  const starts: number[] = [];
  let whole = '';
  for (const { text } of pages) {
    starts.push(whole.length);
    whole += `${text}\n`;
  }
  const before = pages.findIndex((own) => own.page === page);
  const near = (starts[before] ?? 0) + quote.position;
  const found = findQuote(whole, quote, near);
  if (!found) return undefined;
  const at = starts.findLastIndex((start) => start <= found.start);
  const own = pages[at];
  if (!own) return undefined;
  const start = found.start - (starts[at] ?? 0);
  const end = found.end - (starts[at] ?? 0);
  const isOver = end > own.text.length;
  const moved = isOver ? makeQuote(whole, found) : makeQuote(own.text, { start, end });
  return moved && { page: own.page, quote: { ...moved, position: start } };
}
