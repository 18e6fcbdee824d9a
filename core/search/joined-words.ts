// Words that belong together although spaces or punctuation separate them: grouped numbers, dotted abbreviations, broken words, digits in Greeklish.
import { isGreekWithDigit } from './greeklish.ts';
import { isKnown, matchForms, matchPrefix, minPrefixLength } from './match-word.ts';
import type { QueryWord } from './parse-query.ts';
import { type PlanGroup, planPhrase } from './plan.ts';
import type { Run } from './runs.ts';
import type { Segment } from './segment.ts';
import { specOf } from './word-spec.ts';

const isYear = /^(?:19|20)\p{N}{2}$/u;
/** Minimum length of a phone number or ISBN; lists of articles are shorter. */
const minDigitsOfOneNumber = 7;

/** Rejoins the parts of words: «8» and the word attached to it, and both halves of a broken word. */
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

/** It only looks like a number attached to a word. */
function isWithDigit(segments: readonly Segment[], word: QueryWord, next: QueryWord, plain: string): boolean {
  return plain.includes(word.typed + next.typed) && isGreekWithDigit(segments, word.form, next.form);
}

/** In a pasted line break there is a space, or nothing: «exploi- tation». Both halves of «pre- and post-natal» are words. */
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
 * The matches of a run where it is written without separators, like phone numbers and abbreviations. Adjacent parts match as well,
 * and letters also separately.
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

/** Whether numbers form one number without matches. Its parts are then no evidence for it. Years are never parts of one. */
export function isOneNumber(segments: readonly Segment[], { kind, words }: Run): boolean {
  const digits = words.reduce((sum, { form }) => sum + form.length, 0);
  return (
    kind === 'number' &&
    digits >= minDigitsOfOneNumber &&
    words.every(({ form }) => !isYear.test(form)) &&
    words.some((word) => !isKnown(segments, word))
  );
}
