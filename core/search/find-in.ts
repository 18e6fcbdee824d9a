// Decides where a query matches inside one document: the same plan, the same words and the same marks as in the whole library.
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

/** Keys of the units that match, in the order of the document, what marks them, and what had to be guessed or left out for them. */
export type FoundIn = {
  readonly keys: readonly string[];
  readonly matcher: MatcherSpec;
  readonly how: readonly Relaxation[];
};

/** How to look inside a document; the fields mean what they mean for a search. */
export type FindOptions = {
  readonly isTyping?: boolean;
  /** Only whole words as they are written, accents and capitals aside; see holdsAll for which units have them all. */
  readonly isWhole?: boolean;
  readonly glossary?: readonly Term[];
};

/**
 * Finds a query in one resource. Units that hold all its words; else all of a translation; else half of the words; else any.
 * Pages of lessons count as the module's.
 */
export function findIn(
  segments: readonly Segment[],
  line: string,
  resourceId: string,
  options: FindOptions = {},
): FoundIn {
  const query = parseInDocument(line);
  const isWhole = options.isWhole === true;
  const plan = planQuery(segments, query, { isTyping: options.isTyping === true && !isWhole });
  const translations = isWhole ? [] : planTranslations(segments, query, plan, options.glossary ?? []);
  const specs = isWhole ? wholeWords(query) : specsOf(plan.groups, translations);
  const matcher = { version: foldingVersion, ...specs };
  const places = segments.flatMap((segment, index) =>
    groupsOf(segment, resourceId).map((group) => ({ index, group })),
  );
  const direct = plan.groups.length > 0 ? new Evaluation(segments, plan, {}) : undefined;
  const keysAt = (share: number): string[] =>
    places.flatMap(({ index, group }) =>
      (direct?.unitsOf(index, group, share) ?? []).map((unit) => segments[index]?.facts(unit).key ?? ''),
    );
  const translated = (): string[] =>
    translations.flatMap(({ plan: own, indexes }) => {
      const few = indexes.map((index) => segments[index] as Segment);
      const evaluation = new Evaluation(few, own, {});
      return few.flatMap((segment, place) =>
        groupsOf(segment, resourceId).flatMap((group) =>
          evaluation.unitsOf(place, group, 1).map((unit) => segment.facts(unit).key),
        ),
      );
    });
  if (isWhole) return { keys: keysAt(1), matcher, how: [] };
  const some: Relaxation = { kind: 'some-words', words: plan.missing };
  const tries = [
    { find: () => keysAt(1), how: plan.missing.length > 0 ? [...plan.how, some] : plan.how },
    { find: translated, how: [] },
    ...shares.slice(1).map((share) => ({ find: () => keysAt(share), how: [...plan.how, some] })),
  ];
  for (const { find, how } of tries) {
    const keys = find();
    if (keys.length > 0) return { keys, matcher, how };
  }
  return { keys: [], matcher, how: [] };
}

/** Filters mean nothing inside a document; a line of nothing else, as «Language: Greek», is words that stand there. */
function parseInDocument(line: string): Query {
  const query = parseQuery(line);
  const isWords = query.words.length + query.phrases.length === 0 && /:\s+\S/.test(line);
  return isWords ? parseQuery(line.replaceAll(':', ' ')) : query;
}

/** Whether a text has every word and phrase of a matcher. */
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
