// Typed filters that hide all results, with the number of results without them.
import { parseQuery } from './parse-query.ts';

/** Filters as typed, the query without them, and the number of its results. */
export type HidingFilter = {
  readonly typed: readonly string[];
  readonly rest: string;
  readonly count: number;
};

/**
 * For a query without results: each filter whose removal gives results, or all filters together if one is not enough. `countOf`
 * returns the number of results of a query. Empty for a query without filters, or if its words have no match.
 */
export function hidingFilters(line: string, countOf: (line: string) => number): readonly HidingFilter[] {
  const places = parseQuery(line).filterPlaces;
  const without = (from: number, to: number): readonly HidingFilter[] => {
    const gone = places.slice(from, to);
    const typed = gone.map(({ start, end }) => line.slice(start, end));
    const rest = [...gone]
      .reverse()
      .reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), line)
      .replace(/\s+/g, ' ')
      .trim();
    const count = rest === '' ? 0 : countOf(rest);
    return count === 0 ? [] : [{ typed, rest, count }];
  };
  const single = places.flatMap((_place, index) => without(index, index + 1));
  return single.length > 0 || places.length < 2 ? single : without(0, places.length);
}
