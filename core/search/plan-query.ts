// Decides how a whole query is understood: its words, numbers and phrases, what they mean, and what is found nowhere.
import type { Language } from '../kit/catalogue.ts';
import type { Relaxation } from './answer.ts';
import type { Entry } from './dictionary.ts';
import { isGreekWithDigit } from './greek-letters.ts';
import { swapKeyboard } from './keyboard.ts';
import { fewestPrefixLetters, isKnown, matchForms, matchPrefix } from './match-word.ts';
import { parseQuery, type Query, type QueryWord } from './parse-query.ts';
import { findPhrase, type UnitHits } from './phrase.ts';
import { isBeginning, type PlanGroup, planPhrase, planWord } from './plan.ts';
import type { Segment } from './segment.ts';
import type { Speaker } from './spoken-languages.ts';
import { isStopWord } from './stop-words.ts';
import { specOf } from './word-spec.ts';

/** A query ready to be scored. */
export type QueryPlan = {
  readonly groups: readonly PlanGroup[];
  /** Words as typed that nothing in the library is like. */
  readonly missing: readonly string[];
  readonly how: readonly Relaxation[];
  /** Per segment: what must not stand in a unit. */
  readonly excluded: readonly (readonly (Entry | UnitHits)[])[];
};

const isNumber = /^\p{N}+$/u;

/** How a query is asked. `isTyping`: its end may be unfinished; `language`: that of the reader. */
export type Asking = { readonly isTyping: boolean; readonly language?: Language | undefined };

/** Plans a parsed query. */
export function planQuery(
  segments: readonly Segment[],
  query: Query,
  { isTyping, language }: Asking,
): QueryPlan {
  const speaker = { words: [...query.words, ...query.phrases.flat()], language };
  const draft: Draft = { speaker, groups: [], missing: [], how: [] };
  const words = joinDigits(segments, mendKeyboard(segments, query, isTyping, draft), query.plain);
  const openWord = isTyping && query.endsOpen === 'word' ? words.at(-1) : undefined;
  const openPhrase = isTyping && query.endsOpen === 'phrase' ? query.phrases.at(-1) : undefined;
  for (const phrase of query.phrases) addPhrase(segments, phrase, phrase === openPhrase, draft);
  for (const run of numberRuns(words)) {
    const joined = run.length > 1 ? planNumber(segments, run, run.at(-1) === openWord) : undefined;
    if (joined) draft.groups.push(joined);
    else for (const word of run) addWord(segments, word, word === openWord, draft);
  }
  const excluded = segments.map((segment) => query.excluded.flatMap((words) => unwanted(segment, words)));
  return { groups: draft.groups, missing: draft.missing, how: draft.how, excluded };
}

type Draft = {
  readonly speaker: Speaker;
  readonly groups: PlanGroup[];
  readonly missing: string[];
  readonly how: Relaxation[];
};

/** The words as typed, or as the other keyboard would have written them when only those are words of the library. */
function mendKeyboard(
  segments: readonly Segment[],
  query: Query,
  isTyping: boolean,
  draft: Draft,
): readonly QueryWord[] {
  const { words, plain } = query;
  const areKnown = (list: readonly QueryWord[]): boolean =>
    list.length > 0 &&
    list.every((word, index) => {
      const isOpen = isTyping && query.endsOpen === 'word' && index === list.length - 1;
      return isKnown(segments, word) || (isOpen && isBeginning(segments, word));
    });
  // One letter is a letter in every alphabet, and each stands alone somewhere.
  if (words.every(({ form }) => form.length === 1) || areKnown(words)) return words;
  const swapped = swapKeyboard(plain);
  if (swapped === undefined) return words;
  const mended = parseQuery(swapped).words;
  if (!areKnown(mended)) return words;
  draft.how.push({ kind: 'keyboard', text: swapped.trim() });
  return mended;
}

/** Puts together what only looks like a number glued to a word. */
function joinDigits(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  plain: string,
): readonly QueryWord[] {
  return words.flatMap((word, index) => {
    const isJoined = (digit: QueryWord | undefined, rest: QueryWord | undefined): boolean =>
      digit !== undefined &&
      rest !== undefined &&
      plain.includes(digit.typed + rest.typed) &&
      isGreekWithDigit(segments, digit.form, rest.form);
    if (isJoined(word, words[index + 1])) return [];
    const before = words[index - 1];
    if (!before || !isJoined(before, word)) return [word];
    return [{ typed: before.typed + word.typed, form: before.form + word.form }];
  });
}

function addWord(segments: readonly Segment[], word: QueryWord, isOpen: boolean, draft: Draft): void {
  const { group, how } = planWord(segments, word, isOpen, draft.speaker);
  if (how) draft.how.push(how);
  if (group) draft.groups.push(group);
  else if (!segments.some((segment) => isStopWord(word.form, segment.language)))
    draft.missing.push(word.typed);
}

function addPhrase(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  isOpen: boolean,
  draft: Draft,
): void {
  const exact = planPhrase(segments, words, 'exact', isOpen);
  if (exact) {
    draft.groups.push(exact);
    return;
  }
  const phrase = words.map((word) => word.typed).join(' ');
  const forms = planPhrase(segments, words, 'forms', isOpen);
  if (forms) {
    draft.groups.push(forms);
    draft.how.push({ kind: 'phrase-forms', phrase });
    return;
  }
  words.forEach((word, index) => {
    addWord(segments, word, isOpen && index === words.length - 1, draft);
  });
  if (words.length > 1) draft.how.push({ kind: 'phrase-apart', phrase });
}

/** Words one by one, but numbers that follow each other together: «210 76 40 000». */
function numberRuns(words: readonly QueryWord[]): QueryWord[][] {
  const runs: QueryWord[][] = [];
  for (const word of words) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && isNumber.test(before.form) && isNumber.test(word.form)) last.push(word);
    else runs.push([word]);
  }
  return runs;
}

/** Numbers written together somewhere, as telephone numbers are; where they stand apart but side by side counts as well. */
function planNumber(
  segments: readonly Segment[],
  run: readonly QueryWord[],
  isOpen: boolean,
): PlanGroup | undefined {
  const form = run.map((word) => word.form).join('');
  const joined: QueryWord = { typed: form, form };
  const canGrow = isOpen && form.length >= fewestPrefixLetters;
  const terms = segments.map((segment) => [
    ...matchForms(segment, joined),
    ...(canGrow ? matchPrefix(segment, form).filter((match) => match.word !== form) : []),
  ]);
  if (terms.every((list) => list.length === 0)) return undefined;
  const apart = planPhrase(segments, run, 'exact', isOpen);
  return {
    form,
    terms,
    phrases: apart?.phrases ?? segments.map(() => []),
    count: terms.flat().reduce((sum, match) => sum + match.entry.count, 0) + (apart?.count ?? 0),
    spec: specOf([joined], terms, canGrow ? [form] : []),
    phraseSpecs: apart?.phraseSpecs ?? [],
  };
}

function unwanted(segment: Segment, words: readonly QueryWord[]): (Entry | UnitHits)[] {
  const matches = words.map((word) => matchForms(segment, word));
  if (matches.length === 1) return matches.flat().map((match) => match.entry);
  return [
    findPhrase(
      segment,
      matches.map((list) => list.map((match) => match.entry)),
    ),
  ];
}
