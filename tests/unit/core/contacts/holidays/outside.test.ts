// Holidays of ten years in four countries, compared with an independent source; every difference has a reason.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type City, cityHoliday, citySchema } from '../../../../../core/contacts/holidays/cities.ts';
import { dayText } from '../../../../../core/contacts/holidays/day.ts';
import { holidayLookup, holidayTable } from '../../../../../core/contacts/holidays/holiday-table.ts';

const places: Readonly<Record<City, string>> = {
  bologna: 'IT-BO',
  cagliari: 'IT-CA',
  catania: 'IT-CT',
  florence: 'IT-FI',
  genoa: 'IT-GE',
  milan: 'IT-MI',
  naples: 'IT-NA',
  padua: 'IT-PD',
  palermo: 'IT-PA',
  rome: 'IT-RM',
  trieste: 'IT-TS',
  turin: 'IT-TO',
  venice: 'IT-VE',
  verona: 'IT-VR',
  aveiro: 'PT-01',
  beja: 'PT-02',
  braga: 'PT-03',
  coimbra: 'PT-06',
  evora: 'PT-07',
  faro: 'PT-08',
  leiria: 'PT-10',
  lisbon: 'PT-11',
  porto: 'PT-13',
  setubal: 'PT-15',
  viseu: 'PT-18',
};

const [firstYear, lastYear] = [2026, 2036];
const countries = ['GR', 'CY', 'IT', 'PT'] as const;

type Row = readonly [place: string, kind: string, on: string, name: string];

const { rows } = JSON.parse(
  execFileSync(
    // The system's own Python, for which Debian packs the source.
    '/usr/bin/python3',
    [
      join(import.meta.dirname, 'public-holidays.py'),
      String(firstYear),
      String(lastYear),
      Object.values(places).join(),
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  ),
) as { readonly rows: readonly Row[] };

/** Every difference there may be: what we say, what they say, and why ours stays. */
const differences: readonly { readonly key: RegExp; readonly reason: string }[] = [
  {
    key: /^GR \d{4}-\d\d-\d\d public none$/,
    reason: 'Orthodox Easter Sunday: a Sunday, so the source has no need to list it',
  },
  {
    key: /^GR 20(27|32|33)-05-01 some public$|^GR 20(27|32)-05-04 some public$|^GR 2033-05-02 some public$/,
    reason: '1 May in Holy Week or on a Sunday: the minister decides each year, so we claim neither',
  },
  {
    key: /^IT 20(2[6-9]|3\d)-10-04 public none$/,
    reason: 'Saint Francis, national again by Law 151 of 8 October 2025; the source is older',
  },
  { key: /^PT \d{4}-06-13 none some$/, reason: 'Saint Anthony: a day of Lisbon alone; ours is at the city' },
];

describe('holidays', () => {
  it('are those of an outside source on every day of eleven years in four countries', () => {
    const theirs = new Map<string, string>();
    for (const [place, kind, on] of rows) {
      if (kind === 'place') continue;
      const key = `${place} ${on}`;
      if (theirs.get(key) !== 'public') theirs.set(key, kind);
    }
    const look = holidayLookup(holidayTable(`${firstYear}-05-01`, []));
    const unexplained: string[] = [];
    const used = new Set<string>();
    let compared = 0;
    for (let ms = Date.UTC(firstYear, 0, 1); ms <= Date.UTC(lastYear, 11, 31); ms += 86_400_000) {
      const on = new Date(ms).toISOString().slice(0, 10);
      for (const country of countries) {
        compared += 1;
        const ours = look(on, country, undefined);
        const other = theirs.get(`${country} ${on}`) ?? 'none';
        if (ours === other) continue;
        const key = `${country} ${on} ${ours} ${other}`;
        const known = differences.find((difference) => difference.key.test(key));
        if (known) used.add(known.reason);
        else unexplained.push(key);
      }
    }
    expect(unexplained).toEqual([]);
    expect(compared).toBe(4 * 4018);
    // A reason that no longer explains anything must go.
    expect([...used].sort()).toEqual(differences.map(({ reason }) => reason).sort());
  });

  it('explain Easter Sunday alone where Greece has a day the source does not list', () => {
    const table = holidayTable(`${firstYear}-05-01`, []);
    const theirs = new Set(rows.map(([place, , on]) => `${place} ${on}`));
    const extra = table.days.filter(
      ({ country, on, kind }) =>
        country === 'GR' && kind === 'public' && on >= `${firstYear}` && !theirs.has(`GR ${on}`),
    );
    expect(extra).toHaveLength(lastYear - firstYear + 1);
    expect(new Set(extra.map(({ name }) => name))).toEqual(new Set(['Easter Sunday']));
  });

  it.each(citySchema.options)('of the city of %s are those of the source', (city) => {
    const theirs = new Set(rows.filter(([place]) => place === places[city]).map(([, , on]) => on));
    for (let year = firstYear; year <= lastYear; year += 1) {
      expect(theirs, `${city} ${year}`).toContain(dayText(cityHoliday(city, year).day));
    }
  });
});
