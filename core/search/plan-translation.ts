// Planning of a translated query: only in segments of its language, with its terms verbatim or in other forms.
import type { Term } from '../kit/glossary.ts';
import { joinMatches, matchForms, type TermMatch } from './match-word.ts';
import type { WordSpec } from './matcher-spec.ts';
import type { LanguagePlan } from './matcher-spec-of-plan.ts';
import type { Query } from './parse-query.ts';
import type { UnitHits } from './phrase.ts';
import { type PlanGroup, planPhrase, planWord } from './plan.ts';
import type { QueryPlan } from './plan-query.ts';
import { queryContextOf } from './query-context.ts';
import type { Segment } from './segment.ts';
import { isStopWord } from './stop-words.ts';
import { type Expansion, expandTerms, type Translated } from './thesaurus.ts';
import { specOf } from './word-spec.ts';

/** A plan for the segments of one language. */
type TranslationPlan = LanguagePlan & {
  /** Their indexes among all segments. */
  readonly indexes: readonly number[];
};

/** Plans a query in every other language in which the glossary has its terms. Excluded words of `plan` are excluded here too. */
export function planTranslations(
  segments: readonly Segment[],
  query: Query,
  plan: QueryPlan,
  glossary: readonly Term[],
): TranslationPlan[] {
  const words = [...query.words, ...query.phrases.flat()];
  return expandTerms(words, glossary).flatMap((expansion): TranslationPlan[] => {
    const indexes = segments.flatMap((segment, index) =>
      segment.language === expansion.language ? [index] : [],
    );
    const own = indexes.map((index) => segments[index] as Segment);
    const translated = planTranslation(own, expansion);
    if (!translated) return [];
    const excluded = indexes.map((index) => plan.excluded[index] ?? []);
    return [{ plan: { ...translated, excluded }, indexes, language: expansion.language }];
  });
}

/** Undefined if a term, or another significant word, does not occur in that language. */
function planTranslation(segments: readonly Segment[], expansion: Expansion): QueryPlan | undefined {
  const groups: PlanGroup[] = [];
  for (const term of expansion.terms) {
    const group = planTerm(segments, term);
    if (!group) return undefined;
    groups.push(group);
  }
  // A partly translated query would find other things than were asked. So the rest must occur too, such as names and numbers.
  const context = queryContextOf(segments, expansion.rest, expansion.language);
  for (const word of expansion.rest) {
    if (isStopWord(word.form, expansion.language)) continue;
    const { group, how } = planWord(segments, word, false, context);
    if (!group || how) return undefined;
    groups.push(group);
  }
  return { groups, missing: [], how: [], excluded: segments.map(() => []) };
}

function planTerm(segments: readonly Segment[], term: Translated): PlanGroup | undefined {
  const single = term.wordings.filter((words) => words.length === 1).flat();
  const several = term.wordings.filter((words) => words.length > 1);
  const terms: TermMatch[][] = segments.map((segment) =>
    joinMatches(...single.map((word) => matchForms(segment, word))),
  );
  const found = several.flatMap((words) => planPhrase(segments, words, 'forms', false) ?? []);
  const phrases: UnitHits[][] = segments.map((_, index) =>
    found.flatMap((group) => group.phrases[index] ?? []),
  );
  const count =
    terms.flat().reduce((sum, match) => sum + match.entry.count, 0) +
    found.reduce((sum, group) => sum + group.count, 0);
  if (count === 0) return undefined;
  const phraseSpecs: (readonly WordSpec[])[] = found.flatMap((group) => group.phraseSpecs);
  const form = term.wordings[0]?.map((word) => word.form).join(' ') ?? '';
  return { form, terms, phrases, count, spec: specOf(single, terms, []), phraseSpecs };
}
