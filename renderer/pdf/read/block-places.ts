// The mapping between words of running text and the pages they were read from.
import type { TextRange } from '../../../core/search/units.ts';
import type { TextBlock } from './reflow.ts';

/** A stretch of the text of a page, counted in its pieces without separators; `page` counts from 1. */
export type PagePlace = TextRange & { readonly page: number };

/** Where a stretch of a block's text stands: one place for each of its lines. */
export function placesOf({ lines, starts }: TextBlock, { start, end }: TextRange): readonly PagePlace[] {
  return lines.flatMap(({ page, text, at }, index): PagePlace[] => {
    const first = starts[index] ?? 0;
    const from = Math.max(start, first) - first;
    // A hyphen at the end of a line may have given its place to the first letter of the next one.
    const to = Math.min(end, starts[index + 1] ?? Number.POSITIVE_INFINITY, first + text.length) - first;
    const [begin, last] = [at[from], at[to - 1]];
    return to <= from || begin === undefined || last === undefined
      ? []
      : [{ page, start: begin, end: last + 1 }];
  });
}

/** The block that holds a place of a page or follows it, and where in its text; undefined when nothing follows. */
export function spotOf(
  blocks: readonly TextBlock[],
  place: { readonly page: number; readonly start: number },
): { readonly block: number; readonly at: number } | undefined {
  for (const [block, { lines, starts }] of blocks.entries())
    for (const [index, { page, at }] of lines.entries()) {
      if (page < place.page) continue;
      const letter = page > place.page ? 0 : at.findIndex((one) => one >= place.start);
      if (letter >= 0) return { block, at: (starts[index] ?? 0) + letter };
    }
  return undefined;
}
