// What an address on a card of Home opens, and what Home offers for a kit that does not say.
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../../../core/kit/catalogue.ts';
import { homeSchema } from '../../../../core/kit/home.ts';
import { parseKnown } from '../../../../core/kit/known-fields.ts';
import { addressFor, homeOf, homeTarget } from '../../../../core/library/home.ts';
import { plainResource } from '../../../support/plain-resource.ts';

const catalogue: Catalogue = {
  format: 1,
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
