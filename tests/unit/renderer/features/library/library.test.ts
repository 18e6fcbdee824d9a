// The library: its address holds the filters, shelves hold works of one kind, and a list shows only what differs.
import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type RouteOf } from '../../../../../renderer/app/routes/routes.ts';
import {
  differingColumns,
  type FactWords,
} from '../../../../../renderer/features/library/differing-columns.ts';
import { routeOfView, viewOfRoute } from '../../../../../renderer/features/library/library-address.ts';
import { shelvesOf } from '../../../../../renderer/features/library/shelves.ts';
import { noFilters, type Work } from '../../../../../renderer/features/shared/works.ts';
import { plainFile, plainResource } from '../../../../support/plain-resource.ts';

const read = (address: string) => viewOfRoute(parseRoute(address) as RouteOf<'library'>);

test('Filters and order go into the address and come back from it', () => {
  const view = {
    filters: { ...noFilters, kinds: ['report', 'slides'], themes: ['law', 'a b'], years: ['2026'] } as const,
    order: 'title',
  } as const;
  expect(read(formatRoute(routeOfView(view)))).toEqual(view);
  expect(formatRoute(routeOfView({ filters: noFilters, order: 'suggested' }))).toBe('/library');
});

test('Values that no kit can have, and repeated ones, are left out', () => {
  expect(read('/library?kind=report,film,report&country=XX&sort=colour')).toEqual({
    filters: { ...noFilters, kinds: ['report'] },
    order: 'suggested',
  });
});

const workOf = (fields: Parameters<typeof plainResource>[0]): Work => {
  const shown = { ...plainResource(fields), work: fields.id };
  return { id: fields.id, shown, editions: [shown] } as unknown as Work;
};
const names = (works: readonly Work[], order: 'suggested' | 'title' = 'suggested') =>
  shelvesOf(works, order, 'IT').map((shelf) => [shelf.name, ...shelf.works.map(({ id }) => id)]);

test('Works stand on the shelf of their kind, given documents on one of their own, and empty shelves are left out', () => {
  const works = [
    workOf({ id: 'given', cover: plainFile('data/derived/given/cover.webp', 'image/webp') }),
    workOf({ id: 'module', kind: 'module' }),
    workOf({ id: 'report' }),
    workOf({ id: 'checklist', kind: 'checklist' }),
  ];
  expect(names(works)).toEqual([
    ['guides', 'report'],
    ['checklists', 'checklist'],
    ['modules', 'module'],
    ['other', 'given'],
  ]);
});

test('Guides to the own country come first, those to all of Europe last, unless another order was chosen', () => {
  const works = [
    workOf({ id: 'europe', country: 'EU' }),
    workOf({ id: 'greece', country: 'GR' }),
    workOf({ id: 'italy', country: 'IT' }),
  ];
  expect(names(works)).toEqual([['guides', 'italy', 'greece', 'europe']]);
  expect(names(works, 'title')).toEqual([['guides', 'europe', 'greece', 'italy']]);
});

const row: FactWords = {
  kind: 'Report',
  languages: '4 languages',
  country: 'Italy',
  year: '2026',
  asOf: 'May',
};

test('Only facts that differ have a column, and the others are said once', () => {
  expect(differingColumns([row, { ...row, country: 'Greece' }])).toEqual({
    columns: ['country'],
    shared: ['Report', '4 languages', '2026', 'May'],
  });
});

test('One work alone keeps all of its facts in the row', () => {
  expect(differingColumns([row])).toEqual({
    columns: ['kind', 'languages', 'country', 'year', 'asOf'],
    shared: [],
  });
});
