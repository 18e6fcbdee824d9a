// Emergency numbers that are always visible.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Country, countrySchema } from '../../../../core/base/country.ts';
import type { Contact } from '../../../../core/contacts/contact.ts';
import { evidenceOfNational, nationalNumbers } from '../../../../core/contacts/national-numbers.ts';
import { stripInRoom, stripOf } from '../../../../core/contacts/strip.ts';
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

  describe('of several kits', () => {
    const placed = (id: string, number: string, stripOrder: number, name: string): Contact => ({
      ...contactOf('GR', number),
      ...{ id, stripOrder, organisation: { en: name } },
    });
    const names = (contacts: readonly Contact[]) =>
      stripOf(contacts, 'GR').map(({ number, contact }) => [number, contact?.organisation.en]);

    it('names a number as the first kit does, and has it once', () => {
      const own = placed('gr-1056', '1056', 4, 'Line of the first');
      const partner = [
        placed('gr-line@partner', '10 56', 1, 'Line of the partner'),
        placed('gr-shelter@partner', '15900', 1, 'Shelter'),
      ];
      expect(names([own, ...partner])).toEqual([
        ['112', undefined],
        ['1056', 'Line of the first'],
        ['15900', 'Shelter'],
        ['116000', undefined],
      ]);
      const union = { ...placed('eu-112', '112', 1, 'Union'), country: 'EU' as const };
      expect(names([union, placed('gr-112@partner', '112', 1, 'Partner')])[0]).toEqual(['112', 'Union']);
    });

    it('shows both numbers where two kits have other ones for the same contact, that of the first kit first', () => {
      const kits = [placed('gr-1056', '1056', 2, 'Old'), placed('gr-1056@partner', '15900', 1, 'New')];
      expect(names(kits).slice(1, 3)).toEqual([
        ['1056', 'Old'],
        ['15900', 'New'],
      ]);
    });

    it('keeps its place: all of the first kit, and of the others as many as there is room for', () => {
      const own = ['1056', '100', '166'].map((number, index) =>
        placed(`gr-${number}`, number, index + 1, 'First'),
      );
      const partner = Array.from({ length: 12 }, (_, index) =>
        placed(`gr-${index}@partner`, `1590${index}`, 1, 'Partner'),
      );
      const { shown, leftOut } = stripInRoom(stripOf([...own, ...partner], 'GR'), 6);
      expect(shown.map(({ number }) => number)).toEqual(['112', '1056', '100', '166', '15900', '116000']);
      expect(leftOut).toBe(11);
      const many = Array.from({ length: 9 }, (_, index) =>
        placed(`gr-${index}`, `15${index}`, index, 'First'),
      );
      const full = stripInRoom(stripOf([...many, ...partner], 'GR'), 6);
      expect(full.shown.map(({ number }) => number)).toEqual(stripOf(many, 'GR').map(({ number }) => number));
      expect(full.leftOut).toBe(12);
      expect(stripInRoom(stripOf(own, 'GR'), 4).leftOut).toBe(0);
      const national = ['112', '1056', '116 000'].map((number, index) =>
        placed(`gr-n${index}@partner`, number, index, 'Partner'),
      );
      const always = stripInRoom(stripOf([...many, ...national, ...partner], 'GR'), 4);
      expect(always.shown.map(({ number }) => number)).toEqual([
        ...['112', ...many.map(({ phones }) => phones[0]?.number), '1056', '116 000'],
      ]);
      expect(always.leftOut).toBe(12);
    });
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
