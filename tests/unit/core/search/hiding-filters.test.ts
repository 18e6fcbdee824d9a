// Filters that hide all results: which one, the number of results without it, and the remaining query.
import { describe, expect, test } from 'vitest';
import { hidingFilters } from '../../../../core/search/hiding-filters.ts';
import { search } from '../../../../core/search/search.ts';
import { openAll, reports } from './library.ts';

const segments = openAll([
  ...reports(['A guardian is appointed', 'The guardian speaks', 'Nothing'], 'en'),
  ...reports(['Ο επίτροπος'], 'el'),
]);
const hiding = (line: string) =>
  hidingFilters(line, (rest) => search(segments, rest, { limit: 0, isTyping: true }).total);

describe('Typed filters', () => {
  test('that hide everything are listed one by one, as typed, with the number of hidden results', () => {
    expect(hiding('guardian country:PT')).toEqual([{ typed: ['country:PT'], rest: 'guardian', count: 2 }]);
    expect(hiding('Lang:EL guardian  kind:report')).toEqual([
      { typed: ['Lang:EL'], rest: 'guardian kind:report', count: 2 },
    ]);
  });

  test('that hide everything only together are taken away together', () => {
    expect(hiding('kind:contact guardian country:PT')).toEqual([
      { typed: ['kind:contact', 'country:PT'], rest: 'guardian', count: 2 },
    ]);
  });

  test('without words are counted by the results of the other filters', () => {
    expect(hiding('country:PT kind:report')).toEqual([
      { typed: ['country:PT'], rest: 'kind:report', count: 4 },
    ]);
    expect(hiding('country:PT')).toEqual([]);
  });

  test('are not blamed where the words are nowhere, or are no filters', () => {
    expect(hiding('zzzz country:PT')).toEqual([]);
    expect(hiding('guardian country:XX')).toEqual([]);
    expect(hiding('"country:PT" zzzz')).toEqual([]);
    expect(hiding('')).toEqual([]);
  });
});
