// Filters and order of the library in its address: lists of values with commas between them.
import { countrySchema } from '../../../core/base/country.ts';
import { languages } from '../../../core/base/language.ts';
import type { ResourceKind } from '../../../core/kit/catalogue.ts';
import type { RouteOf } from '../../app/routes/routes.ts';
import type { WorkFilters, WorkOrder } from '../shared/works.ts';

/** Kinds, in the order of the shelves. */
export const shownKinds: readonly ResourceKind[] = ['report', 'checklist', 'module', 'slides'];
/** Orders that a person can choose; the first one is the usual one. */
export const workOrders = ['suggested', 'title', 'newest'] as const satisfies readonly WorkOrder[];

/** What the address of the library asks for. */
export type LibraryView = { readonly filters: WorkFilters; readonly order: WorkOrder };

/** Reads the address; values that no kit can have are left out. */
export function viewOfRoute(route: RouteOf<'library'>): LibraryView {
  const known = <Value extends string>(written: string | undefined, values: readonly Value[]): Value[] =>
    listed(written).flatMap((one) => values.find((value) => value === one) ?? []);
  return {
    filters: {
      kinds: known(route.kinds, shownKinds),
      languages: known(route.languages, languages),
      countries: known(route.countries, countrySchema.options),
      themes: listed(route.themes),
      years: listed(route.years),
    },
    order: workOrders.find((order) => order === route.order) ?? 'suggested',
  };
}

/** Writes the address. */
export function routeOfView({ filters, order }: LibraryView): RouteOf<'library'> {
  const written = (values: readonly string[]) => (values.length === 0 ? undefined : values.join(','));
  return {
    screen: 'library',
    kinds: written(filters.kinds),
    languages: written(filters.languages),
    countries: written(filters.countries),
    themes: written(filters.themes),
    years: written(filters.years),
    order: order === 'suggested' ? undefined : order,
  };
}

function listed(written = ''): string[] {
  return [...new Set(written.split(',').filter((value) => value !== ''))];
}
