// Opening hours over midnight, holidays and clock changes.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidayLookup, holidayTable } from '../../../../../core/contacts/holidays/holiday-table.ts';
import { type OpeningFacts, openNow } from '../../../../../core/contacts/open-now/open-now.ts';
import { dayAt, instantOf } from '../../../../../core/contacts/open-now/time-zone.ts';
import { type Schedule, timeZoneSchema } from '../../../../../core/contacts/schedule/schedule.ts';
import { arbitrarySchedule } from '../arbitrary-contact.ts';

const lookup = holidayLookup(holidayTable('2026-11-20', ['lisbon']));
const weekdays: Schedule = {
  byday: ['MO', 'TU', 'WE', 'TH', 'FR'],
  opensAt: '09:00',
  closesAt: '19:00',
  holidays: 'closed',
};

function facts(schedules: Schedule[], more: Partial<OpeningFacts> = {}): OpeningFacts {
  return { country: 'GR', isAlwaysOpen: false, schedules, ...more };
}

function at(instant: string, one: OpeningFacts, table: typeof lookup | undefined = lookup): unknown {
  const state = openNow(one, table, Date.parse(instant));
  const text = (ms: number | undefined) => (ms === undefined ? 'not known' : new Date(ms).toISOString());
  if (state.kind === 'open') return `open until ${text(state.untilMs)}`;
  return state.kind === 'closed' ? `closed, opens ${text(state.opensMs)}` : state.kind;
}

describe('open now', () => {
  it('follows the hours of a week in the time zone of the service', () => {
    expect(at('2026-11-25T06:59:00Z', facts([weekdays]))).toBe('closed, opens 2026-11-25T07:00:00.000Z');
    expect(at('2026-11-25T07:00:00Z', facts([weekdays]))).toBe('open until 2026-11-25T17:00:00.000Z');
    expect(at('2026-11-25T17:00:00Z', facts([weekdays]))).toBe('closed, opens 2026-11-26T07:00:00.000Z');
    const inPortugal = facts([weekdays], { country: 'PT' });
    expect(at('2026-11-25T07:00:00Z', inPortugal)).toBe('closed, opens 2026-11-25T09:00:00.000Z');
  });

  it('is closed on Orthodox Good Friday and Easter Monday in Greece, and opens on the Tuesday', () => {
    expect(at('2026-04-10T10:00:00Z', facts([weekdays]))).toBe('closed, opens 2026-04-14T06:00:00.000Z');
    expect(at('2026-04-06T10:00:00Z', facts([weekdays]))).toContain('open until');
    expect(at('2026-04-06T10:00:00Z', facts([weekdays], { country: 'IT' }))).toContain('closed');
  });

  it('keeps the day of a city for a service of that city', () => {
    const country = { country: 'PT' } as const;
    const lisbon = facts([{ ...weekdays, byday: ['SU'] }], { ...country, city: 'lisbon' });
    const elsewhere = facts([{ ...weekdays, byday: ['SU'] }], country);
    expect(at('2027-06-13T10:00:00Z', lisbon)).toContain('closed');
    expect(at('2027-06-13T10:00:00Z', elsewhere)).toContain('open until');
  });

  it('is unknown on a holiday without a rule', () => {
    const { holidays: _none, ...untold } = weekdays;
    expect(at('2026-12-25T10:00:00Z', facts([untold]))).toBe('unknown');
    expect(at('2026-12-24T10:00:00Z', facts([untold]))).toBe('unknown');
    expect(at('2026-12-24T20:00:00Z', facts([untold]))).toBe('closed, opens not known');
    expect(at('2026-12-23T10:00:00Z', facts([untold]))).toContain('open until');
    expect(at('2026-12-25T10:00:00Z', facts([{ ...weekdays, holidays: 'open' }]))).toContain('open until');
  });

  it('claims nothing without a table of holidays, or beyond its last day', () => {
    const one = facts([weekdays]);
    expect(openNow(one, undefined, Date.parse('2026-11-25T10:00:00Z'))).toEqual({ kind: 'unknown' });
    expect(at('2037-03-03T10:00:00Z', one)).toBe('unknown');
  });

  it('runs past midnight, on the day on which the shift began', () => {
    const night = facts([{ byday: ['FR'], opensAt: '20:00', closesAt: '04:00', holidays: 'open' }]);
    expect(at('2026-11-28T01:59:00Z', night)).toBe('open until 2026-11-28T02:00:00.000Z');
    expect(at('2026-11-28T02:00:00Z', night)).toBe('closed, opens 2026-12-04T18:00:00.000Z');
    expect(at('2026-11-27T01:00:00Z', night)).toContain('closed');
  });

  it('keeps the wall clock when summer time begins and ends', () => {
    const night = facts([{ byday: ['SA'], opensAt: '22:00', closesAt: '06:00', holidays: 'open' }]);
    // 28 March 2027: seven hours. 25 October 2026: nine.
    expect(at('2027-03-27T20:00:00Z', night)).toBe('open until 2027-03-28T03:00:00.000Z');
    expect(at('2026-10-24T19:00:00Z', night)).toBe('open until 2026-10-25T04:00:00.000Z');
  });

  it('joins consecutive shifts, and distinguishes always open from unknown', () => {
    const two = [
      { ...weekdays, closesAt: '14:00' },
      { ...weekdays, opensAt: '14:00', closesAt: '20:00' },
    ];
    expect(at('2026-11-25T08:00:00Z', facts(two))).toBe('open until 2026-11-25T18:00:00.000Z');
    expect(at('2026-11-25T08:00:00Z', facts([], { isAlwaysOpen: true }))).toBe('always');
    expect(at('2026-11-25T08:00:00Z', { country: 'GR', isAlwaysOpen: false })).toBe('unknown');
    expect(at('2026-11-25T08:00:00Z', facts([weekdays], { country: 'EU' }))).toBe('unknown');
  });

  it('changes exactly when it says, and not before, whatever the hours are', () => {
    const instant = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2035, 11, 31) });
    const country = fc.constantFrom('GR' as const, 'CY' as const, 'IT' as const, 'PT' as const);
    fc.assert(
      fc.property(
        fc.array(arbitrarySchedule, { minLength: 1, maxLength: 3 }),
        country,
        instant,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (schedules, home, nowMs, part) => {
          const one = facts(schedules, { country: home });
          const state = openNow(one, lookup, nowMs);
          const changeMs =
            state.kind === 'open' ? state.untilMs : state.kind === 'closed' ? state.opensMs : undefined;
          if (changeMs === undefined) return;
          expect(changeMs).toBeGreaterThan(nowMs);
          expect(openNow(one, lookup, changeMs).kind).not.toBe(state.kind);
          const between = nowMs + Math.floor((changeMs - nowMs) * part);
          expect(openNow(one, lookup, between)).toEqual(state);
          expect(openNow(one, lookup, changeMs - 1)).toEqual(state);
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('the clocks of the four countries', () => {
  it.each(timeZoneSchema.options)(
    'in %s are those of the data base of time zones for eleven years',
    (zone) => {
      const format = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        dateStyle: 'short',
      });
      const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
      for (let ms = Date.UTC(2026, 0, 1); ms < Date.UTC(2037, 0, 1); ms += 3_600_000 * 7) {
        const day = dayAt(zone, ms);
        expect(new Date(day * 86_400_000).toISOString().slice(0, 10)).toBe(format.format(ms));
        const [hours = 0, minutes = 0] = clock.format(ms).split(':').map(Number);
        const back = instantOf(zone, day, hours * 60 + minutes);
        // The second of two equal hours is read as the first.
        expect([0, 3_600_000]).toContain(ms - back);
      }
    },
  );
});
