// Ages that are never in the future, whatever the clock of the computer says, and durations.
import { describe, expect, it } from 'vitest';
import { formatsOf } from '../../../../renderer/text/formats.ts';

const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`);

describe('The age of a fact', () => {
  it('is told in the largest fitting unit', () => {
    const { age } = formatsOf('en');
    expect(age('2026-05-01', noonOf('2026-05-04'))).toBe('3 days ago');
    expect(age('2026-05-01', noonOf('2026-06-01'))).toBe('4 weeks ago');
    expect(age('2023-05-01', noonOf('2026-06-01'))).toBe('3 years ago');
    expect(age('no day', noonOf('2026-06-01'))).toBeUndefined();
  });

  it('is today for a day that has not begun everywhere', () => {
    expect(formatsOf('en').age('2026-05-02', noonOf('2026-05-01'))).toBe('today');
    expect(formatsOf('el').age('2026-05-02', noonOf('2026-05-01'))).toBe('σήμερα');
  });

  it('counts to the day of the kit when the clock is behind it', () => {
    const { age } = formatsOf('en', '2026-05-01');
    expect(age('2026-01-01', noonOf('2020-01-01'))).toBe('3 months ago');
    expect(age('2026-05-01', noonOf('2020-01-01'))).toBe('today');
    expect(age('2026-01-01', noonOf('2026-12-01'))).toBe('10 months ago');
  });
});

describe('The time until a card comes back', () => {
  it('is told in the largest fitting unit, and never lies in the past', () => {
    const { until } = formatsOf('en');
    const now = new Date('2026-12-07T12:00:00Z');
    expect(until('2026-12-07T12:10:00Z', now)).toBe('in 10 minutes');
    expect(until('2026-12-07T11:00:00Z', now)).toBe('this minute');
    expect(until('2026-12-07T15:00:00Z', now)).toBe('in 3 hours');
    expect(until('2026-12-08T12:00:00Z', now)).toBe('tomorrow');
    expect(until('2026-12-15T12:00:00Z', now)).toBe('in 8 days');
    expect(until('2027-05-19T12:00:00Z', now)).toBe('in 5 months');
    expect(until('2030-12-07T12:00:00Z', now)).toBe('in 4 years');
  });
});

describe('A duration', () => {
  const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

  it('has hours and minutes, and no part that is zero', () => {
    const { duration } = formatsOf('en');
    expect(plain(duration(510))).toBe('8 hrs 30 mins');
    expect(plain(duration(120))).toBe('2 hrs');
    expect(plain(duration(29.6))).toBe('30 mins');
    expect(plain(duration(0))).toBe('0 mins');
  });

  it('is written as each language writes it', () => {
    expect(plain(formatsOf('el').duration(510))).toBe('8 ώ. 30 λ.');
    expect(plain(formatsOf('it').duration(510))).toBe('8 h 30 min');
    expect(plain(formatsOf('pt').duration(510))).toBe('8 h 30 min');
  });
});
