// Decides which near words may be meant by a misspelt one, and which of them are likest to it. A name that stands nowhere is no misspelt word.
import type { Language } from '../base/language.ts';
import { areSideBySide } from './keyboard.ts';
import { type NearWord, nearWords } from './near-words.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A word that may be meant; `replaced` letters of it are others than those typed, none where letters only lack, are doubled or swapped. */
export type Guess = NearWord & { readonly replaced: number };

/** Shorter words with another first letter are other words: «tape» is no «rape». */
const minLengthForOtherFirst = 6;
/** A first letter that only lacks leaves a word that few others end in: «econd» is «second», but «rime» could be «crime» or «grime». */
const minLengthForMissingFirst = 5;
/** Where more letters are too many it is another word, as «integra» beside «instagram» or «intero» beside «interpol». */
const maxSurplus = 1;
/** In shorter words a letter is taken for one beside it or one that sounds like it, or it is another word: «idea» is no «ikea». */
const minLengthForAnyLetter = 8;
/** In a language that neither the reader nor the line speaks one edit in so many letters of the longer word is forgiven, and no letter that is not in it. */
const foreignCharactersPerEdit = 5;
const soundsAlike: Readonly<Record<string, string>> = { η: 'ι', υ: 'ι', ω: 'ο' };
const sounds = ['aeiouy', 'bpfv', 'ckqsxz', 'dt', 'gj', 'mn', 'αειο', 'βπφ', 'γκχ', 'δθτ', 'ζξσψ', 'μν'];

/**
 * What may be meant by `form` in a segment, at most `limit` edits away, in a language that is not among `expected` fewer; filling words are
 * never meant.
 */
export function guessesIn(
  segment: Segment,
  form: string,
  limit: number,
  expected: readonly Language[],
): Guess[] {
  const isExpected = expected.includes(segment.language);
  const { length } = [...form];
  const widest = isExpected ? limit : Math.min(limit, foreignEdits(length + 1));
  return nearWords(segment.terms, form, widest).flatMap((near) => {
    const lacking = lettersBeside(near.word, form);
    // A doubled letter is one of the edits; where each edit brought another letter, it was typed instead of one.
    const typed = lacking.length < near.edits ? undoubled(form) : form;
    const surplus = lettersBeside(typed, near.word);
    const isLikely =
      (isExpected ||
        (surplus.length === 0 && near.edits <= foreignEdits(Math.max(length, [...near.word].length)))) &&
      surplus.length <= maxSurplus &&
      keepsBeginning(form, near) &&
      isSlip(form, near, surplus[0], lacking) &&
      !isStopWord(near.word, segment.language);
    return isLikely ? [{ ...near, replaced: Math.min(surplus.length, lacking.length) }] : [];
  });
}

function foreignEdits(letters: number): number {
  return Math.floor(letters / foreignCharactersPerEdit);
}

/** A folded word as it is shown: the last sigma of a Greek word is written otherwise. */
export function asWritten(form: string): string {
  return form.length > 1 ? form.replace(/σ$/u, 'ς') : form;
}

function keepsBeginning(form: string, { word, edits }: NearWord): boolean {
  const [typed = '', second] = form;
  const [first = '', next] = word;
  if (typed === first) return true;
  if (edits > 1) return false;
  if (typed === next && first === second) return true;
  const { length } = [...form];
  return word.endsWith(form)
    ? length >= minLengthForMissingFirst
    : length >= minLengthForOtherFirst && areAlike(typed, first);
}

/** Whether a letter that is too many may have been typed for one of those that lack, or with another; in long words, where all else is right, any may. */
function isSlip(
  form: string,
  { edits }: NearWord,
  surplus: string | undefined,
  lacking: readonly string[],
): boolean {
  if (surplus === undefined) return true;
  const isLong = [...form].length >= minLengthForAnyLetter;
  if (lacking.length === 0) return isLong || cameWithAnother(form, surplus);
  if (isLong && edits === 1) return true;
  return (isLong || edits === 1) && lacking.some((letter) => areAlike(surplus, letter));
}

/** Whether a letter that is too many may have come with one beside it in the word: its key is touched as well, or it sounds like it. */
function cameWithAnother(form: string, surplus: string): boolean {
  const letters = [...form];
  return letters.some(
    (letter, at) =>
      letter === surplus &&
      [letters[at - 1], letters[at + 1]].some((other) => other !== undefined && areAlike(letter, other)),
  );
}

function areAlike(one: string, other: string): boolean {
  const both = [sounding(one), sounding(other)];
  return areSideBySide(one, other) || sounds.some((group) => both.every((letter) => group.includes(letter)));
}

function undoubled(form: string): string {
  return form.replace(/(.)\1/gu, '$1');
}

/** The letters of `one` that are not in `other`, each as often as it is too many; the same letter is taken away before one that sounds alike. */
function lettersBeside(one: string, other: string): string[] {
  const left = [...other];
  const take = (is: (letter: string) => boolean): boolean => {
    const at = left.findIndex(is);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  return [...one]
    .filter((letter) => !take((known) => known === letter))
    .filter((letter) => !take((known) => sounding(known) === sounding(letter)));
}

function sounding(letter: string): string {
  return soundsAlike[letter] ?? letter;
}
