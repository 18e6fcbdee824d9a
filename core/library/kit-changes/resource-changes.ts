// Changes of resources between two kits by work and language: added, changed, removed, or checked again.

import { canonicalJson } from '../../base/canonical-json.ts';
import { type Language, languages } from '../../base/language.ts';
import type { LocalText } from '../../base/local-text.ts';
import { type Resource, type ResourceKind, workOf } from '../../kit/catalogue.ts';

/** A change of a work. */
export type WorkChange = {
  readonly workId: string;
  readonly kind: ResourceKind;
  /** Its titles in every language it has. */
  readonly title: LocalText;
  /** The languages concerned. */
  readonly languages: readonly Language[];
};

/** Differences between the resources of two kits. */
export type ResourceChanges = {
  readonly added: readonly WorkChange[];
  /** Works of the active kit that have new languages. */
  readonly translated: readonly WorkChange[];
  readonly changed: readonly WorkChange[];
  readonly removed: readonly WorkChange[];
  /** Works that remain, but lose these languages. */
  readonly untranslated: readonly WorkChange[];
  /** Works whose facts were checked more recently, whether their text changed or not. */
  readonly checkedLater: readonly WorkChange[];
  /** Works whose facts were checked less recently: the kit is older. */
  readonly checkedEarlier: readonly WorkChange[];
};

type Work = {
  readonly resources: readonly Resource[];
  readonly byLanguage: ReadonlyMap<Language, readonly Resource[]>;
};

/** Compares resources. A moved file, a cover, a position and check dates are no change of the resource. */
export function resourceChanges(before: readonly Resource[], after: readonly Resource[]): ResourceChanges {
  const [old, fresh] = [worksIn(before), worksIn(after)];
  const among = (
    works: ReadonlyMap<string, Work>,
    others: ReadonlyMap<string, Work>,
    matches: (work: Work, other: Work | undefined, language: Language) => boolean,
  ): WorkChange[] =>
    [...works].flatMap(([id, work]) => {
      const matching = languages.filter(
        (language) => work.byLanguage.has(language) && matches(work, others.get(id), language),
      );
      return matching.length === 0 ? [] : [changeOf(id, work, matching)];
    });
  return {
    added: among(fresh, old, (_, other) => other === undefined),
    translated: among(fresh, old, (_, other, language) => other?.byLanguage.has(language) === false),
    changed: among(fresh, old, (work, other, language) => isChanged(other, work, language)),
    removed: among(old, fresh, (_, other) => other === undefined),
    untranslated: among(old, fresh, (_, other, language) => other?.byLanguage.has(language) === false),
    checkedLater: among(fresh, old, (work, other, language) => isLater(other, work, language)),
    checkedEarlier: among(fresh, old, (work, other, language) => isLater(work, other, language)),
  };
}

function worksIn(resources: readonly Resource[]): ReadonlyMap<string, Work> {
  const ids = [...new Set(resources.map(workOf))];
  return new Map(
    ids.map((id) => {
      const own = resources.filter((resource) => workOf(resource) === id);
      const known = [...new Set(own.map(({ language }) => language))];
      const inLanguage = (language: Language): Resource[] => own.filter((one) => one.language === language);
      const byLanguage = new Map(known.map((language) => [language, inLanguage(language)]));
      return [id, { resources: own, byLanguage }];
    }),
  );
}

function changeOf(workId: string, { resources }: Work, matching: readonly Language[]): WorkChange {
  const title: LocalText = Object.fromEntries(resources.map((one) => [one.language, one.title]));
  return { workId, kind: resources[0]?.kind ?? 'report', title, languages: matching };
}

function isChanged(before: Work | undefined, after: Work, language: Language): boolean {
  const [old, fresh] = [before?.byLanguage.get(language), after.byLanguage.get(language)];
  if (!old || !fresh) return false;
  return canonicalJson(old.map(readerSees).sort()) !== canonicalJson(fresh.map(readerSees).sort());
}

/** All content for a reader, without file paths, checks, and what a newer program found out about the same document. */
function readerSees(resource: Resource): string {
  const {
    asOf,
    check,
    nextCheck,
    documentOf,
    order,
    cover,
    coverTheme,
    derived,
    file,
    lessons,
    quiz,
    ...words
  } = resource;
  return canonicalJson({
    ...words,
    file: file?.sha256,
    lessons: lessons?.map((lesson) => ({ ...lesson, file: lesson.file.sha256 })),
    quiz: quiz?.sha256,
  });
}

/** Whether the facts of the second were checked later than those of the first. */
function isLater(first: Work | undefined, second: Work | undefined, language: Language): boolean {
  const [old, fresh] = [oldestCheck(first, language), oldestCheck(second, language)];
  return old !== undefined && fresh !== undefined && fresh > old;
}

function oldestCheck(work: Work | undefined, language: Language): string | undefined {
  return (
    work?.byLanguage
      .get(language)
      // No check is older than any check.
      ?.map(({ asOf = '' }) => asOf)
      .sort()[0]
  );
}
