// Decides what is told of typed filters that hide everything: which of them, and how much there is without it.
import { parseQuery } from './parse-query.ts';

/** Filters as typed, the line without them, and what that finds. */
export type HidingFilter = {
  readonly typed: readonly string[];
  readonly rest: string;
  readonly count: number;
};

/**
 * For a line that finds nothing: each filter without which it finds something; all of them together when one is not enough. `countOf`
 * says how much a line finds. Empty for a line without filters, and when the words are nowhere.
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
