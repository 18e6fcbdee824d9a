// Decides what a kit knows of holidays (data/holidays.json): computed when it is made, for the years it may be in use.
import { countrySchema } from '../../base/country.ts';
import { z } from '../../base/zod.ts';
import { type City, cityHoliday, citySchema, countryOf } from './cities.ts';
import { dayText } from './day.ts';
import { type Holiday, type HolidayCountry, holidaysOf } from './rules.ts';

/** Where the table lies in a kit. */
export const holidaysPath = 'data/holidays.json';
/** How many years after that of the kit the table holds. */
const yearsAhead = 10;

/** data/holidays.json. */
export const holidayTableSchema = z.strictObject({
  /** The first and the last day of which the table speaks; of others nothing is known. */
  first: z.iso.date(),
  last: z.iso.date(),
  /** In order. A day of one city carries its name. */
  days: z.array(
    z.strictObject({
      on: z.iso.date(),
      country: countrySchema.exclude(['EU']),
      city: citySchema.optional(),
      kind: z.enum(['public', 'some']),
      /** In English, for whoever reads the file. */
      name: z.string().min(1),
    }),
  ),
});
/** What a kit knows of holidays. */
export type HolidayTable = z.infer<typeof holidayTableSchema>;

const countries: readonly HolidayCountry[] = ['GR', 'CY', 'IT', 'PT'];

/**
 * The table for a kit issued on `issued` (YYYY-MM-DD): that year, the one before it (a service may be asked about the day before)
 * and ten more. Days of cities only for `cities`.
 */
export function holidayTable(issued: string, cities: readonly City[]): HolidayTable {
  const year = Number(issued.slice(0, 4));
  const years = Array.from({ length: yearsAhead + 2 }, (_, index) => year - 1 + index);
  const entry = (country: HolidayCountry, { day, kind, name }: Holiday, city?: City) => ({
    on: dayText(day),
    country,
    ...(city === undefined ? {} : { city }),
    kind,
    name,
  });
  const days = years.flatMap((each) => [
    ...countries.flatMap((country) => holidaysOf(country, each).map((day) => entry(country, day))),
    ...[...new Set(cities)].sort().map((city) => entry(countryOf(city), cityHoliday(city, each), city)),
  ]);
  return {
    first: `${year - 1}-01-01`,
    last: `${year + yearsAhead}-12-31`,
    days: days.sort((one, other) => compare(one.on, other.on) || compare(one.country, other.country)),
  };
}

/** Says what a day is in a country and, if named, a city; undefined for days of which the table does not speak. */
export function holidayLookup(
  table: HolidayTable,
): (on: string, country: HolidayCountry, city: City | undefined) => 'public' | 'some' | 'none' | undefined {
  const kinds = new Map<string, 'public' | 'some'>();
  for (const { on, country, city, kind } of table.days) {
    const key = `${on} ${city ?? country}`;
    if (kinds.get(key) !== 'public') kinds.set(key, kind);
  }
  return (on, country, city) => {
    if (on < table.first || on > table.last) return undefined;
    const found = [kinds.get(`${on} ${country}`), city && kinds.get(`${on} ${city}`)];
    return found.includes('public') ? 'public' : found.includes('some') ? 'some' : 'none';
  };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
