import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../../../../core/contacts/contact.ts';
import {
  contactsIn,
  countNeeds,
  facetsOf,
  listContacts,
  stillOffered,
} from '../../../../../../renderer/features/shared/contacts/contact-list.ts';

function contact(given: Partial<Contact> & { readonly id: string; readonly number?: string }): Contact {
  const { number = '1000', ...rest } = given;
  return {
    country: 'GR',
    organisation: { en: given.id },
    service: { en: 'Help' },
    needs: ['social-help'],
    isEmergency: false,
    phones: [{ number, kind: 'short-code', channels: ['voice'] }],
    emails: [],
    websites: [],
    openingHours: { en: 'always' },
    isAlwaysOpen: true,
    languages: { en: 'Greek' },
    isFree: 'yes',
    whoMayCall: { en: 'Everybody' },
    sources: [{ title: 'x', address: 'x', date: '2026' }],
    evidenceDate: '2026',
    ...rest,
  };
}
const contacts = [
  contact({ id: 'eu-112', country: 'EU', number: '112', isEmergency: true, stripOrder: 1 }),
  contact({ id: 'eu-116000', country: 'EU', number: '116000', needs: ['missing-child'] }),
  contact({ id: 'gr-112', number: '112', isEmergency: true, stripOrder: 1, needs: ['danger-now'] }),
  contact({
    id: 'gr-line',
    number: '1056',
    stripOrder: 2,
    organisation: { el: 'Το Χαμόγελο του Παιδιού', en: 'The Smile of the Child' },
    needs: ['child-helpline'],
  }),
  contact({ id: 'gr-office', number: '210 1234567', needs: ['legal-aid'] }),
  contact({ id: 'it-line', country: 'IT', number: '19696' }),
];
const ids = (list: readonly Contact[]) => list.map(({ id }) => id);
const listed = (words: string, country: 'GR' | undefined = 'GR') =>
  ids(listContacts(contacts, { country, need: undefined, words }, 'en'));

describe('Contacts of a country', () => {
  it('come with those of the whole Union that the country does not list itself', () => {
    expect(ids(contactsIn(contacts, 'GR')).sort()).toEqual(['eu-116000', 'gr-112', 'gr-line', 'gr-office']);
    expect(ids(contactsIn(contacts, 'EU'))).toEqual(['eu-112', 'eu-116000']);
    expect(contactsIn(contacts, undefined)).toHaveLength(contacts.length);
  });

  it('begin with what stands on the strip, in its order', () => {
    expect(listed('').slice(0, 2)).toEqual(['gr-112', 'gr-line']);
  });

  it('are found by the beginning of a word, without accents, in any language', () => {
    expect(listed('χαμογ')).toEqual(['gr-line']);
    expect(listed('smile chi')).toEqual(['gr-line']);
    expect(listed('smile lawyer')).toEqual([]);
  });

  it('are found by digits anywhere in a number', () => {
    expect(listed('234567')).toEqual(['gr-office']);
    expect(listed('116')).toEqual(['eu-116000']);
  });

  it('are counted by need, in the order of urgency, without empty ones', () => {
    expect([...countNeeds(contactsIn(contacts, 'GR'))]).toEqual([
      ['danger-now', 1],
      ['missing-child', 1],
      ['child-helpline', 1],
      ['legal-aid', 1],
    ]);
  });
});

describe('Contacts narrowed by region, language and age', () => {
  const directory = [
    contact({
      id: 'a',
      region: { en: 'Attica', el: 'Αττική' },
      languages: { en: 'Greek, English' },
      minAge: 6,
    }),
    contact({
      id: 'b',
      region: { en: 'Attica' },
      languages: { en: 'Many' },
      languageCodes: ['ar'],
      maxAge: 11,
    }),
    contact({ id: 'c', languages: { en: 'Greek; others sometimes' } }),
  ];
  const narrowed = (filter: Partial<Parameters<typeof listContacts>[1]>) =>
    ids(listContacts(directory, { country: undefined, need: undefined, words: '', ...filter }, 'en')).sort();

  it('are those of the region, by its name in the language of the list', () => {
    expect(narrowed({ region: 'Attica' })).toEqual(['a', 'b']);
    expect(
      ids(listContacts(directory, { country: 'GR', need: undefined, words: '', region: 'Αττική' }, 'el')),
    ).toEqual(['a']);
  });

  it('surely speak the language, by their codes or by the names in their words', () => {
    expect(narrowed({ spoken: 'el' })).toEqual(['a', 'c']);
    expect(narrowed({ spoken: 'ar' })).toEqual(['b']);
  });

  it('are for a child of the age; those that name no age are for all', () => {
    expect(narrowed({ age: 5 })).toEqual(['b', 'c']);
    expect(narrowed({ age: 6 })).toEqual(['a', 'b', 'c']);
    expect(narrowed({ age: 12 })).toEqual(['a', 'c']);
  });

  it('say what they can be narrowed by, and how many there are of each', () => {
    const { regions, languages, hasAges } = facetsOf(directory, 'en');
    expect([...regions]).toEqual([['Attica', 2]]);
    expect(Object.fromEntries(languages)).toEqual({ el: 2, en: 1, ar: 1 });
    expect(hasAges).toBe(true);
    expect(facetsOf([contact({ id: 'd', languages: { en: 'Not known' } })], 'en')).toEqual({
      regions: new Map(),
      languages: new Map(),
      hasAges: false,
    });
  });

  it('are not narrowed by a choice that is not offered any more, in another language or country', () => {
    const regions = [
      contact({ id: 'e', region: { en: 'Attica', el: 'Αττική' }, languageCodes: ['el', 'ar'], minAge: 3 }),
      contact({ id: 'f', region: { en: 'Crete', el: 'Κρήτη' }, languageCodes: ['el'] }),
    ];
    const chosen = { region: 'Attica', spoken: 'ar', age: 4 };
    expect(stillOffered(chosen, facetsOf(regions, 'en'))).toEqual(chosen);
    expect(stillOffered(chosen, facetsOf(regions, 'el'))).toEqual({ ...chosen, region: undefined });
    const elsewhere = [contact({ id: 'g', region: { en: 'Attica' }, languageCodes: ['el'] })];
    expect(stillOffered(chosen, facetsOf(elsewhere, 'en'))).toEqual({});
  });
});
