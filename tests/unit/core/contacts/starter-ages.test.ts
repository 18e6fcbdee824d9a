// Ages of the starter kit's contacts.
import { describe, expect, it } from 'vitest';
import {
  ageOf,
  type Clock,
  evidenceOf,
  isWarning,
  recentUntil,
} from '../../../../core/contacts/freshness.ts';
import { lawOf } from '../../../../core/contacts/numbers-by-law.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { foldOf, kitFactsOnly } from '../../../../core/corrections/folding.ts';
import { shippedContacts } from './starter-contacts.ts';

const onIssue: Clock = { nowMs: new Date('2026-11-30T12:00:00').getTime(), kitIssued: '2026-11-25' };
const decadesLater: Clock = { ...onIssue, nowMs: new Date('2050-01-01T12:00:00').getTime() };

describe('The contacts of the starter kit', () => {
  it('have no folded number, today or decades later', () => {
    const folded = shippedContacts.flatMap((contact) =>
      contact.phones.filter((phone) => foldOf(contact, phone, kitFactsOnly) !== undefined),
    );
    expect(folded).toEqual([]);
  });

  it.each(['GR', 'CY', 'IT', 'PT'] as const)(
    'stand in the strip of %s with a grey date, an amber word, or a law',
    (country) => {
      for (const { number, contact } of stripOf(shippedContacts, country)) {
        if (!contact) throw new Error(`${number} has a contact in the starter kit`);
        const { newest } = evidenceOf(contact);
        const age = ageOf(evidenceOf(contact), onIssue);
        if (['112', '116000'].includes(number)) expect(age.kind, number).toBe('none');
        else if (newest === undefined) expect(age.kind, number).toBe('undated');
        else expect(age.kind, number).toBe((recentUntil(newest) ?? '') < '2026-11-30' ? 'old' : 'recent');
      }
    },
  );

  it('all get an amber word with time, except those whose numbers the law fixes', () => {
    for (const contact of shippedContacts) {
      const isFixed =
        contact.phones.length > 0 && contact.phones.every((phone) => lawOf(phone) !== undefined);
      expect(isWarning(ageOf(evidenceOf(contact), decadesLater)), contact.id).toBe(!isFixed);
    }
  });
});
