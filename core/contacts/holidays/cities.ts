// Local holidays: of the patron saint in Italy, of the municipality in Portugal.
import { z } from '../../base/zod.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { westernEaster } from './easter.ts';
import type { Holiday, HolidayCountry } from './rules.ts';

/** Cities whose local holiday is known. */
export const citySchema = z.enum([
  'bologna',
  'cagliari',
  'catania',
  'florence',
  'genoa',
  'milan',
  'naples',
  'padua',
  'palermo',
  'rome',
  'trieste',
  'turin',
  'venice',
  'verona',
  'aveiro',
  'beja',
  'braga',
  'coimbra',
  'evora',
  'faro',
  'leiria',
  'lisbon',
  'porto',
  'setubal',
  'viseu',
]);
/** A city whose local holiday is known. */
export type City = z.infer<typeof citySchema>;

type CityDay = readonly [HolidayCountry, name: string, on: (year: number) => DayNumber];

const on =
  (month: number, day: number) =>
  (year: number): DayNumber =>
    dayNumber(year, month, day);

const cityDays: Readonly<Record<City, CityDay>> = {
  bologna: ['IT', 'Saint Petronius', on(10, 4)],
  cagliari: ['IT', 'Saint Saturninus', on(10, 30)],
  catania: ['IT', 'Saint Agatha', on(2, 5)],
  florence: ['IT', 'Saint John', on(6, 24)],
  genoa: ['IT', 'Saint John', on(6, 24)],
  milan: ['IT', 'Saint Ambrose', on(12, 7)],
  naples: ['IT', 'Saint Januarius', on(9, 19)],
  padua: ['IT', 'Saint Anthony', on(6, 13)],
  palermo: ['IT', 'Saint Rosalia', on(7, 15)],
  rome: ['IT', 'Saints Peter and Paul', on(6, 29)],
  trieste: ['IT', 'Saint Justus', on(11, 3)],
  turin: ['IT', 'Saint John', on(6, 24)],
  venice: ['IT', 'Saint Mark', on(4, 25)],
  verona: ['IT', 'Saint Zeno', on(5, 21)],
  aveiro: ['PT', 'Saint Joana', on(5, 12)],
  beja: ['PT', 'Ascension', (year) => westernEaster(year) + 39],
  braga: ['PT', 'Saint John', on(6, 24)],
  coimbra: ['PT', 'Queen Saint Isabel', on(7, 4)],
  evora: ['PT', 'Saint Peter', on(6, 29)],
  faro: ['PT', 'Day of the city', on(9, 7)],
  leiria: ['PT', 'Day of the city', on(5, 22)],
  lisbon: ['PT', 'Saint Anthony', on(6, 13)],
  porto: ['PT', 'Saint John', on(6, 24)],
  setubal: ['PT', 'Bocage', on(9, 15)],
  viseu: ['PT', 'Saint Matthew', on(9, 21)],
};

/** The country of a city. */
export function countryOf(city: City): HolidayCountry {
  return cityDays[city][0];
}

/** The local holiday of a city. */
export function cityHoliday(city: City, year: number): Holiday {
  const [, name, dayIn] = cityDays[city];
  return { day: dayIn(year), kind: 'public', name };
}
