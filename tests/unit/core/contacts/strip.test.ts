// Decides what the strip of emergency numbers shows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { countrySchema } from '../../../../core/kit/catalogue.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts } from './starter-contacts.ts';

const numbersOf = (country: 'GR' | 'IT' | 'CY' | 'PT' | 'EU') =>
  stripOf(starterContacts, country).map(({ number }) => number);

describe('the strip of emergency numbers', () => {
  it('begins with 112 in every country, then has the lines of the country in their order', () => {
    expect(numbersOf('GR')).toEqual(['112', '1056', '116000']);
    expect(numbersOf('IT')).toEqual(['112', '114', '800 290 290', '116000']);
    expect(numbersOf('CY')).toEqual(['112', '1466', '116000']);
    expect(numbersOf('PT')).toEqual(['112', '144', '964 608 288', '116000']);
    expect(numbersOf('EU')).toEqual(['112']);
  });

  it('has 112 before any contact is known', () => {
    expect(stripOf([], 'GR')).toEqual([{ number: '112' }]);
  });

  it('prefers the contact of the country where the Union has the same number', () => {
    const [union] = starterContacts;
    if (!union) throw new Error('no contacts');
    const own = { ...union, id: 'gr-112', country: 'GR' as const, stripOrder: 1 };
    expect(stripOf([own, union], 'GR')).toEqual([{ number: '112', contact: own }]);
    expect(stripOf([union, own], 'GR')).toEqual([{ number: '112', contact: own }]);
    expect(stripOf([union, own], 'IT')).toEqual([{ number: '112', contact: union }]);
  });

  it('has 112 first and no number twice, whatever the contacts are', () => {
    fc.assert(
      fc.property(arbitraryContacts, fc.constantFrom(...countrySchema.options), (contacts, country) => {
        const numbers = stripOf(contacts, country).map(({ number }) => number);
        expect(numbers[0]).toBe('112');
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
