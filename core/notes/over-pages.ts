// Decides how words that go on over the end of a page are one quote, and where each page holds its part: heads and feet between them are none of it.
import type { TextRange } from '../search/units.ts';
import { findQuote, makeQuote } from './anchor.ts';
import type { Quote } from './quote.ts';

/** The text of a page, and what of it counts: all between its head and foot, or the words chosen there. */
export type PagePart = TextRange & { readonly text: string };

/** Words chosen on pages that follow each other, as one quote on the first of them; undefined when there are none. */
export function quoteOver(parts: readonly PagePart[]): Quote | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const { whole } = joined(parts);
  return makeQuote(whole + last.text.slice(last.end), { start: first.start, end: whole.length });
}

/** What is chosen on several pages, without the heads and feet in between; `bodies` are those of the same pages. Pages of which nothing is left are left out. */
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

/** Where each page holds its part of words that begin on the first of them; undefined when they do not begin there. */
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

/** The pages as one text, the first from its very beginning so that its places stay; `shifts` are how far those of each page move. */
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
