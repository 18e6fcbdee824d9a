// Selected text extended to whole words: people rarely stop exactly at the edge of one.
import type { TextRange } from '../search/units.ts';

const kinds = [/[\p{L}\p{M}]/u, /\p{N}/u] as const;

/**
 * The range with the rest of a word that it begins or ends in. Letters go with letters and digits with digits, so that the number of a
 * footnote does not become part of the word before it.
 */
export function wholeWords(text: string, { start, end }: TextRange): TextRange {
  if (start >= end) return { start, end };
  let [first, last] = [start, end];
  while (first > 0 && areOneWord(text[first - 1], text[first])) first -= 1;
  while (last < text.length && areOneWord(text[last - 1], text[last])) last += 1;
  return { start: first, end: last };
}

function areOneWord(one = '', other = ''): boolean {
  return kinds.some((kind) => kind.test(one) && kind.test(other));
}
