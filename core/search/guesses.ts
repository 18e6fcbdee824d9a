// Plausible corrections of a misspelt word. An unknown name is not treated as misspelt.
import type { Language } from '../base/language.ts';
import { areAdjacentKeys } from './keyboard.ts';
import { type NearWord, nearWords } from './near-words.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A possible correction. `replaced` is the number of letters that were substituted; missing, doubled or swapped letters do not count. */
export type Guess = NearWord & { readonly replaced: number };

/** In shorter words another first letter makes another word: «tape» is not «rape». */
const minLengthForOtherFirst = 6;
/** Minimum length if only the first letter is missing: «econd» is «second», but «rime» could be «crime» or «grime». */
const minLengthForMissingFirst = 5;
/** More surplus letters make another word, such as «integra» for «instagram» or «intero» for «interpol». */
const maxSurplus = 1;
/** In shorter words a letter may only be replaced by a neighbouring key or a similar sound: «idea» is not «ikea». */
const minLengthForAnyLetter = 8;
/** In an unexpected language one edit is allowed for so many characters of the longer word, and no surplus letter. */
const foreignCharactersPerEdit = 5;
const soundsAlike: Readonly<Record<string, string>> = { η: 'ι', υ: 'ι', ω: 'ο' };
const sounds = ['aeiouy', 'bpfv', 'ckqsxz', 'dt', 'gj', 'mn', 'αειο', 'βπφ', 'γκχ', 'δθτ', 'ζξσψ', 'μν'];

/**
 * Possible corrections of `form` in a segment, at most `limit` edits away. Fewer edits are allowed in languages that are not
 * `expected`. Stop words are never corrections.
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
    const lacking = surplusLetters(near.word, form);
    // A doubled letter is one of the edits. If each edit added another letter, it was typed instead of one.
    const typed = lacking.length < near.edits ? undoubled(form) : form;
    const surplus = surplusLetters(typed, near.word);
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

/** A folded word for display, with the Greek final sigma. */
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

/**
 * Whether a surplus letter may have been typed for a missing one, or together with another key. In long words that match otherwise,
 * any letter may.
 */
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

/** Whether a surplus letter may come from a neighbour in the word: an adjacent key, or a similar sound. */
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
  return (
    areAdjacentKeys(one, other) || sounds.some((group) => both.every((letter) => group.includes(letter)))
  );
}

function undoubled(form: string): string {
  return form.replace(/(.)\1/gu, '$1');
}

/** The surplus letters of `one` compared with `other`. Equal letters cancel out before similar sounds do. */
function surplusLetters(one: string, other: string): string[] {
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
