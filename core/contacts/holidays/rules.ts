// Public holidays of Greece, Cyprus, Italy and Portugal.
import type { Country } from '../../base/country.ts';
import { type DayNumber, dayNumber, weekdayOf } from './day.ts';
import { orthodoxEaster, westernEaster } from './easter.ts';

/** A country whose holidays are known. */
export type HolidayCountry = Exclude<Country, 'EU'>;

/** A holiday: `public` by law, or a day on which only some offices close. */
export type Holiday = { readonly day: DayNumber; readonly kind: 'public' | 'some'; readonly name: string };

type Fixed = readonly [month: number, day: number, name: string];
type Moving = readonly [daysAfterEaster: number, name: string];
type Rules = {
  readonly easter: (year: number) => DayNumber;
  readonly fixed: readonly Fixed[];
  readonly moving: readonly Moving[];
  readonly some: readonly Fixed[];
  readonly someMoving: readonly Moving[];
};

const orthodoxDays: readonly Moving[] = [
  [-48, 'Clean Monday'],
  [-2, 'Good Friday'],
  [0, 'Easter Sunday'],
  [1, 'Easter Monday'],
  [50, 'Whit Monday'],
];

const sharedDays: readonly Fixed[] = [
  [1, 1, 'New Year'],
  [5, 1, 'Labour Day'],
  [8, 15, 'Assumption'],
  [12, 25, 'Christmas'],
];

const rules: Readonly<Record<HolidayCountry, Rules>> = {
  GR: {
    easter: orthodoxEaster,
    fixed: [
      // 1 May is moved in some years: see labourDay.
      ...sharedDays.filter(([month]) => month !== 5),
      [1, 6, 'Epiphany'],
      [3, 25, 'Independence Day'],
      [10, 28, 'Ochi Day'],
      [12, 26, 'Second day of Christmas'],
    ],
    moving: orthodoxDays,
    some: [
      [12, 24, 'Christmas Eve'],
      [12, 31, 'New Year’s Eve'],
    ],
    someMoving: [],
  },
  CY: {
    easter: orthodoxEaster,
    fixed: [
      ...sharedDays,
      [1, 6, 'Epiphany'],
      [3, 25, 'Greek Independence Day'],
      [4, 1, 'National Day'],
      [10, 1, 'Independence Day'],
      [10, 28, 'Ochi Day'],
      [12, 26, 'Second day of Christmas'],
    ],
    moving: orthodoxDays,
    some: [[12, 24, 'Christmas Eve']],
    someMoving: [
      [-1, 'Holy Saturday'],
      [2, 'Easter Tuesday'],
    ],
  },
  IT: {
    easter: westernEaster,
    fixed: [
      ...sharedDays,
      [1, 6, 'Epiphany'],
      [4, 25, 'Liberation Day'],
      [6, 2, 'Day of the Republic'],
      [11, 1, 'All Saints'],
      [12, 8, 'Immaculate Conception'],
      [12, 26, 'Saint Stephen'],
    ],
    moving: [
      [0, 'Easter Sunday'],
      [1, 'Easter Monday'],
    ],
    some: [],
    someMoving: [],
  },
  PT: {
    easter: westernEaster,
    fixed: [
      ...sharedDays,
      [4, 25, 'Freedom Day'],
      [6, 10, 'Day of Portugal'],
      [10, 5, 'Day of the Republic'],
      [11, 1, 'All Saints'],
      [12, 1, 'Restoration of Independence'],
      [12, 8, 'Immaculate Conception'],
    ],
    moving: [
      [-2, 'Good Friday'],
      [0, 'Easter Sunday'],
      [60, 'Corpus Christi'],
    ],
    // Carnival and the last days of the year become free by a government decision each year.
    some: [
      [12, 24, 'Christmas Eve'],
      [12, 26, 'Second day of Christmas'],
      [12, 31, 'New Year’s Eve'],
    ],
    someMoving: [[-47, 'Carnival']],
  },
};

/** Holidays of a year in a whole country, in order. A day may appear twice under two names. */
export function holidaysOf(country: HolidayCountry, year: number): Holiday[] {
  const { easter, fixed, moving, some, someMoving } = rules[country];
  const sunday = easter(year);
  const at = (list: readonly Fixed[], kind: Holiday['kind']): Holiday[] =>
    list.map(([month, day, name]) => ({ day: dayNumber(year, month, day), kind, name }));
  const after = (list: readonly Moving[], kind: Holiday['kind']): Holiday[] =>
    list.map(([days, name]) => ({ day: sunday + days, kind, name }));
  return [
    ...at(fixed, 'public'),
    ...after(moving, 'public'),
    ...at(some, 'some'),
    ...after(someMoving, 'some'),
    ...(country === 'GR' ? labourDay(year, sunday) : []),
    // A national holiday again from 2026 on, by Law 151 of 8 October 2025.
    ...(country === 'IT' && year >= 2026 ? at([[10, 4, 'Saint Francis']], 'public') : []),
  ].sort((one, other) => one.day - other.day);
}

/**
 * Labour Day in Greece. The minister moves it if 1 May is a Sunday, in Holy Week, or one of the first two days of Easter. The new
 * day is usually the next working day of the same year. Until the decision neither day is certain.
 */
function labourDay(year: number, easter: DayNumber): Holiday[] {
  const first = dayNumber(year, 5, 1);
  const isInHolyDays = first >= easter - 6 && first <= easter + 1;
  if (!isInHolyDays && weekdayOf(first) !== 6) return [{ day: first, kind: 'public', name: 'Labour Day' }];
  const moved = isInHolyDays ? easter + 2 : first + 1;
  return [
    { day: first, kind: 'some', name: 'Labour Day' },
    { day: moved, kind: 'some', name: 'Labour Day, moved' },
  ];
}
