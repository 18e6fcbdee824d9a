// Decides which near words may be meant by a misspelt one, and which of them are likest to it.
import { type NearWord, nearWords } from './near-words.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A word that may be meant; `replaced` letters of it are others than those typed, none where letters only lack, are doubled or swapped. */
export type Guess = NearWord & { readonly replaced: number };

/** Shorter words with another first letter are other words: «tape» is no «rape». */
const fewestLettersForFirst = 6;
/** A first letter that only lacks leaves a word that few others end in: «econd» is «second», but «rime» could be «crime» or «grime». */
const fewestLettersWithoutFirst = 5;
/** Where more letters are others it is another word, as «instaurar» beside «instagram». */
const mostReplaced = 1;
const soundsAlike: Readonly<Record<string, string>> = { η: 'ι', υ: 'ι', ω: 'ο' };

/** What may be meant by `form` in a segment, at most `limit` edits away; filling words are never meant. */
export function guessesIn(segment: Segment, form: string, limit: number): Guess[] {
  return nearWords(segment.terms, form, limit)
    .map((near) => ({ ...near, replaced: replacedLetters(form, near.word) }))
    .filter(
      (guess) =>
        guess.replaced <= mostReplaced &&
        keepsBeginning(form, guess) &&
        !isStopWord(guess.word, segment.language),
    );
}

/** A folded word as it is shown: the last sigma of a Greek word is written otherwise. */
export function asWritten(form: string): string {
  return form.length > 1 ? form.replace(/σ$/u, 'ς') : form;
}

function keepsBeginning(form: string, { word, edits }: NearWord): boolean {
  const isSwapped = word[0] === form[1] && word[1] === form[0];
  if (word[0] === form[0] || isSwapped) return true;
  const fewest = word.endsWith(form) ? fewestLettersWithoutFirst : fewestLettersForFirst;
  return edits === 1 && [...form].length >= fewest;
}

function replacedLetters(form: string, word: string): number {
  const left = [...word].map((letter) => soundsAlike[letter] ?? letter);
  let lacking = 0;
  for (const letter of form) {
    const at = left.indexOf(soundsAlike[letter] ?? letter);
    if (at < 0) lacking += 1;
    else left.splice(at, 1);
  }
  return Math.min(lacking, left.length);
}
