// Meaning of each query word in each segment, the closest first: the word, its forms, its prefix, then Greeklish, longer words and typing errors.
import type { Language } from '../base/language.ts';
import type { Relaxation } from './answer.ts';
import type { Entry } from './dictionary.ts';
import { greekForms } from './greeklish.ts';
import { asWritten, type Guess, guessesIn } from './guesses.ts';
import {
  joinMatches,
  matchForms,
  matchPrefix,
  minPrefixLength,
  type TermMatch,
  weights,
} from './match-word.ts';
import type { WordSpec } from './matcher-spec.ts';
import { allowedEdits } from './near-words.ts';
import type { QueryWord } from './parse-query.ts';
import { findPhrase, type UnitHits } from './phrase.ts';
import { type QueryContext, queryLanguages } from './query-context.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { specOf } from './word-spec.ts';

/** A word or phrase of the query over all segments; the lists are parallel to the segments. */
export type PlanGroup = {
  readonly form: string;
  /** Optional word, such as an age: a unit matches without it if it contains the other words. */
  readonly isAside?: boolean;
  readonly terms: readonly (readonly TermMatch[])[];
  readonly phrases: readonly (readonly UnitHits[])[];
  /** Number of units that may contain it, over all segments. */
  readonly count: number;
  readonly spec: WordSpec;
  readonly phraseSpecs: readonly (readonly WordSpec[])[];
};

/** How a word was understood; without `group` nothing in the library is similar to it. */
type WordPlan = { readonly group?: PlanGroup; readonly how?: Relaxation };

const maxNearWords = 10;
const maxUsedShown = 5;
/** How much more often the Greek word must occur if the Latin letters occur too, for example in an address («paidi»). */
const muchCommoner = 8;

/** Whether a word of any segment starts with it, from the minimum prefix length on. */
export function isPrefix(segments: readonly Segment[], word: QueryWord): boolean {
  return (
    [...word.form].length >= minPrefixLength && segments.some((segment) => segment.terms.hasPrefix(word.form))
  );
}

/** Plans one word of a query. `isOpen`: the word may be unfinished. */
export function planWord(
  segments: readonly Segment[],
  word: QueryWord,
  isOpen: boolean,
  context: QueryContext,
): WordPlan {
  const direct = directMatches(segments, word, isOpen, context);
  if (hasAny(direct)) {
    const prefixes = isOpen ? [word.form] : [];
    const isOwn = isOtherFormOnly(word, direct) && isOfOtherReader(segments, direct, context);
    const greek = isOwn ? undefined : planGreek(segments, word, { direct, prefixes });
    return greek ?? { group: groupOf(word, direct, specOf([word], direct, prefixes)) };
  }
  // A missing stop word is not worth a guess.
  if (segments.every((segment) => isStopWord(word.form, segment.language))) return {};
  return planGreek(segments, word) ?? planLonger(segments, word) ?? planNear(segments, word, context) ?? {};
}

/**
 * Matches of the word itself, of its forms and, while it is typed, of words that begin with it. If one of the query's languages knows
 * the word, texts in other languages match only the word itself: «form» does not match «formação».
 */
function directMatches(
  segments: readonly Segment[],
  word: QueryWord,
  isOpen: boolean,
  context: QueryContext,
): readonly (readonly TermMatch[])[] {
  const all = segments.map((segment) => {
    const forms = matchForms(segment, word);
    return isOpen ? joinMatches(forms, matchPrefix(segment, word.form)) : forms;
  });
  const inQuery = queryLanguages(word, context);
  const isInQuery = segments.map(({ language }) => inQuery.includes(language));
  if (!all.some((list, index) => isInQuery[index] && list.length > 0)) return all;
  return all.map((list, index) =>
    isInQuery[index] ? list : list.filter((match) => match.word === word.form),
  );
}

/** Whether no match starts with the word as typed. Then it may still be Greeklish, like «epitropos» beside a name in «epitropi». */
function isOtherFormOnly(word: QueryWord, direct: readonly (readonly TermMatch[])[]): boolean {
  return direct.flat().every((match) => match.word !== undefined && match.word !== word.form);
}

/** Whether the reader's language is not Greek and knows the word. Then it is no Greeklish: «organ» beside «organs». */
function isOfOtherReader(
  segments: readonly Segment[],
  direct: readonly (readonly TermMatch[])[],
  { reader }: QueryContext,
): boolean {
  return (
    reader !== 'el' && direct.some((list, index) => list.length > 0 && segments[index]?.language === reader)
  );
}

/** Matches of a word as typed, and the prefixes among them. */
type Known = { readonly direct: readonly (readonly TermMatch[])[]; readonly prefixes: readonly string[] };

/** Reads a word as Greeklish. A word that is `known` as typed keeps its matches; it is read as Greeklish too only if that is probable. */
function planGreek(segments: readonly Segment[], word: QueryWord, known?: Known): WordPlan | undefined {
  const isChance = known !== undefined && !isOtherFormOnly(word, known.direct);
  // Words of other languages look like Greeklish too. Names and addresses differ from them, because Greek texts contain them.
  if (isChance && !segments.some(({ language }, index) => language === 'el' && known.direct[index]?.length))
    return undefined;
  const readings = segments.map((segment) =>
    greekForms(segment, word.form)
      .filter((form) => !isChance || isWordOf(segment, form))
      .map(asWord),
  );
  const weight = isChance ? weights.near : weights.exact;
  const terms = segments.map((segment, index) =>
    joinMatches(...(readings[index] ?? []).map((reading) => matchForms(segment, reading, weight))),
  );
  if (!hasAny(terms) || (isChance && countOf(terms) < countOf(known.direct) * muchCommoner)) return undefined;
  const words = readings.flat();
  const all = terms.map((list, index) => joinMatches(list, known?.direct[index] ?? []));
  return {
    group: groupOf(word, all, specOf(isChance ? [word, ...words] : words, all, known?.prefixes ?? [])),
    how: { kind: 'greek-letters', word: word.typed, used: shown(words.map((reading) => reading.form)) },
  };
}

/** Whether a segment contains exactly this form, and it is no stop word. */
function isWordOf(segment: Segment, form: string): boolean {
  return segment.terms.find(form) !== undefined && !isStopWord(form, segment.language);
}

function planLonger(segments: readonly Segment[], word: QueryWord): WordPlan | undefined {
  const terms = segments.map((segment) => matchPrefix(segment, word.form));
  if (!hasAny(terms)) return undefined;
  const used = terms.flatMap((list, index) =>
    list.slice(0, maxUsedShown).map((match) => segments[index]?.terms.at(match.entry.id)?.word ?? ''),
  );
  return {
    group: groupOf(word, terms, specOf([], terms, [word.form])),
    how: { kind: 'longer-words', word: word.typed, used: shown(used) },
  };
}

function planNear(
  segments: readonly Segment[],
  word: QueryWord,
  context: QueryContext,
): WordPlan | undefined {
  const limit = allowedEdits(word.form);
  if (limit === 0) return undefined;
  const expected = queryLanguages(word, context);
  // If the rest of the query shows its language, the word belongs to the same language.
  const own = segments.filter(({ language }) => context.query.length === 0 || expected.includes(language));
  const [fewest, best] = nearest(own, word.form, limit, expected);
  const used = [...new Set(best.map((near) => near.word))].slice(0, maxNearWords);
  if (used.length === 0) return undefined;
  const words = used.map(asWord);
  const weight = fewest === 1 ? weights.near : weights.far;
  const homes = words.map((near) => languagesOf(segments, near, expected));
  const terms = segments.map((segment) =>
    joinMatches(
      ...words.map((near, index) =>
        matchForms(segment, near, weight).filter(
          (match) => match.word === near.form || homes[index]?.includes(segment.language),
        ),
      ),
    ),
  );
  return {
    group: groupOf(word, terms, specOf(words, terms, [])),
    how: { kind: 'near-words', word: word.typed, used: shown(used) },
  };
}

/** Languages in which other forms of a guess match: the `expected` ones that have the word, else all that have it. «secondo» is no form of «second». */
function languagesOf(
  segments: readonly Segment[],
  { form }: QueryWord,
  expected: readonly Language[],
): readonly Language[] {
  const known = segments
    .filter(({ terms }) => terms.find(form) !== undefined)
    .map(({ language }) => language);
  const own = known.filter((language) => expected.includes(language));
  return own.length > 0 ? own : known;
}

/**
 * The nearest words in the `expected` languages, else in the others, and how many edits away they are. The most similar come first,
 * then the most frequent.
 */
function nearest(
  segments: readonly Segment[],
  form: string,
  limit: number,
  expected: readonly Language[],
): [number, Guess[]] {
  const isExpected = ({ language }: Segment): boolean => expected.includes(language);
  const near = (edits: number, areExpected: boolean): Guess[] =>
    segments
      .filter((segment) => isExpected(segment) === areExpected)
      .flatMap((segment) => guessesIn(segment, form, edits, expected));
  // Most typing errors are one edit, and searching one edit costs a fraction of searching two.
  for (let edits = 1; edits <= limit; edits += 1) {
    const own = near(edits, true);
    const found = own.length > 0 ? own : near(edits, false);
    found.sort((a, b) => a.replaced - b.replaced || b.entry.count - a.entry.count);
    // Two edits away there are many words; missing letters alone leave no doubt.
    const likest = edits === 1 ? found : found.filter(({ replaced }) => replaced === found[0]?.replaced);
    if (likest.length > 0) return [edits, likest];
  }
  return [0, []];
}

/** How closely a phrase must match: exact words, or other forms. */
type PhraseCare = 'exact' | 'forms';

/** Plans a phrase; undefined if it does not occur. `isOpen`: its last word may be unfinished. */
export function planPhrase(
  segments: readonly Segment[],
  words: readonly QueryWord[],
  care: PhraseCare,
  isOpen: boolean,
): PlanGroup | undefined {
  const slots = segments.map((segment) =>
    words.map((word, index) => slotMatches(segment, word, care, isOpen && index === words.length - 1)),
  );
  const hits = segments.map((segment, index) => findPhrase(segment, (slots[index] ?? []).map(entriesOf)));
  const count = hits.reduce((sum, found) => sum + found.units.length, 0);
  if (count === 0) return undefined;
  const specs = words.map((word, index) => {
    const matches = slots.map((list) => list[index] ?? []);
    const isLastOpen = isOpen && index === words.length - 1;
    return specOf(care === 'forms' ? [word] : [], matches, isLastOpen ? [word.form] : []);
  });
  return {
    form: words.map((word) => word.form).join(' '),
    terms: segments.map(() => []),
    phrases: hits.map((found) => [found]),
    count,
    spec: { forms: [], stems: {}, prefixes: [] },
    phraseSpecs: [specs],
  };
}

function slotMatches(segment: Segment, word: QueryWord, care: PhraseCare, isOpen: boolean): TermMatch[] {
  const forms = matchForms(segment, word);
  const kept = care === 'forms' ? forms : forms.filter((match) => match.word === word.form);
  return isOpen ? joinMatches(kept, matchPrefix(segment, word.form)) : kept;
}

/** Whether a group consists of stop words of a language, or was said aside. */
export function isFilling(group: PlanGroup, language: Language): boolean {
  return group.isAside === true || group.form.split(' ').every((form) => isStopWord(form, language));
}

function groupOf(word: QueryWord, terms: readonly (readonly TermMatch[])[], spec: WordSpec): PlanGroup {
  const count = countOf(terms);
  return { form: word.form, terms, phrases: terms.map(() => []), count, spec, phraseSpecs: [] };
}

function countOf(terms: readonly (readonly TermMatch[])[]): number {
  return terms.flat().reduce((sum, match) => sum + match.entry.count, 0);
}

function entriesOf(matches: readonly TermMatch[]): Entry[] {
  return matches.map((match) => match.entry);
}

function asWord(form: string): QueryWord {
  return { typed: form, form };
}

function hasAny(lists: readonly (readonly TermMatch[])[]): boolean {
  return lists.some((list) => list.length > 0);
}

function shown(words: readonly string[]): string[] {
  return [...new Set(words.map(asWritten))].slice(0, maxUsedShown);
}
