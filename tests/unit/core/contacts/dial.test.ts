// What a person must dial, at home and abroad.
import { describe, expect, it } from 'vitest';
import { countrySchema } from '../../../../core/base/country.ts';
import { dialFrom, reachOf } from '../../../../core/contacts/dial.ts';
import { starterContacts } from './starter-contacts.ts';

function phoneOf(id: string) {
  const contact = starterContacts.find((entry) => entry.id === id);
  const phone = contact?.phones[0];
  if (!contact || !phone) throw new Error(`${id} has no number`);
  return [phone, contact] as const;
}

describe('dialling', () => {
  it('gives a short code at home and nothing abroad', () => {
    expect(dialFrom(...phoneOf('gr-1056'), 'GR')).toBe('1056');
    expect(dialFrom(...phoneOf('gr-1056'), 'IT')).toBeUndefined();
    expect(dialFrom(...phoneOf('gr-1056'), 'EU')).toBeUndefined();
    expect(reachOf(...phoneOf('gr-1056'))).toEqual({ kind: 'country', country: 'GR' });
  });

  it('gives a number of the Union in all of its countries', () => {
    for (const country of countrySchema.options) expect(dialFrom(...phoneOf('eu-112'), country)).toBe('112');
    expect(reachOf(...phoneOf('eu-112'))).toEqual({ kind: 'union' });
  });

  it('gives a full number as written at home and in international form abroad', () => {
    const phone = phoneOf('pt-eme-lisboa');
    expect(dialFrom(...phone, 'PT')).toBe('913 858 556');
    expect(dialFrom(...phone, 'GR')).toBe('+351913858556');
    expect(dialFrom(...phone, 'EU')).toBe('+351913858556');
  });

  it('never offers a short code of one country in another, for any contact of the kit', () => {
    for (const contact of starterContacts) {
      for (const phone of contact.phones.filter(({ kind }) => kind === 'short-code')) {
        for (const here of countrySchema.options) {
          const isAbroad = contact.country !== 'EU' && contact.country !== here;
          expect(dialFrom(phone, contact, here), contact.id).toBe(isAbroad ? undefined : phone.number);
        }
      }
    }
  });
});
