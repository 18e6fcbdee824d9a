import { describe, expect, it } from 'vitest';
import {
  countFacet,
  filterWorks,
  groupWorks,
  noFilters,
  sortWorks,
} from '../../../../../renderer/features/shared/works.ts';
import { resource } from '../resources.ts';

const collator = new Intl.Collator('en');
const resources = [
  resource({ id: 'r1.el', title: 'Έκθεση', themes: ['law'], asOf: '2026-03-01', order: 1 }),
  resource({ id: 'r1.en', title: 'Report', themes: ['law'], asOf: '2026-03-01', order: 1 }),
  resource({ id: 'r2.en', title: 'Another', country: 'GR', issued: '2025-01-01', order: 2 }),
  resource({ id: 'r3.pt', title: 'Relatório', country: 'PT', order: 3 }),
  resource({ id: 'c1.en', title: 'Ticks', kind: 'checklist', asOf: '2026-05-01', order: 1 }),
];
const shownIds = (works: ReturnType<typeof groupWorks>) => works.map(({ shown }) => shown.id);

describe('Works', () => {
  it('stand once, in the language of the person, else in English, else in what there is', () => {
    expect(shownIds(groupWorks(resources, 'el')).sort()).toEqual(['c1.en', 'r1.el', 'r2.en', 'r3.pt']);
  });

  it('show an edition in the language that was filtered by', () => {
    const works = groupWorks(resources, 'el', ['en']);
    expect(shownIds(filterWorks(works, { ...noFilters, languages: ['en'] })).sort()).toEqual([
      'c1.en',
      'r1.en',
      'r2.en',
    ]);
  });

  it('must fit every facet, with any of its values', () => {
    const works = groupWorks(resources, 'en');
    const filters = { ...noFilters, kinds: ['report' as const], countries: ['GR' as const, 'PT' as const] };
    expect(shownIds(filterWorks(works, filters)).sort()).toEqual(['r2.en', 'r3.pt']);
  });

  it('are counted in a facet as if that facet were not filtered', () => {
    const works = groupWorks(resources, 'en');
    const filters = { ...noFilters, kinds: ['checklist' as const], countries: ['GR' as const] };
    expect(Object.fromEntries(countFacet(works, filters, 'kinds'))).toEqual({ report: 1, checklist: 0 });
  });

  it('are suggested in the own language first, reports before checklists, in the order of the kit', () => {
    const sorted = (language: 'en' | 'pt') =>
      shownIds(sortWorks(groupWorks(resources, language), 'suggested', language, collator));
    expect(sorted('en')).toEqual(['r1.en', 'r2.en', 'c1.en', 'r3.pt']);
    expect(sorted('pt')).toEqual(['r3.pt', 'r1.en', 'r2.en', 'c1.en']);
  });

  it('can be sorted by title and by how lately their facts were checked', () => {
    const works = groupWorks(resources, 'en');
    expect(shownIds(sortWorks(works, 'title', 'en', collator))).toEqual(['r2.en', 'r3.pt', 'r1.en', 'c1.en']);
    expect(shownIds(sortWorks(works, 'newest', 'en', collator)).slice(0, 2)).toEqual(['c1.en', 'r1.en']);
  });

  it('come last among the newest facts when nobody checked theirs', () => {
    const { asOf: _, ...unchecked } = resource({ id: 'r0.en', title: 'Unchecked', order: 0 });
    const works = groupWorks([unchecked, ...resources], 'en');
    expect(shownIds(sortWorks(works, 'newest', 'en', collator)).at(-1)).toBe('r0.en');
  });
});
