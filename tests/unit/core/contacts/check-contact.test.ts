// Check of a contact's numbers, addresses and dates from any source; the starter kit has no errors.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactFaults } from '../../../../core/contacts/check-contact.ts';
import { contactSchema } from '../../../../core/contacts/contact.ts';
import { isDate } from '../../../../core/contacts/dates.ts';
import { emptyContact } from '../../../../core/contacts/empty-contact.ts';
import { withExtension } from '../../../../core/contacts/with-extension.ts';
import { acceptStatement } from '../../../../core/corrections/accept.ts';
import { changeNumber } from '../../../../renderer/features/publish/corrections/change-number.ts';
import { starterContacts } from './starter-contacts.ts';

test('Every contact of the starter kit passes, those that wait for a check too', () => {
  expect(starterContacts).toHaveLength(67);
  expect(
    starterContacts.flatMap((contact) => contactFaults(contact).map((fault) => [contact.id, fault])),
  ).toEqual([]);
});

test('A number that a caller reported and a publisher accepted is judged like any other', () => {
  const contact = {
    ...emptyContact('gr-line'),
    country: 'GR' as const,
    phones: [{ number: '1056', kind: 'short-code' as const, channels: ['voice' as const] }],
  };
  const accepted = (value: string) => {
    const correction = {
      id: 'c0ffee00-0000-4000-8000-000000000001',
      revision: 1,
      contact: 'gr-line',
      phone: '1056',
      kit: { id: 'org.example', version: '1' },
      on: '2026-03-01',
      outcome: 'wrong' as const,
      value,
      language: 'en' as const,
    };
    const report = { reportId: 'c0ffee00-0000-4000-8000-000000000002', correction } as never;
    const statement = { reports: [report] } as never;
    const after = acceptStatement(contact, statement, {
      today: '2026-03-02',
      sourceTitle: () => 'A call',
      renumber: changeNumber,
    });
    const [first] = starterContacts;
    const whole = contactSchema.parse({ ...first, country: 'GR', phones: after.phones });
    return contactFaults(whole).map(({ field }) => field);
  };
  expect(accepted('2101234567')).toEqual([]);
  for (const value of ['2101234567/8', '2101234567-70', '2101234567, 8', '306912345678', '21012345']) {
    expect(accepted(value), value).toEqual(['phones.0.number']);
  }
});

test('A date is one only when the calendar has it', () => {
  for (const date of ['2026-02-31', '2026-13-01', '2026-00', '2025-02-29', '2026-1-1', '31/02/2026', '']) {
    expect(isDate(date), date).toBe(false);
  }
  for (const date of ['2026', '2026-02', '2024-02-29', '2026-12-31']) expect(isDate(date), date).toBe(true);
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(fc.property(day, (value) => isDate(value.toISOString().slice(0, 10))));
});

test('An extension stands in the note of its number, in the languages the note has', () => {
  expect(withExtension({ note: { el: 'Πρωινά' } }, '12')).toEqual({ note: { el: 'Πρωινά; εσωτ. 12' } });
  expect(Object.keys(withExtension<{ note?: object }>({}, '12').note ?? {})).toEqual([
    'en',
    'el',
    'it',
    'pt',
  ]);
  expect(withExtension({ note: { en: 'x' } }, '')).toEqual({ note: { en: 'x' } });
});
