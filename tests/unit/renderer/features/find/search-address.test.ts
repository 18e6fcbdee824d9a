// Filters of a search are read from its address, and written into it.
import { expect, test } from 'vitest';
import { formatRoute, parseRoute } from '../../../../../renderer/app/routes/routes.ts';
import {
  filtersOf,
  hasFilters,
  isEveryLanguage,
  type SearchRoute,
  withFilter,
  withoutFilters,
} from '../../../../../renderer/features/find/search-address.ts';

function searchAt(address: string): SearchRoute {
  const route = parseRoute(address);
  if (route?.screen !== 'search') throw new Error(`${address} is no search`);
  return route;
}

test('Every filter of an address is read, several values with commas between them', () => {
  const address =
    '/search?q=child&kind=report,contact&lang=el,en&country=GR,EU&theme=law,age&year=2024&from=a';
  expect(filtersOf(searchAt(address))).toEqual({
    kinds: expect.arrayContaining(['report', 'contact']),
    languages: expect.arrayContaining(['el', 'en']),
    countries: expect.arrayContaining(['GR', 'EU']),
    themes: ['law', 'age'],
    years: ['2024'],
    kits: ['a'],
  });
});

test('Values that no filter has, empty ones and doubles are left out', () => {
  expect(
    filtersOf(searchAt('/search?q=child&kind=film,report,report,&lang=xx&country=&theme=law,,law')),
  ).toEqual({
    kinds: ['report'],
    themes: ['law'],
  });
  expect(hasFilters(searchAt('/search?q=child&kind=film&lang=xx'))).toBe(false);
});

test('A chosen filter is written into the address, and goes from it with its last value', () => {
  const plain = searchAt('/search?q=child');
  const filtered = withFilter(withFilter(plain, 'kinds', ['contact']), 'countries', ['CY', 'GR']);
  expect(filtersOf(searchAt(formatRoute(filtered)))).toEqual({ kinds: ['contact'], countries: ['GR', 'CY'] });
  expect(formatRoute(withFilter(withFilter(filtered, 'kinds', []), 'countries', []))).toBe('/search?q=child');
});

test('Without its filters a search keeps its words, and that it lists every language', () => {
  const route = searchAt('/search?q=child&kind=contact&year=2024&all=1');
  expect(hasFilters(route)).toBe(true);
  expect(isEveryLanguage(route)).toBe(true);
  expect(formatRoute(withoutFilters(route))).toBe('/search?q=child&all=1');
  expect(isEveryLanguage(searchAt('/search?q=child'))).toBe(false);
});
