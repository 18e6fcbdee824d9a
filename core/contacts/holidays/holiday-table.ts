// Holidays in a kit (data/holidays.json), computed when the kit is made, for the years it may be in use.
import { compareTexts } from '../../base/compare-texts.ts';
import { countrySchema } from '../../base/country.ts';
import { z } from '../../base/zod.ts';
import { type City, cityHoliday, citySchema, countryOf } from './cities.ts';
import { dayText } from './day.ts';
import { type Holiday, type HolidayCountry, holidaysOf } from './rules.ts';

/** Path of the table in a kit. */
export const holidaysPath = 'data/holidays.json';
/** How many years after that of the kit the table covers. */
const yearsAhead = 10;

/** data/holidays.json. */
export const holidayTableSchema = z.strictObject({
  /** The first and the last day that the table covers; nothing is known about other days. */
  first: z.iso.date(),
  last: z.iso.date(),
  /** In date order. A local holiday has the name of its city. */
  days: z.array(
    z.strictObject({
      on: z.iso.date(),
      country: countrySchema.exclude(['EU']),
      city: citySchema.optional(),
      kind: z.enum(['public', 'some']),
      /** In English, for people who read the file. */
      name: z.string().min(1),
    }),
  ),
});
/** Holidays in a kit. */
/** The table of a kit. */
export type HolidayTable = z.infer<typeof holidayTableSchema>;

const countries: readonly HolidayCountry[] = ['GR', 'CY', 'IT', 'PT'];

/**
 * The table for a kit issued on `issued` (YYYY-MM-DD): the year before it, its year and ten more. The year before is needed for
 * services that run past midnight. Local holidays only for `cities`.
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
    days: days.sort(
      (one, other) => compareTexts(one.on, other.on) || compareTexts(one.country, other.country),
    ),
  };
}

/** The kind of a day in a country and, if given, a city; undefined for days that the table does not cover. */
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
