// Quotes across page breaks: joining the parts into one quote without headers and footers, and finding the parts again.
import type { TextRange } from '../search/units.ts';
import { findQuote, makeQuote } from './anchor.ts';
import type { Quote } from './quote.ts';

/** The text of a page and the relevant range: all between header and footer, or the selection there. */
export type PagePart = TextRange & { readonly text: string };

/** The selection on consecutive pages as one quote on the first of them; undefined if it is empty. */
export function quoteOver(parts: readonly PagePart[]): Quote | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const { whole } = joined(parts);
  return makeQuote(whole + last.text.slice(last.end), { start: first.start, end: whole.length });
}

/**
 * A selection on several pages without headers and footers; `bodies` are the body ranges of the same pages. Pages without a
 * remaining selection are left out.
 */
export function withoutHeads<Part extends PagePart>(
  chosen: readonly Part[],
  bodies: readonly TextRange[],
): readonly Part[] {
  const left = chosen.flatMap((part, index): Part[] => {
    const body = bodies[index] ?? part;
    const start = index === 0 ? part.start : Math.max(part.start, body.start);
    const end = index === chosen.length - 1 ? part.end : Math.min(part.end, body.end);
    return part.text.slice(start, end).trim() === '' ? [] : [{ ...part, start, end }];
  });
  return left.length > 0 ? left : chosen;
}

/** The part of a quote on each page, if it starts on the first of them; undefined if it does not. */
export function findOver(
  pages: readonly PagePart[],
  quote: Quote,
): readonly (TextRange | undefined)[] | undefined {
  const { whole, shifts } = joined(pages);
  const found = findQuote(whole, quote);
  const [first] = pages;
  if (!found || !first || found.start >= first.end) return undefined;
  return pages.map(({ start, end }, index) => {
    const shift = shifts[index] ?? 0;
    const from = Math.max(index === 0 ? 0 : start, found.start - shift);
    const to = Math.min(end, found.end - shift);
    return from < to ? { start: from, end: to } : undefined;
  });
}

/** The pages as one text. The first starts at its very beginning, so that its offsets stay; `shifts` are the offsets of the pages. */
function joined(parts: readonly PagePart[]): { readonly whole: string; readonly shifts: readonly number[] } {
  const shifts: number[] = [];
  let whole = '';
  parts.forEach(({ text, start, end }, index) => {
    const from = index === 0 ? 0 : start;
    if (index > 0) whole += '\n';
    shifts.push(whole.length - from);
    whole += text.slice(from, end);
  });
  return { whole, shifts };
}
