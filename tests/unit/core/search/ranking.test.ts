// Order and counts of an answer: each document once, proximity, the reader's country and language, filters.
import { describe, expect, test } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { keysOf, openAll, openUnits, pages, pageUnit, reports } from './library.ts';

describe('Ranking and counting', () => {
  test('one line for each document: its best page, the others counted', () => {
    const segment = openUnits(
      pages(['guardian', 'nothing here', 'guardian guardian guardian of guardians'], 'en'),
      'en',
    );
    const { hits, total, unitTotal } = search([segment], 'guardian');
    expect(hits).toHaveLength(1);
    expect(hits[0]).toMatchObject({ key: 'r1.en#3', locator: '3', otherCount: 1 });
    expect({ total, unitTotal }).toEqual({ total: 1, unitTotal: 2 });
  });

  test('a unit that starts with the query ranks above one that only contains it', () => {
    const term = (id: string, text: string) => ({
      ...pageUnit(text, 'en', 1, id),
      key: `term:${id}#en`,
      kind: 'term' as const,
    });
    const segment = openUnits(
      [
        term('voluntary-guardian', 'voluntary guardian'),
        term('guardian', 'guardian\nwho speaks for a child'),
      ],
      'en',
    );
    expect(keysOf([segment], 'guardians')).toEqual(['term:guardian#en', 'term:voluntary-guardian#en']);
  });

  test('words close together outrank words far apart', () => {
    const filler = 'lorem '.repeat(60);
    const segments = openAll(reports([`child ${filler} rights`, `child rights ${filler}`], 'en'));
    expect(keysOf(segments, 'child rights')).toEqual(['r2.en#1', 'r1.en#1']);
  });

  test('a word in a heading outranks the same word in the text', () => {
    const plain = pageUnit('a page on rights with referral', 'en', 1, 'r1');
    const headed = {
      ...pageUnit('a page on rights with referral', 'en', 1, 'r2'),
      heads: [{ start: 22, end: 30 }],
    };
    expect(keysOf([openUnits([plain, headed], 'en')], 'referral')[0]).toBe('r2.en#1');
  });

  test('among equals the own language and country come first', () => {
    const segments = openAll([...reports(['Europol'], 'en'), ...reports(['Europol'], 'it')]);
    expect(keysOf(segments, 'europol', { language: 'it' })).toEqual(['r1.it#1', 'r1.en#1']);
    expect(keysOf(segments, 'europol', { language: 'en' })).toEqual(['r1.en#1', 'r1.it#1']);
    const countries = openUnits(
      [
        { ...pageUnit('Europol', 'en', 1, 'r1'), country: 'IT' },
        { ...pageUnit('Europol', 'en', 1, 'r2'), country: 'GR' },
      ],
      'en',
    );
    expect(keysOf([countries], 'europol', { country: 'GR' })[0]).toBe('r2.en#1');
  });

  test('a contact of another country comes after the passages, one of the Union or the own country before', () => {
    const contact = (id: string, country: 'GR' | 'PT' | 'EU') => ({
      ...pageUnit('Europol', 'en', 1, id),
      key: `contact:${id}#en`,
      kind: 'contact' as const,
      country,
    });
    const segment = openUnits(
      [contact('pt-1', 'PT'), pageUnit('Europol', 'en'), contact('eu-1', 'EU'), contact('gr-1', 'GR')],
      'en',
    );
    expect(keysOf([segment], 'europol', { country: 'GR' })).toEqual([
      'contact:gr-1#en',
      'r1.en#1',
      'contact:eu-1#en',
      'contact:pt-1#en',
    ]);
  });

  test('facets are counted as if their own filter were not set, also when a filter hides everything', () => {
    const segments = openAll([
      ...reports(['Europol', 'Europol office'], 'en'),
      { ...pageUnit('Europol', 'it', 1, 'c1'), resourceKind: 'checklist', country: 'IT' },
    ]);
    const { facets, total } = search(segments, 'europol', { filters: { languages: ['it'] } });
    expect(total).toBe(1);
    expect(facets).toEqual({
      kinds: { checklist: 1 },
      languages: { en: 2, it: 1 },
      countries: { IT: 1 },
      themes: {},
      years: {},
      kits: {},
    });
    const hidden = search(segments, 'europol', { filters: { languages: ['it'], kinds: ['report'] } });
    expect(hidden.total).toBe(0);
    expect(hidden.facets.kinds).toEqual({ checklist: 1 });
    expect(hidden.facets.languages).toEqual({ en: 2 });
  });

  test('filters may be typed too', () => {
    const segments = openAll([
      ...reports(['Europol'], 'en'),
      { ...pageUnit('Europol', 'it', 1, 'c1'), resourceKind: 'checklist', country: 'IT' },
    ]);
    expect(keysOf(segments, 'europol kind:checklist')).toEqual(['c1.it#1']);
    expect(keysOf(segments, 'europol lang:en')).toEqual(['r1.en#1']);
    expect(keysOf(segments, 'country:it europol')).toEqual(['c1.it#1']);
    const greek = openAll([
      { ...pageUnit('Europol', 'en', 1, 'r2'), country: 'GR' },
      pageUnit('Europol', 'en'),
    ]);
    for (const code of ['GR', 'EL', 'el'])
      expect(keysOf(greek, `country:${code} europol`)).toEqual(['r2.en#1']);
  });

  test('an unknown filter value is reported with the valid ones, and the rest is searched', () => {
    const segments = openAll([...reports(['Europol country', 'Europol'], 'en'), pageUnit('Europol', 'it')]);
    const resources = new Map([['r1.en', { themes: ['law', 'asylum'], year: '2025' }]]);
    const asked = (line: string) => search(segments, line, { resources });
    const unknown = (name: string, value: string, known: readonly string[]) => ({
      ...{ kind: 'unknown-filter', name, value, known },
    });
    const { how, total } = asked('country:UK europol lang:en');
    expect(how).toEqual([unknown('country', 'UK', ['EL/GR', 'CY', 'IT', 'PT', 'EU'])]);
    expect(total).toBe(2);
    expect(asked('year: europol').how).toEqual([unknown('year', 'europol', ['2025'])]);
    expect(asked('theme:law europol').total).toBe(1);
    expect(asked('theme:law,fish europol')).toMatchObject({
      total: 1,
      how: [unknown('theme', 'fish', ['asylum', 'law'])],
    });
    expect(asked('theme:fish europol')).toMatchObject({ total: 3, how: [{ value: 'fish' }] });
    expect(asked('theme:fish')).toMatchObject({ total: 0, how: [{ value: 'fish' }] });
    expect(asked('country:UK')).toMatchObject({ total: 0, how: [{ value: 'UK' }] });
  });

  test('pages of a list continue each other', () => {
    const segments = openAll(
      reports(
        Array.from({ length: 45 }, (_, n) => `referral ${'x '.repeat(n)}`),
        'en',
      ),
    );
    const all = keysOf(segments, 'referral');
    const first = search(segments, 'referral', { limit: 20 }).hits;
    const second = search(segments, 'referral', { limit: 20, offset: 20 }).hits;
    expect([...first, ...second].map((hit) => hit.key)).toEqual(all.slice(0, 40));
  });
});
