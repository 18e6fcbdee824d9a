// Decides what words mean that belong together although signs or blanks part them: numbers in groups, letters with dots, a word that was
// broken at the end of a line and pasted, a digit that is a Greek letter.
import { isGreekWithDigit } from './greeklish.ts';
import { minPrefixLength, isKnown, matchForms, matchPrefix } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import { type PlanGroup, planPhrase } from './plan.ts';
import type { Run } from './runs.ts';
import type { Segment } from './segment.ts';
import { specOf } from './word-spec.ts';

const isYear = /^(?:19|20)\p{N}{2}$/u;
/** So long is a number that is dialled or printed on a book, but no list of articles. */
const minDigitsOfOneNumber = 7;

/** Puts the parts of words together again: «8» and what is glued to it, and both halves of a word that was broken. */
export function joinParts(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  plain: string,
): readonly QueryWord[] {
  const joined: QueryWord[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const [word, next] = [words[index] as QueryWord, words[index + 1]];
    const both = next && { typed: word.typed + next.typed, form: word.form + next.form };
    if (both && (isWithDigit(segments, word, next, plain) || isBroken(segments, both, [word, next], plain))) {
      joined.push(both);
      index += 1;
    } else joined.push(word);
  }
  return joined;
}

/** Only looks like a number glued to a word. */
function isWithDigit(segments: readonly Segment[], word: QueryWord, next: QueryWord, plain: string): boolean {
  return plain.includes(word.typed + next.typed) && isGreekWithDigit(segments, word.form, next.form);
}

/** A line that is pasted has a blank, or nothing, where a line ended: «exploi- tation». Both halves of «pre- and post-natal» are words. */
function isBroken(
  segments: readonly Segment[],
  whole: QueryWord,
  [word, next]: readonly [QueryWord, QueryWord],
  plain: string,
): boolean {
  return (
    new RegExp(`${word.typed}[-\u2010\u00ad]\\s*${next.typed}`, 'u').test(plain) &&
    isKnown(segments, whole) &&
    !(isKnown(segments, word) && isKnown(segments, next))
  );
}

/**
 * What a run is where it is written together somewhere, as telephone numbers and abbreviations are; where it
 * stands apart but side by side counts as well, for letters also alone.
 */
export function planJoined(
  segments: readonly Segment[],
  { kind, words }: Run,
  isOpen: boolean,
): PlanGroup | undefined {
  const form = words.map((word) => word.form).join('');
  const joined: QueryWord = { typed: form, form };
  const canGrow = isOpen && form.length >= minPrefixLength;
  // Abbreviations have no endings: «Ε.Λ.Α.Σ.» is no form of «έλα».
  const asTyped = kind === 'letters';
  const terms = segments.map((segment) => [
    ...matchForms(segment, joined).filter((match) => !asTyped || match.word === form),
    ...(canGrow ? matchPrefix(segment, form).filter((match) => match.word !== form) : []),
  ]);
  const isKnownJoined = terms.some((list) => list.length > 0);
  if (!isKnownJoined && !asTyped) return undefined;
  const apart = words.length > 1 ? planPhrase(segments, words, 'exact', isOpen) : undefined;
  if (!isKnownJoined && !apart) return undefined;
  return {
    form,
    terms,
    phrases: apart?.phrases ?? segments.map(() => []),
    count: terms.flat().reduce((sum, match) => sum + match.entry.count, 0) + (apart?.count ?? 0),
    spec: specOf(asTyped ? [] : [joined], terms, canGrow ? [form] : []),
    phraseSpecs: apart?.phraseSpecs ?? [],
  };
}

/** Whether numbers are one that is found nowhere: then its parts say nothing of it. Years are never parts of one. */
export function isOneNumber(segments: readonly Segment[], { kind, words }: Run): boolean {
  const digits = words.reduce((sum, { form }) => sum + form.length, 0);
  return (
    kind === 'number' &&
    digits >= minDigitsOfOneNumber &&
    words.every(({ form }) => !isYear.test(form)) &&
    words.some((word) => !isKnown(segments, word))
  );
}
