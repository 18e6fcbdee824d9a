// Approximate search for a quote in a text, by words: a few of them may be changed, added or missing.
import type { TextRange } from '../search/units.ts';
import { splitWords } from '../search/words.ts';

/** Shorter quotes are never searched approximately. */
const minWords = 4;
/** Minimum share of the words that must match. */
const minSameShare = 0.7;

/** A range that nearly matches the quote; `words` is the number of words of the quote. */
type NearPlace = TextRange & { readonly words: number };

/** The ranges with the fewest changes; none if every range differs too much. */
export function nearPlaces(text: string, exact: string): readonly NearPlace[] {
  const wanted = splitWords(exact).map(({ form }) => form);
  if (wanted.length < minWords) return [];
  const words = splitWords(text);
  const { errors, begins } = editDistances(
    wanted,
    words.map(({ form }) => form),
  );
  const least = errors.reduce((best, count) => Math.min(best, count), Number.POSITIVE_INFINITY);
  if (least > wanted.length * (1 - minSameShare)) return [];
  return words.flatMap((last, index): NearPlace[] => {
    const first = words[begins[index] ?? 0];
    if (errors[index] !== least || !first || first.start > last.start) return [];
    return [{ start: first.start, end: last.end, words: wanted.length }];
  });
}

/**
 * For every word of the text as the last word of a match: the edit distance in words, and the first word of that match. A match may
 * start anywhere (Sellers' algorithm).
 */
function editDistances(
  wanted: readonly string[],
  words: readonly string[],
): { readonly errors: readonly number[]; readonly begins: readonly number[] } {
  let column = wanted.map((_word, row) => row + 1);
  let starts = wanted.map(() => 0);
  const errors: number[] = [];
  const begins: number[] = [];
  words.forEach((word, place) => {
    const nextColumn: number[] = [];
    const nextStarts: number[] = [];
    wanted.forEach((own, row) => {
      const above = row === 0 ? 0 : (nextColumn[row - 1] ?? 0);
      const aboveStart = row === 0 ? place + 1 : (nextStarts[row - 1] ?? 0);
      const corner = row === 0 ? 0 : (column[row - 1] ?? 0);
      const cornerStart = row === 0 ? place : (starts[row - 1] ?? 0);
      const same = corner + (own === word ? 0 : 1);
      const added = (column[row] ?? 0) + 1;
      const missing = above + 1;
      const [count, begin] =
        same <= added && same <= missing
          ? [same, cornerStart]
          : missing <= added
            ? [missing, aboveStart]
            : [added, starts[row] ?? 0];
      nextColumn.push(count);
      nextStarts.push(begin);
    });
    column = nextColumn;
    starts = nextStarts;
    errors.push(column.at(-1) ?? 0);
    begins.push(starts.at(-1) ?? 0);
  });
  return { errors, begins };
}
