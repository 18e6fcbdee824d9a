// The words of the search field of Help: an entry fits when it has all of them, in any spelling of accents and case.
import { foldWord } from '../../../core/search/fold.ts';

/** Whether all words that were typed are in the texts; everything fits while none is typed. */
export function fitsWords(typed: string, texts: readonly string[]): boolean {
  const wanted = typed
    .split(/\s+/)
    .map(foldWord)
    .filter((word) => word !== '');
  if (wanted.length === 0) return true;
  const text = texts
    .flatMap((one) => one.split(/\s+/))
    .map(foldWord)
    .join(' ');
  return wanted.every((word) => text.includes(word));
}
