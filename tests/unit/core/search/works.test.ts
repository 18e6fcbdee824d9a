// Translations of one work as one result: in the reader's language where that matches, the others counted.
import { describe, expect, test } from 'vitest';
import { search } from '../../../../core/search/search.ts';
import { openAll, pageUnit } from './library.ts';

const segments = openAll([
  pageUnit('The protocol of the border guard', 'en', 1, 'r1'),
  pageUnit('The protocol again', 'en', 2, 'r1'),
  pageUnit('Il protocol di frontiera', 'it', 1, 'r1'),
  pageUnit('O protocol da fronteira', 'pt', 1, 'r1'),
  pageUnit('Un altro protocol', 'it', 1, 'r2'),
  pageUnit('Nothing of the kind', 'en', 1, 'r2'),
]);
const works = new Map(
  ['r1', 'r2'].flatMap((work) =>
    ['en', 'it', 'pt'].map((each) => [`${work}.${each}`, `${work}.en`] as const),
  ),
);
const asked = { works, language: 'en' } as const;

describe('Translations of a work', () => {
  test('are results of their own where no works are named', () => {
    const { total, otherLanguages } = search(segments, 'protocol', { language: 'en' });
    expect({ total, otherLanguages }).toEqual({ total: 4, otherLanguages: 0 });
  });

  test('are one result in the reader’s language, which says how many of its own pages match', () => {
    const { hits, total } = search(segments, 'protocol', asked);
    const [own] = hits.filter(({ resourceId }) => resourceId?.startsWith('r1.'));
    expect(own).toMatchObject({ resourceId: 'r1.en', otherCount: 1 });
    expect(total).toBe(2);
  });

  test('are shown in the language that matches where the reader’s does not', () => {
    const { hits } = search(segments, 'altro protocol', asked);
    expect(hits[0]).toMatchObject({ resourceId: 'r2.it' });
  });

  test('that are not shown are counted, and found by the filter of their language', () => {
    const all = search(segments, 'protocol', asked);
    expect(all.otherLanguages).toBe(2);
    expect(all.facets.languages).toEqual({ en: 1, it: 2, pt: 1 });
    expect(all.facets.kinds).toEqual({ report: 2 });
    const filters = { languages: ['it'] } as const;
    const { hits, otherLanguages } = search(segments, 'protocol', { ...asked, filters });
    expect(hits.map(({ resourceId }) => resourceId).sort()).toEqual(['r1.it', 'r2.it']);
    expect(otherLanguages).toBe(0);
  });

  test('that are found by translating a term are counted and not listed again', () => {
    const units = openAll([
      pageUnit('The guardian of the child', 'en', 1, 'r1'),
      pageUnit('Il tutore del minore', 'it', 1, 'r1'),
    ]);
    const term = { id: 'guardian', source: 'x' };
    const wording = (text: string) => ({ term: text, variants: [], isSeen: true });
    const glossary = [{ ...term, en: wording('guardian'), it: wording('tutore') }];
    const answer = search(units, 'guardian', { ...asked, glossary });
    expect(answer.hits.map(({ resourceId }) => resourceId)).toEqual(['r1.en']);
    expect(answer.otherLanguages).toBe(1);
    const filters = { languages: ['it'] } as const;
    const italian = search(units, 'guardian', { ...asked, glossary, filters });
    expect(italian.hits).toMatchObject([{ resourceId: 'r1.it', via: 'translation' }]);
  });

  test('keep the order of the list that each of them would be in', () => {
    const order = search(segments, 'protocol', { language: 'en', filters: { languages: ['en'] } }).hits;
    const own = search(segments, 'protocol', asked).hits.filter(({ language }) => language === 'en');
    expect(own.map(({ key }) => key)).toEqual(order.map(({ key }) => key));
  });
});
