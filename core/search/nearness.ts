// Proximity boost: query words near each other, or at the very beginning of a unit. For the best candidates only.
import type { Candidate } from './collect.ts';
import type { TermMatch } from './match-word.ts';
import { PostingsCursor } from './postings.ts';
import type { Segment } from './segment.ts';

const most = 0.5;
/** A unit that starts with the query is about it: the term «guardian» precedes «voluntary guardian». */
const beginning = 1.25;
const halfWay = 8;
const maxTermsOfWord = 12;
const maxPositions = 64;

/**
 * Raises the scores of candidates whose words are close together, by up to a half for adjacent words. Candidates that start with one
 * of the words are raised too. Then it sorts them again. `words` holds, for each significant word, its matches by segment.
 */
export function boostProximity(
  candidates: Candidate[],
  segments: readonly Segment[],
  words: readonly (readonly (readonly TermMatch[])[])[],
): void {
  if (words.length === 0) return;
  segments.forEach((segment, index) => {
    const readers = words.map((terms) => new PlaceReader(segment, terms[index] ?? []));
    const own = candidates.filter((candidate) => candidate.segment === index);
    for (const candidate of own.sort((a, b) => a.unit - b.unit)) {
      const places = readers.map((reader) => reader.places(candidate.unit)).filter((list) => list.length > 0);
      if (places.some((list) => list.includes(0))) candidate.score *= beginning;
      if (places.length < 2) continue;
      const spare = smallestWindow(places) - places.length;
      const share = places.length / words.length;
      candidate.score *= 1 + (most * share) / (1 + spare / halfWay);
    }
  });
  candidates.sort((a, b) => b.score - a.score);
}

/** Length in words of the smallest window that contains one position of each list. */
export function smallestWindow(lists: readonly (readonly number[])[]): number {
  const places = lists
    .flatMap((list, index) => list.map((place) => ({ place, index })))
    .sort((a, b) => a.place - b.place);
  const held = new Uint32Array(lists.length);
  let distinct = 0;
  let first = 0;
  let smallest = Number.POSITIVE_INFINITY;
  for (const { place, index } of places) {
    if (held[index] === 0) distinct += 1;
    held[index] = (held[index] ?? 0) + 1;
    while (distinct === lists.length) {
      const left = places[first];
      if (!left) break;
      smallest = Math.min(smallest, place - left.place + 1);
      held[left.index] = (held[left.index] ?? 0) - 1;
      if (held[left.index] === 0) distinct -= 1;
      first += 1;
    }
  }
  return smallest;
}

/** Reads the positions of one word's forms in units, which must be requested in ascending order. */
class PlaceReader {
  readonly #cursors: readonly PostingsCursor[];
  readonly #buffer: number[] = [];

  constructor(segment: Segment, matches: readonly TermMatch[]) {
    const best = [...matches].sort((a, b) => b.weight - a.weight).slice(0, maxTermsOfWord);
    this.#cursors = best.map(
      (match) => new PostingsCursor(segment.terms.data, match.entry, segment.unitCount),
    );
  }

  places(unit: number): number[] {
    const found: number[] = [];
    for (const cursor of this.#cursors) {
      if (!cursor.seek(unit) || cursor.unit !== unit) continue;
      const count = Math.min(maxPositions, cursor.readPositions(this.#buffer));
      for (let index = 0; index < count; index += 1) found.push(this.#buffer[index] as number);
    }
    return found;
  }
}
