// Group resources into cards: one per work, filtered by facets, with the person's language first.

import type { Country } from '../../../core/base/country.ts';
import type { Language } from '../../../core/base/language.ts';
import { dayOfDocument, type ResourceKind } from '../../../core/kit/catalogue.ts';
import type { ListedResource } from '../../data/db/queries.ts';

/** All editions of one work, and the one that is shown: in the wanted language, else in English, else the first. */
export type Work = {
  readonly id: string;
  readonly shown: ListedResource;
  readonly editions: readonly ListedResource[];
};

/** What works can be filtered by. An empty list lets everything through. */
export type WorkFilters = {
  readonly kinds: readonly ResourceKind[];
  readonly languages: readonly Language[];
  readonly countries: readonly Country[];
  readonly themes: readonly string[];
  readonly years: readonly string[];
};
/** One way to filter. */
export type Facet = keyof WorkFilters;
/** How works can be sorted. */
export type WorkOrder = 'suggested' | 'title' | 'newest';

/** Filters that let everything through. */
export const noFilters: WorkFilters = { kinds: [], languages: [], countries: [], themes: [], years: [] };

const facets = Object.keys(noFilters) as readonly Facet[];
const kindOrder: readonly ResourceKind[] = ['report', 'module', 'slides', 'checklist'];

/** Groups editions into works; when only some languages are wanted, the edition shown is one of them if possible. */
export function groupWorks(
  resources: readonly ListedResource[],
  language: Language,
  wantedLanguages: readonly Language[] = [],
): Work[] {
  const preferred = [...(wantedLanguages.length > 0 ? wantedLanguages : []), language, 'en'] as const;
  const ranked = wantedLanguages.includes(language) ? [language, ...preferred] : preferred;
  const byWork = new Map<string, ListedResource[]>();
  for (const resource of resources) {
    const known = byWork.get(resource.work);
    if (known) known.push(resource);
    else byWork.set(resource.work, [resource]);
  }
  return [...byWork].flatMap(([id, editions]) => {
    const sorted = editions.toSorted((one, other) => one.language.localeCompare(other.language));
    const shown =
      ranked
        .map((wanted) => sorted.find((edition) => edition.language === wanted))
        .find((edition) => edition) ?? sorted[0];
    return shown ? [{ id, shown, editions: sorted }] : [];
  });
}

/** The values of a work in one facet. */
function facetValues(work: Work, facet: Facet): readonly string[] {
  switch (facet) {
    case 'kinds':
      return [work.shown.kind];
    case 'languages':
      return work.editions.map((edition) => edition.language);
    case 'countries':
      return [work.shown.country];
    case 'themes':
      return work.shown.themes;
    case 'years':
      return [dayOfDocument(work.shown).slice(0, 4)];
  }
}

/** The works that fit every facet; `except` leaves one facet out, for its counts. */
export function filterWorks(works: readonly Work[], filters: WorkFilters, except?: Facet): Work[] {
  return works.filter((work) =>
    facets.every((facet) => {
      const wanted: readonly string[] = filters[facet];
      if (facet === except || wanted.length === 0) return true;
      return facetValues(work, facet).some((value) => wanted.includes(value));
    }),
  );
}

/** How many works each value of a facet would show, the other facets being as they are. Chosen values are always listed. */
export function countFacet(works: readonly Work[], filters: WorkFilters, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const work of works) for (const value of facetValues(work, facet)) counts.set(value, 0);
  for (const work of filterWorks(works, filters, facet)) {
    for (const value of new Set(facetValues(work, facet))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Sorts works; `suggested` puts the person's language first, then kinds, then the order of the kit. */
export function sortWorks(
  works: readonly Work[],
  order: WorkOrder,
  language: Language,
  collator: Intl.Collator,
): Work[] {
  const byTitle = (one: Work, other: Work): number => collator.compare(one.shown.title, other.shown.title);
  const bySuggestion = (one: Work, other: Work): number =>
    Number(other.shown.language === language) - Number(one.shown.language === language) ||
    kindOrder.indexOf(one.shown.kind) - kindOrder.indexOf(other.shown.kind) ||
    (one.shown.order ?? Number.MAX_SAFE_INTEGER) - (other.shown.order ?? Number.MAX_SAFE_INTEGER) ||
    byTitle(one, other);
  const byAge = (one: Work, other: Work): number =>
    (other.shown.asOf ?? '').localeCompare(one.shown.asOf ?? '') || bySuggestion(one, other);
  return works.toSorted({ suggested: bySuggestion, title: byTitle, newest: byAge }[order]);
}
