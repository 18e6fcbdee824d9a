// Decides when the age of a contact becomes a warning.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshnessOf, isClockWrong, isFolded } from '../../../../core/contacts/freshness.ts';

const dayMs = 86_400_000;
const issued = '2026-01-10';

function ageOn(day: string, contact: { confirmed?: { on: string; by: string }; evidenceDate?: string }) {
  return freshnessOf({ evidenceDate: 'undated', ...contact }, { nowMs: Date.parse(day), kitIssued: issued });
}

describe('the age of a contact', () => {
  const confirmed = { on: '2026-01-01', by: 'Desk' };

  it('is fresh for 180 days after the confirmation, due until 365, stale from then on', () => {
    expect(ageOn('2026-06-30', { confirmed })).toEqual({
      state: 'fresh',
      from: 'confirmation',
      ageDays: 180,
    });
    expect(ageOn('2026-07-01', { confirmed })).toMatchObject({ state: 'due', ageDays: 181 });
    expect(ageOn('2027-01-01', { confirmed })).toMatchObject({ state: 'due', ageDays: 365 });
    expect(ageOn('2027-01-02', { confirmed })).toMatchObject({ state: 'stale', ageDays: 366 });
  });

  it('counts from the newest source while nobody confirmed', () => {
    expect(ageOn('2026-02-01', { evidenceDate: '2025-12-31' })).toEqual({
      state: 'fresh',
      from: 'evidence',
      ageDays: 32,
    });
  });

  it('counts a year or a month from its first day, so that nothing looks younger than it may be', () => {
    expect(ageOn('2026-01-10', { evidenceDate: '2025' })).toMatchObject({ state: 'stale', ageDays: 374 });
    expect(ageOn('2026-01-10', { evidenceDate: '2025-12' })).toMatchObject({ ageDays: 40 });
  });

  it('is unknown without a date, and for a day that does not exist', () => {
    for (const evidenceDate of ['undated', '', '2025-13', '2025-02-30', 'last year', '20250101']) {
      expect(ageOn('2026-02-01', { evidenceDate })).toEqual({ state: 'undated' });
    }
  });

  it('never falls when time goes on, and never falls behind the day of the kit', () => {
    const moment = fc.integer({ min: Date.parse('1980-01-01'), max: Date.parse('2060-01-01') });
    fc.assert(
      fc.property(moment, fc.nat({ max: 3000 }), (nowMs, days) => {
        const age = (atMs: number) => {
          const freshness = freshnessOf({ evidenceDate: '2025-06-01' }, { nowMs: atMs, kitIssued: issued });
          return freshness.state === 'undated' ? -1 : freshness.ageDays;
        };
        expect(age(nowMs + days * dayMs)).toBeGreaterThanOrEqual(age(nowMs));
        expect(age(nowMs)).toBeGreaterThanOrEqual(223);
      }),
    );
  });
});

describe('a clock that is wrong', () => {
  it('is noticed when it is more than a day before the kit, as no zone is', () => {
    expect(isClockWrong({ nowMs: Date.parse('2026-01-08T23:00:00Z'), kitIssued: issued })).toBe(true);
    expect(isClockWrong({ nowMs: Date.parse('2026-01-09T00:00:00Z'), kitIssued: issued })).toBe(false);
    expect(isClockWrong({ nowMs: Date.parse('2030-01-01T00:00:00Z'), kitIssued: issued })).toBe(false);
  });

  it('does not make an old contact fresh', () => {
    expect(ageOn('1980-01-01', { evidenceDate: '2024-01-01' })).toMatchObject({ state: 'stale' });
  });
});

describe('Numbers', () => {
  const clock = { nowMs: Date.UTC(2027, 0, 1), kitIssued: '2026-01-01' };
  const phones = [{ number: '11525', kind: 'short-code' as const, channels: ['voice' as const] }];
  const of = (on: string | undefined, evidenceDate = '2020') => ({
    phones,
    evidenceDate,
    ...(on === undefined ? {} : { confirmed: { on, by: 'Somebody' } }),
  });

  it('are folded away a year after they were confirmed, and only then', () => {
    expect(isFolded(of('2026-01-01'), clock)).toBe(false);
    expect(isFolded(of('2025-12-31'), clock)).toBe(true);
    // Nobody ever confirmed it: that is said in another way.
    expect(isFolded(of(undefined), clock)).toBe(false);
  });

  it('are folded by the day of the kit when the clock is behind it', () => {
    const wrong = { nowMs: Date.UTC(2020, 0, 1), kitIssued: '2027-01-01' };
    expect(isFolded(of('2025-12-31'), wrong)).toBe(true);
  });

  it('are never folded when they are 112', () => {
    const contact = { ...of('2020-01-01'), phones: [{ ...phones[0], number: '112' }] } as ReturnType<
      typeof of
    >;
    expect(isFolded(contact, clock)).toBe(false);
  });
});
