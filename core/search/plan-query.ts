// Planning of a whole query: its words, numbers and phrases, their meaning, and words without matches.
import type { Language } from '../base/language.ts';
import { agesIn } from './ages.ts';
import type { Relaxation } from './answer.ts';
import type { Entry } from './dictionary.ts';
import { isOneNumber, joinParts, planJoined } from './joined-words.ts';
import { swapKeyboard } from './keyboard.ts';
import { isKnown, matchForms } from './match-word.ts';
import { parseQuery, type Query, type QueryWord } from './parse-query.ts';
import { findPhrase, type UnitHits } from './phrase.ts';
import { isFilling, isPrefix, type PlanGroup, planPhrase, planWord } from './plan.ts';
import { type QueryContext, queryContextOf } from './query-context.ts';
import { type Run, runsOf, withoutCountryCode } from './runs.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';

/** A query ready to be evaluated. */
export type QueryPlan = {
  readonly groups: readonly PlanGroup[];
  /** Words as typed that match nothing in the library. */
  readonly missing: readonly string[];
  readonly how: readonly Relaxation[];
  /** By segment: what a matching unit must not contain. */
  readonly excluded: readonly (readonly (Entry | UnitHits)[])[];
};

/** Options of a query. `isTyping`: its end may be unfinished; `language`: that of the reader. */
type QueryOptions = { readonly isTyping: boolean; readonly language?: Language | undefined };

/** Plans a parsed query. */
export function planQuery(
  segments: readonly Segment[],
  query: Query,
  { isTyping, language }: QueryOptions,
): QueryPlan {
  const context = queryContextOf(segments, [...query.words, ...query.phrases.flat()], language);
  const draft: Draft = { context, missing: [], how: [] };
  const words = joinParts(segments, mendKeyboard(segments, query, isTyping, draft), query.plain);
  const openWord = isTyping && query.endsOpen === 'word' ? words.at(-1) : undefined;
  const openPhrase = isTyping && query.endsOpen === 'phrase' ? query.phrases.at(-1) : undefined;
  const ages = agesIn(words);
  const groups = [
    ...query.phrases.flatMap((phrase) => groupsOfPhrase(segments, phrase, phrase === openPhrase, draft)),
    ...runsOf(words, query.plain).flatMap((run) => {
      const own = groupsOfRun(segments, run, query.plain, openWord, draft);
      const isAside = run.words.every((word) => ages.has(word));
      return isAside ? own.map((group) => ({ ...group, isAside })) : own;
    }),
  ];
  // Stop words alone are no evidence for the missing words.
  const isNothingLeft =
    draft.missing.length > 0 &&
    segments.every(({ language }) => groups.every((group) => isFilling(group, language)));
  const excluded = segments.map((segment) => query.excluded.flatMap((words) => unwanted(segment, words)));
  return { groups: isNothingLeft ? [] : groups, missing: draft.missing, how: draft.how, excluded };
}

/** Results while the words of a query are planned. */
type Draft = {
  readonly context: QueryContext;
  readonly missing: string[];
  readonly how: Relaxation[];
};

/** The words as typed, or in the other keyboard layout if the library knows only those. */
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
      return isKnown(segments, word) || (isOpen && isPrefix(segments, word));
    });
  // A single letter exists in every alphabet, and each occurs alone somewhere.
  if (words.every(({ form }) => form.length === 1) || areKnown(words)) return words;
  const swapped = swapKeyboard(plain);
  if (swapped === undefined) return words;
  const mended = parseQuery(swapped).words;
  if (!areKnown(mended)) return words;
  draft.how.push({ kind: 'keyboard', text: swapped.trim() });
  return mended;
}

function groupsOfRun(
  segments: readonly Segment[],
  run: Run,
  plain: string,
  openWord: QueryWord | undefined,
  draft: Draft,
): readonly PlanGroup[] {
  const { kind, words } = run;
  const isOpen = words.at(-1) === openWord;
  const short = withoutCountryCode(run, plain);
  const isMany = words.length > 1;
  const joined =
    (isMany ? planJoined(segments, run, isOpen) : undefined) ??
    (short && planJoined(segments, short, isOpen));
  if (joined) return [joined];
  if (isMany && (kind === 'letters' || isOneNumber(segments, run))) {
    draft.missing.push(words.map(({ typed }) => typed).join(kind === 'letters' ? '.' : ' '));
    return [];
  }
  return words.flatMap((word) => groupsOfWord(segments, word, word === openWord, draft));
}

/** One group, or none if nothing is similar to the word. */
function groupsOfWord(
  segments: readonly Segment[],
  word: QueryWord,
  isOpen: boolean,
  draft: Draft,
): readonly PlanGroup[] {
  const { group, how } = planWord(segments, word, isOpen, draft.context);
  if (how) draft.how.push(how);
  if (group) return [group];
  if (!segments.some((segment) => isStopWord(word.form, segment.language))) draft.missing.push(word.typed);
  return [];
}

function groupsOfPhrase(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  isOpen: boolean,
  draft: Draft,
): readonly PlanGroup[] {
  const exact = planPhrase(segments, words, 'exact', isOpen);
  if (exact) return [exact];
  const phrase = words.map((word) => word.typed).join(' ');
  const forms = planPhrase(segments, words, 'forms', isOpen);
  if (forms) {
    draft.how.push({ kind: 'phrase-forms', phrase });
    return [forms];
  }
  const apart = words.flatMap((word, index) =>
    groupsOfWord(segments, word, isOpen && index === words.length - 1, draft),
  );
  if (words.length > 1) draft.how.push({ kind: 'phrase-apart', phrase });
  return apart;
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
