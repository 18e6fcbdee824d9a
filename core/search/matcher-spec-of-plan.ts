// The matcher of a search plan: the words to highlight, by language.
import { type Language, languages } from '../base/language.ts';
import type { WordSpec } from './matcher-spec.ts';
import { isFilling, type PlanGroup } from './plan.ts';
import type { QueryPlan } from './plan-query.ts';

/** A plan that applies to one language only. */
export type LanguagePlan = { readonly plan: QueryPlan; readonly language: Language };

/** Specifications of the words and phrases of a query and its translations. Stop words are highlighted only if there is nothing else. */
export function specsOf(
  groups: readonly PlanGroup[],
  translations: readonly LanguagePlan[],
): { words: WordSpec[]; phrases: (readonly WordSpec[])[] } {
  const words: WordSpec[] = [];
  const phrases: (readonly WordSpec[])[] = [];
  const add = (group: PlanGroup, own: readonly Language[]): void => {
    if (own.length === 0) return;
    const limit = own.length === languages.length ? {} : { languages: own };
    const { forms, prefixes } = group.spec;
    if (forms.length > 0 || prefixes.length > 0) words.push({ ...group.spec, ...limit });
    for (const phrase of group.phraseSpecs) phrases.push(phrase.map((word) => ({ ...word, ...limit })));
  };
  for (const group of groups)
    add(
      group,
      languages.filter((language) => counts(group, groups, language)),
    );
  for (const { plan, language } of translations) {
    for (const group of plan.groups) if (counts(group, plan.groups, language)) add(group, [language]);
  }
  return { words, phrases };
}

/** Whether a word is significant in texts of a language: it is no stop word there, or all words are. */
export function counts(group: PlanGroup, groups: readonly PlanGroup[], language: Language): boolean {
  return !isFilling(group, language) || groups.every((other) => isFilling(other, language));
}
