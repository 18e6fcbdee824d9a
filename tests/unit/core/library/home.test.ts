// What an address on a card of Home opens, and what Home offers for a kit that does not say.
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../../core/kit/catalogue.ts';
import { homeSchema } from '../../../../core/kit/home.ts';
import { parseKnown } from '../../../../core/kit/known-fields.ts';
import { addressesOf, addressFor, homeOf, homeTarget, screensThere } from '../../../../core/library/home.ts';
import { plainResource } from '../../../support/plain-resource.ts';

const catalogue: Catalogue = {
  format: 2,
  id: 'org.example.other',
  version: '2026.1',
  title: { en: 'Other' },
  issued: '2026-01-01',
  publisher: { name: 'Somebody' },
  languages: ['en', 'el'],
  countries: ['EU'],
  changes: [],
  resources: [
    plainResource({ id: 'old.en', isReplacedBy: 'guide.en' }),
    plainResource({ id: 'guide.el', translationOf: 'guide.en' }),
    plainResource({ id: 'guide.en' }),
    plainResource({ id: 'talk.en', kind: 'slides' }),
    plainResource({ id: 'steps.en', kind: 'checklist' }),
    plainResource({ id: 'more.en', kind: 'checklist' }),
  ],
  contacts: [],
  media: [],
  segments: [],
};

describe('An address', () => {
  test.each([
    ['kit:c2', { kind: 'kit', target: { kind: 'resource', work: 'c2' } }],
    ['kit:contact/gr-1056', { kind: 'kit', target: { kind: 'contact', contact: 'gr-1056' } }],
    ['aid', { kind: 'screen', screen: 'aid' }],
    ['contacts', { kind: 'screen', screen: 'contacts' }],
    ['contacts/missing-child', { kind: 'need', need: 'missing-child' }],
    ['contacts/weather', undefined],
    ['missing-child', undefined],
    ['settings', undefined],
    ['video', undefined],
  ])('%s opens what it names, and nothing where the program does not know it', (address, target) => {
    expect(homeTarget(address)).toEqual(target);
  });

  test('holds for everybody or for the countries it names', () => {
    expect(addressFor({ to: 'aid' }, 'IT')).toBe('aid');
    expect(addressFor({ byCountry: { IT: 'kit:c5-it' } }, 'IT')).toBe('kit:c5-it');
    expect(addressFor({ byCountry: { IT: 'kit:c5-it' } }, 'EU')).toBe(undefined);
  });
});

test('The addresses of Home are those of its cards and links, each with its field and its country', () => {
  const home = [
    { to: 'aid', links: [{ byCountry: { IT: 'kit:c5-it', GR: 'kit:c5-gr' } }, { to: 'learn' }] },
    { byCountry: { EU: 'contacts' } },
  ];
  expect(addressesOf(home)).toEqual([
    { address: 'aid', field: 'home.0.to' },
    { address: 'kit:c5-it', field: 'home.0.links.0.byCountry.IT', country: 'IT' },
    { address: 'kit:c5-gr', field: 'home.0.links.0.byCountry.GR', country: 'GR' },
    { address: 'learn', field: 'home.0.links.1.to' },
    { address: 'contacts', field: 'home.1.byCountry.EU', country: 'EU' },
  ]);
});

test('A screen is there when the kit has something for it; the letter and the library always are', () => {
  const screens = (kit: Parameters<typeof screensThere>[0]): string[] =>
    Object.entries(screensThere(kit)).flatMap(([name, isThere]) => (isThere ? name : []));
  const nothing = { aid: undefined, hasContacts: false, hasModules: false };
  expect(screens(nothing)).toEqual(['letter', 'library']);
  expect(screens({ ...nothing, aid: { paths: [] } })).toEqual(['aid', 'letter', 'library']);
  expect(screens({ ...nothing, hasContacts: true })).toEqual(['letter', 'field-card', 'contacts', 'library']);
  expect(screens({ ...nothing, hasModules: true })).toEqual(['letter', 'learn', 'library']);
});

describe('Home', () => {
  test('is what the kit says, also when that is nothing', () => {
    const home = [{ to: 'kit:guide' }];
    expect(homeOf({ ...catalogue, home })).toEqual(home);
    expect(homeOf({ ...catalogue, home: [] })).toEqual([]);
  });

  test('offers the first thing of each kind when the kit says nothing, and nothing that was replaced', () => {
    expect(homeOf(catalogue)).toEqual([
      { to: 'aid', icon: 'care', links: [{ to: 'kit:steps.en' }] },
      {
        to: 'contacts',
        links: [{ to: 'contacts/child-helpline' }, { to: 'contacts/missing-child' }],
      },
      { to: 'learn', links: [{ to: 'learn' }] },
      { to: 'kit:guide.en', links: [{ to: 'kit:talk.en' }] },
    ]);
    expect(homeOf({ ...catalogue, resources: [] })).toHaveLength(3);
  });

  test('of a newer program is read: fields are left out, and words that are not known stay for the page to leave out', () => {
    const newer = [{ to: 'video', icon: 'film', colour: 'red', links: [{ to: 'kit:c1', size: 2 }] }];
    expect(parseKnown(homeSchema, newer).data).toEqual([
      { to: 'video', icon: 'film', links: [{ to: 'kit:c1' }] },
    ]);
  });

  test.each([
    ['a card that opens nothing', [{ title: { en: 'A' } }]],
    ['two targets', [{ to: 'aid', byCountry: { GR: 'kit:c1' } }]],
    ['a country without an address', [{ byCountry: {} }]],
    ['an address that is none', [{ to: 'HTTPS://example.org' }]],
    ['a title with letters that cannot be seen', [{ to: 'aid', title: { en: 'A\u202eB' } }]],
    ['a title in no language', [{ to: 'aid', title: {} }]],
    ['more cards than a screen shows', Array.from({ length: 13 }, () => ({ to: 'aid' }))],
  ])('refuses %s', (_, home) => {
    expect(homeSchema.safeParse(home).success).toBe(false);
  });
});
