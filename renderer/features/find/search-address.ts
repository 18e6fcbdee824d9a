// The filters of a search as its address carries them: values with commas between them, and whether every language is listed.
import { countrySchema } from '../../../core/base/country.ts';
import { languages } from '../../../core/base/language.ts';
import { hitKinds, type SearchFilters } from '../../../core/search/answer.ts';
import { currentRoute, navigate, type RouteOf } from '../../app/routes/routes.ts';

/** The address of a search. */
export type SearchRoute = RouteOf<'search'>;
/** What can be filtered by. */
export type FacetName = keyof SearchFilters;

/** The filters of an address. Values that no filter has are left out. */
export function filtersOf(route: SearchRoute): SearchFilters {
  const kinds = valuesOf(route, 'kinds', hitKinds);
  const spoken = valuesOf(route, 'languages', languages);
  const countries = valuesOf(route, 'countries', countrySchema.options);
  const [themes, years, kits] = (['themes', 'years', 'kits'] as const).map((facet) => listOf(route[facet]));
  return {
    ...(kinds.length > 0 && { kinds }),
    ...(spoken.length > 0 && { languages: spoken }),
    ...(countries.length > 0 && { countries }),
    ...(themes && themes.length > 0 && { themes }),
    ...(years && years.length > 0 && { years }),
    ...(kits && kits.length > 0 && { kits }),
  };
}

/** Whether an address asks for every language of a work, not only for the one in the reader's language. */
export function isEveryLanguage(route: SearchRoute): boolean {
  return route.all !== undefined;
}

/** Whether anything narrows the list. */
export function hasFilters(route: SearchRoute): boolean {
  return Object.keys(filtersOf(route)).length > 0;
}

/** The same search with values of one facet only; none means all. */
export function withFilter(route: SearchRoute, facet: FacetName, values: readonly string[]): SearchRoute {
  return { ...route, [facet]: values.length === 0 ? undefined : values.join(',') };
}

/** The same search without filters. */
export function withoutFilters({ screen, query, all }: SearchRoute): SearchRoute {
  return { screen, query, all };
}

/** Changes the search that is shown, in its place in the history. */
export function changeSearch(change: (route: SearchRoute) => SearchRoute): void {
  const route = currentRoute();
  if (route?.screen === 'search') navigate(change(route), { replace: true });
}

function listOf(written: string | undefined): readonly string[] {
  return [...new Set(written?.split(',').filter((value) => value !== ''))];
}

function valuesOf<T extends string>(route: SearchRoute, facet: FacetName, known: readonly T[]): readonly T[] {
  const written = listOf(route[facet]);
  return known.filter((value) => written.includes(value));
}
