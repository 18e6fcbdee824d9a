// What the list of contacts is narrowed to, read from the address and written into it.
import { type Country, countrySchema } from '../../../core/base/country.ts';
import { type Need, needSchema } from '../../../core/contacts/contact.ts';
import { currentRoute, navigate, type RouteOf } from '../../app/routes/routes.ts';

/** The part of the address that narrows the list. */
export type Narrowed = Omit<RouteOf<'contacts'>, 'screen'>;

/** The same, as values; what the address says wrongly is left out. */
type Filters = {
  readonly country: Country | 'all' | undefined;
  readonly need: Need | undefined;
  readonly isOpenOnly: boolean;
  readonly spoken: string | undefined;
  readonly region: string | undefined;
  readonly age: number | undefined;
  readonly words: string;
};

/** Only the narrowing part of a route. */
export function narrowedOf(route: Narrowed): Narrowed {
  const { country, need, open, spoken, region, age, words } = route;
  return { country, need, open, spoken, region, age, words };
}

/** The values of an address. */
export function filtersOf(narrowed: Narrowed): Filters {
  const { country, need, open, spoken, region, age, words = '' } = narrowed;
  const years = age === undefined ? Number.NaN : Number(age);
  return {
    country: country === 'all' ? 'all' : countrySchema.safeParse(country).data,
    need: needSchema.safeParse(need).data,
    isOpenOnly: open === 'now',
    spoken,
    region,
    age: Number.isInteger(years) && years >= 0 && years <= 18 ? years : undefined,
    words,
  };
}

/** Changes what the list is narrowed to; the contact that is open stays open. Back does not lead through the changes. */
export function narrow(change: Partial<Narrowed>): void {
  const route = currentRoute();
  if (route?.screen === 'contacts' || route?.screen === 'contact')
    navigate({ ...route, ...change }, { replace: true });
}

/** Shows the whole list of the country again. */
export function widen(): void {
  narrow({
    need: undefined,
    open: undefined,
    spoken: undefined,
    region: undefined,
    age: undefined,
    words: undefined,
  });
}
