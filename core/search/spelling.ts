// Decides what is offered when a word is found nowhere: the nearest words of the library, further off than a search looks itself.
import { asWritten, guessesIn } from './guesses.ts';
import { parseQuery } from './parse-query.ts';
import { isKnown } from './plan.ts';
import type { Segment } from './segment.ts';

const mostOffers = 3;
const hasDigit = /\p{N}/u;

/**
 * Lines to try instead of `line`, best first: each word that the library does not know is replaced by a near one. Empty when
 * all words are known or nothing is near.
 */
export function didYouMean(segments: readonly Segment[], line: string): string[] {
  const { words } = parseQuery(line);
  const unknown = words.filter((word) => !isKnown(segments, word));
  const offers = unknown.map((word) => ({ word, near: nearest(segments, word.form) }));
  const mended = offers.filter((offer) => offer.near.length > 0);
  if (mended.length === 0) return [];
  const count = Math.min(mostOffers, Math.max(...mended.map((offer) => offer.near.length)));
  return Array.from({ length: count }, (_, index) =>
    mended.reduce(
      (text, { word, near }) =>
        text.replace(word.typed, near[Math.min(index, near.length - 1)] ?? word.typed),
      line,
    ),
  );
}

function nearest(segments: readonly Segment[], form: string): string[] {
  const limit = widestEdits(form);
  if (limit === 0) return [];
  const counts = new Map<string, { edits: number; replaced: number; count: number }>();
  for (const near of segments.flatMap((segment) => guessesIn(segment, form, limit))) {
    const known = counts.get(near.word);
    const { edits, replaced } = near;
    counts.set(near.word, { edits, replaced, count: near.entry.count + (known?.count ?? 0) });
  }
  return [...counts]
    .sort(([, a], [, b]) => a.edits - b.edits || a.replaced - b.replaced || b.count - a.count)
    .slice(0, mostOffers)
    .map(([word]) => asWritten(word));
}

/** How far off a word may be that is offered instead of another: further than a search looks by itself, the longer the further. */
export function widestEdits(form: string): number {
  const letters = [...form].length;
  if (letters < 4 || letters > 40 || hasDigit.test(form)) return 0;
  if (letters < 6) return 1;
  return letters < 9 ? 2 : 3;
}
