// The one age rule of contacts: 24 calendar months by the newest evidence, and numbers without an age.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contact, Phone } from '../../../../core/contacts/contact.ts';
import {
  ageOf,
  ageOfDate,
  type Clock,
  clockFaultOf,
  evidenceOf,
  isWarning,
  newestOf,
  recentUntil,
  todayBy,
} from '../../../../core/contacts/freshness.ts';
import { lawOf, numbersByLaw } from '../../../../core/contacts/numbers-by-law.ts';
import { contact } from '../library/kit-changes/support.ts';

/** Noon of a day by the clock of this computer, so that the test holds in every zone. */
function noonOf(day: string): number {
  return new Date(`${day}T12:00:00`).getTime();
}

function on(day: string, kitIssued = '2020-01-01'): Clock {
  return { nowMs: noonOf(day), kitIssued };
}

const phone = (number: string, more: Partial<Phone> = {}): Phone => ({
  number,
  kind: 'short-code',
  channels: ['voice'],
  ...more,
});

function dated(date: string, more: Partial<Contact> = {}): Contact {
  return contact('gr-a', {
    phones: [phone('11525')],
    sources: [{ title: 'Source', address: 'https://example.org', date }],
    evidenceDate: date,
    ...more,
  });
}

const kindOn = (day: string, of: Contact) => ageOf(evidenceOf(of), on(day)).kind;

describe('the age of a contact', () => {
  it('is recent up to the same day two years later, and old from the next day on', () => {
    expect(kindOn('2027-10-07', dated('2025-10-07'))).toBe('recent');
    expect(kindOn('2027-10-08', dated('2025-10-07'))).toBe('old');
  });

  it('does not depend on whether the organisation confirmed the entry', () => {
    const confirmed = dated('2020', { confirmed: { on: '2025-10-07', by: 'Desk' } });
    for (const day of ['2026-10-08', '2027-10-07', '2027-10-08', '2031-01-01'])
      expect(kindOn(day, confirmed), day).toBe(kindOn(day, dated('2025-10-07')));
  });

  it('counts from the newest of confirmation, sources and evidence date', () => {
    const of = dated('2019', {
      confirmed: { on: '2021-05-01', by: 'Desk' },
      sources: [
        { title: 'One', address: '', date: 'undated' },
        { title: 'Two', address: '', date: '2024-03' },
        { title: 'Three', address: '', date: '2023-12-31' },
      ],
    });
    expect(evidenceOf(of).newest).toBe('2024-03');
    expect(newestOf(['2024', '2024-01-02', '2024-01'])).toBe('2024-01-02');
    expect(newestOf(['undated', undefined, ''])).toBeUndefined();
  });

  it('counts a year or a month from its first day, so that nothing looks younger than it may be', () => {
    expect(recentUntil('2024')).toBe('2026-01-01');
    expect(recentUntil('2024-05')).toBe('2026-05-01');
    expect(kindOn('2026-01-02', dated('2024'))).toBe('old');
  });

  it('ends on the last of February for evidence of a leap day', () => {
    expect(recentUntil('2024-02-29')).toBe('2026-02-28');
    expect(recentUntil('2026-02-28')).toBe('2028-02-28');
    expect(kindOn('2026-02-28', dated('2024-02-29'))).toBe('recent');
    expect(kindOn('2026-03-01', dated('2024-02-29'))).toBe('old');
  });

  it('is undated without a date, and for a day that does not exist', () => {
    for (const date of ['undated', '', '2025-13', '2025-02-30', 'last year', '20250101'])
      expect(kindOn('2026-02-01', dated(date)), date).toBe('undated');
  });

  it('never gets younger while time goes on', () => {
    const days = fc.date({
      min: new Date('1980-01-01'),
      max: new Date('2060-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.nat({ max: 3000 }), (start, later) => {
        const kind = (nowMs: number) => ageOfDate('2025-06-01', { nowMs, kitIssued: '2026-01-10' }).kind;
        const nowMs = start.getTime();
        if (kind(nowMs) === 'old') expect(kind(nowMs + later * 86_400_000)).toBe('old');
      }),
    );
  });

  it('is a warning once a next check has passed, however recent the evidence is', () => {
    expect(ageOfDate('2026-01-01', on('2026-06-30'), '2026-06-30').kind).toBe('recent');
    const due = ageOfDate('2026-01-01', on('2026-07-01'), '2026-06-30');
    expect(due).toEqual({ kind: 'check-due', nextCheck: '2026-06-30' });
    expect([isWarning(due), isWarning({ kind: 'undated' }), isWarning({ kind: 'none' })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('a clock that is wrong', () => {
  const issued = '2026-01-10';

  it('is noticed when it is more than a day before the kit, as no zone is', () => {
    const at = (moment: string) => clockFaultOf({ nowMs: Date.parse(moment), kitIssued: issued });
    expect(at('1970-01-01T00:00:00Z')).toBe('behind');
    expect(at('2026-01-08T23:00:00Z')).toBe('behind');
    expect(at('2026-01-09T00:00:00Z')).toBeUndefined();
    expect(at('2030-01-01T00:00:00Z')).toBeUndefined();
  });

  it('is doubted after the end of the tenth year after the issue, past the end of 32-bit clocks as well', () => {
    const at = (moment: string) => clockFaultOf({ nowMs: Date.parse(moment), kitIssued: issued });
    expect(at('2036-12-31T12:00:00Z')).toBeUndefined();
    expect(at('2038-01-19T03:14:08Z')).toBe('ahead');
    expect(at('2099-01-01T00:00:00Z')).toBe('ahead');
    expect(clockFaultOf({ nowMs: Date.parse('2099-01-01'), kitIssued: '' })).toBeUndefined();
    // Ages go on being counted: nothing old looks recent.
    expect(ageOfDate('2025-12-01', on('2099-01-01', issued)).kind).toBe('old');
  });

  it('is taken for the day of the kit, so that nothing old looks recent', () => {
    expect(todayBy(on('1980-01-01', issued))).toBe(issued);
    expect(todayBy(on('2026-03-01', issued))).toBe('2026-03-01');
    expect(todayBy(on('2026-03-01', ''))).toBe('2026-03-01');
    expect(ageOfDate('2024-01-09', on('1980-01-01', issued)).kind).toBe('old');
    expect(ageOfDate('2026-01-01', on('1980-01-01', issued), '2026-01-09').kind).toBe('check-due');
  });
});

describe('numbers that European law fixes', () => {
  it.each(['112', '116000', '116 000', '116-000', '116 000', '116.000', '11 61 11', '116111'])(
    'carry no age, printed as %s',
    (number) => {
      expect(kindOn('2040-01-01', dated('undated', { phones: [phone(number)] }))).toBe('none');
    },
  );

  it('are known by number and kind, not by the name of their entry', () => {
    expect(lawOf(phone('116000', { kind: 'freephone' }))?.article).toBe(96);
    expect(lawOf(phone('112'))?.article).toBe(109);
    for (const other of [
      phone('116000', { kind: 'fixed' }),
      phone('116006'),
      phone('1120'),
      phone('+116000'),
      phone('116000', { kind: 'freephone', e164: '+30116000' }),
    ])
      expect(lawOf(other)).toBeUndefined();
    expect(numbersByLaw.map(({ number }) => number)).toEqual(['112', '116000', '116111']);
  });

  it('leave the age of an entry that has other numbers too', () => {
    const both = dated('undated', { phones: [phone('112'), phone('199')] });
    expect(kindOn('2026-01-01', both)).toBe('undated');
    expect(kindOn('2026-01-01', dated('undated', { phones: [] }))).toBe('undated');
  });
});
