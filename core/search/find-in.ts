// Search inside one document with the same plan, words and marks as in the whole library.
import type { Language } from '../base/language.ts';
import type { Term } from '../kit/glossary.ts';
import type { Relaxation } from './answer.ts';
import { resourceIdOf } from './collect.ts';
import { Evaluation, shares } from './evaluate.ts';
import { foldingVersion } from './fold.ts';
import { Matcher } from './matcher.ts';
import type { MatcherSpec, WordSpec } from './matcher-spec.ts';
import { specsOf } from './matcher-spec-of-plan.ts';
import { parseQuery, type Query, type QueryWord } from './parse-query.ts';
import { planQuery } from './plan-query.ts';
import { planTranslations } from './plan-translation.ts';
import type { Segment } from './segment.ts';

/** Keys of the matching units in document order, their matcher, and what was guessed or ignored. */
type FoundIn = {
  readonly keys: readonly string[];
  readonly matcher: MatcherSpec;
  readonly how: readonly Relaxation[];
};

/** A group of units of one segment. */
type Place = { readonly index: number; readonly group: number };

/** Options of a search inside a document; the fields mean the same as in a search of the library. */
type FindOptions = {
  readonly isTyping?: boolean;
  /** Only whole words in exact spelling, ignoring accents and case. `holdsAll` shows which units have them all. */
  readonly isWhole?: boolean;
  readonly glossary?: readonly Term[];
  /** The reader's language, so that a query means the same as in the library. */
  readonly language?: Language | undefined;
};

/**
 * Finds a query in one resource. Units must have all its words or all of a translation, else half of the words, else any. Pages of
 * lessons belong to the module.
 */
export function findIn(
  segments: readonly Segment[],
  line: string,
  resourceId: string,
  options: FindOptions = {},
): FoundIn {
  const query = parseInDocument(line);
  const isWhole = options.isWhole === true;
  const plan = planQuery(segments, query, {
    isTyping: options.isTyping === true && !isWhole,
    language: options.language,
  });
  const translations = isWhole ? [] : planTranslations(segments, query, plan, options.glossary ?? []);
  const specs = isWhole ? wholeWords(query) : specsOf(plan.groups, translations);
  const matcher = { version: foldingVersion, ...specs };
  const places = segments.flatMap((segment, index) =>
    groupsOf(segment, resourceId).map((group) => ({ index, group })),
  );
  const direct = plan.groups.length > 0 ? new Evaluation(segments, plan, {}) : undefined;
  const unitsAt =
    (share: number) =>
    ({ index, group }: Place): readonly number[] =>
      direct?.unitsOf(index, group, share) ?? [];
  const evaluations = translations.map(({ plan: own, indexes }) => {
    const few = indexes.map((index) => segments[index] as Segment);
    return { indexes, evaluation: new Evaluation(few, own, {}) };
  });
  const unitsTranslated = ({ index, group }: Place): readonly number[] =>
    evaluations.flatMap(({ indexes, evaluation }) => {
      const own = indexes.indexOf(index);
      return own < 0 ? [] : evaluation.unitsOf(own, group, 1);
    });
  const keysOf = (...finds: readonly ((place: Place) => readonly number[])[]): string[] =>
    places.flatMap((place) => {
      const units = new Set(finds.flatMap((find) => find(place)));
      return [...units].sort((a, b) => a - b).map((unit) => segments[place.index]?.facts(unit).key ?? '');
    });
  if (isWhole) return { keys: keysOf(unitsAt(1)), matcher, how: [] };
  const some: Relaxation = { kind: 'some-words', words: plan.missing };
  const isDirect = keysOf(unitsAt(1)).length > 0;
  // The library may find the document by a translation although it also contains the original words. Both are matches here.
  const full = keysOf(unitsAt(1), unitsTranslated);
  if (full.length > 0) {
    const how = isDirect ? [...plan.how, ...(plan.missing.length > 0 ? [some] : [])] : [];
    return { keys: full, matcher, how };
  }
  for (const share of shares.slice(1)) {
    const keys = keysOf(unitsAt(share));
    if (keys.length > 0) return { keys, matcher, how: [...plan.how, some] };
  }
  return { keys: [], matcher, how: [] };
}

/** Filters have no meaning inside a document. A query with filters only, such as «Language: Greek», is searched as text. */
function parseInDocument(line: string): Query {
  const query = parseQuery(line);
  const isWords = query.words.length + query.phrases.length === 0 && /:\s+\S/.test(line);
  return isWords ? parseQuery(line.replaceAll(':', ' ')) : query;
}

/** Whether a text contains every word and phrase of a matcher. */
export function holdsAll(spec: MatcherSpec, text: string): boolean {
  const parts = [
    ...spec.words.map((word) => ({ ...spec, words: [word], phrases: [] })),
    ...spec.phrases.map((phrase) => ({ ...spec, words: [], phrases: [phrase] })),
  ];
  return parts.every((part) => new Matcher(part).marks(text).length > 0);
}

function wholeWords({ words, phrases }: Query): Pick<MatcherSpec, 'words' | 'phrases'> {
  const whole = ({ form }: QueryWord): WordSpec => ({ forms: [form], stems: {}, prefixes: [] });
  return { words: words.map(whole), phrases: phrases.map((phrase) => phrase.map(whole)) };
}

function groupsOf(segment: Segment, resourceId: string): number[] {
  const found: number[] = [];
  for (let group = 0; group < segment.groupCount; group += 1) {
    if (resourceIdOf(segment.groupName(group)) === resourceId) found.push(group);
  }
  return found;
}
