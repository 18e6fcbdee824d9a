// Emergency numbers that are always visible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Country, countrySchema } from '../../../../core/base/country.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { evidenceOfNational, nationalNumbers } from '../../../../core/contacts/national-numbers.ts';
import { stripOf } from '../../../../core/contacts/strip.ts';
import { arbitraryContacts } from './arbitrary-contact.ts';
import { starterContacts } from './starter-contacts.ts';

const numbersOf = (country: 'GR' | 'IT' | 'CY' | 'PT' | 'EU') =>
  stripOf(starterContacts, country).map(({ number }) => number);

/** A contact that carries one number; everything else is of the starter kit. */
function contactOf(country: Country, number: string, e164?: string): Contact {
  const [any] = starterContacts;
  if (!any) throw new Error('no contacts');
  const { stripOrder: _place, ...contact } = any;
  const phone = {
    number,
    kind: 'fixed' as const,
    channels: ['voice' as const],
    ...(e164 ? { e164 } : {}),
  };
  return { ...contact, id: `own-${country}`, country, phones: [phone] };
}

describe('the strip of emergency numbers', () => {
  it('begins with 112 in every country, then has the lines of the country in their order', () => {
    expect(numbersOf('GR')).toEqual(['112', '1056', '116000']);
    expect(numbersOf('IT')).toEqual(['112', '114', '800 290 290', '116000']);
    expect(numbersOf('CY')).toEqual(['112', '1466', '116000']);
    expect(numbersOf('PT')).toEqual(['112', '144', '964 608 288', '116000']);
    expect(numbersOf('EU')).toEqual(['112']);
  });

  it('keeps the national numbers when a kit has none of them, and before any contact is known', () => {
    const other = { ...contactOf('GR', '210 0000000'), stripOrder: 1 };
    const numbers = (contacts: readonly Contact[], country: Country) =>
      stripOf(contacts, country).map(({ number }) => number);
    expect(numbers([other], 'GR')).toEqual(['112', '210 0000000', '1056', '116000']);
    expect(numbers([], 'GR')).toEqual(['112', '1056', '116000']);
    expect(numbers([], 'IT')).toEqual(['112', '114', '800 290 290', '116000']);
    expect(numbers([], 'CY')).toEqual(['112', '1466', '116000']);
    expect(numbers([], 'PT')).toEqual(['112', '116000']);
    expect(numbers([], 'EU')).toEqual(['112']);
  });

  it('shows a national number as the contact that carries it, however it is written', () => {
    const missing = contactOf('GR', '116 000');
    expect(stripOf([missing], 'GR').at(-1)).toEqual({ number: '116 000', contact: missing });
    const helpline = contactOf('IT', '+39 800 290 290', '+39800290290');
    expect(stripOf([helpline], 'IT')[2]).toEqual({ number: '+39 800 290 290', contact: helpline });
  });

  it('names what each national number is for in four languages, with a source', () => {
    for (const { service, sources } of nationalNumbers) {
      expect(Object.keys(service).sort()).toEqual(['el', 'en', 'it', 'pt']);
      expect(sources.length).toBeGreaterThan(0);
    }
  });

  it('gives each national number an age by the rule for all contacts', () => {
    const ages = nationalNumbers.map((national) => [national.number, evidenceOfNational(national)] as const);
    expect(Object.fromEntries(ages)).toMatchObject({
      '1056': { newest: '2025-10-07', law: undefined },
      '116000': { law: { directive: '2018/1972' } },
      '1466': { newest: undefined, law: undefined },
    });
  });

  it('has no national number that the starter kit does not have in its strip', () => {
    for (const { number, countries } of nationalNumbers)
      for (const country of countries) expect(numbersOf(country)).toContain(number);
  });

  it('prefers the contact of the country where the Union has the same number', () => {
    const [union] = starterContacts;
    if (!union) throw new Error('no contacts');
    const own = { ...union, id: 'gr-112', country: 'GR' as const, stripOrder: 1 };
    expect(stripOf([own, union], 'GR')[0]).toEqual({ number: '112', contact: own });
    expect(stripOf([union, own], 'GR')[0]).toEqual({ number: '112', contact: own });
    expect(stripOf([union, own], 'IT')[0]).toEqual({ number: '112', contact: union });
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
