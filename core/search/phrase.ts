// Phrase search: intersects units first, starting with the rarest word, and reads positions only for the rest.
import type { Entry } from './dictionary.ts';
import { PostingsCursor } from './postings.ts';
import type { Segment } from './segment.ts';

/** Units with a number of occurrences, and whether all of the phrase is in a head; ascending. */
export type UnitHits = { readonly units: number[]; readonly times: number[]; readonly heads: number[] };

/** Finds a phrase. `slots` has, for each word of the phrase in order, the entries that match it. */
export function findPhrase(segment: Segment, slots: readonly (readonly Entry[])[]): UnitHits {
  const hits: UnitHits = { units: [], times: [], heads: [] };
  const ordered = slots
    .map((entries, offset) => new Slot(segment, entries, offset))
    .sort((a, b) => a.size - b.size);
  const [lead, ...others] = ordered;
  if (!lead || ordered.some((slot) => slot.size === 0)) return hits;
  while (lead.next()) {
    const unit = lead.unit;
    if (!others.every((slot) => slot.seek(unit))) continue;
    const times = countPlaces(lead, others);
    if (times === 0) continue;
    hits.units.push(unit);
    hits.times.push(times);
    hits.heads.push(ordered.every((slot) => slot.isInHead) ? 1 : 0);
  }
  return hits;
}

function countPlaces(lead: Slot, others: readonly Slot[]): number {
  let starts = lead.starts();
  for (const slot of others) {
    if (starts.length === 0) return 0;
    starts = common(starts, slot.starts());
  }
  return starts.length;
}

/** Numbers in both ascending lists. */
function common(a: readonly number[], b: readonly number[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const value of a) {
    while (at < b.length && (b[at] as number) < value) at += 1;
    if (b[at] === value) found.push(value);
  }
  return found;
}

/** One slot of a phrase: the postings of all matching words, read as one list. */
class Slot {
  readonly size: number;
  unit = -1;
  readonly #cursors: readonly PostingsCursor[];
  readonly #offset: number;
  readonly #unitCount: number;
  readonly #buffer: number[] = [];

  constructor(segment: Segment, entries: readonly Entry[], offset: number) {
    this.size = entries.reduce((sum, entry) => sum + entry.count, 0);
    this.#cursors = entries.map((entry) => new PostingsCursor(segment.terms.data, entry, segment.unitCount));
    this.#offset = offset;
    this.#unitCount = segment.unitCount;
  }

  next(): boolean {
    let lowest = this.#unitCount;
    for (const cursor of this.#cursors) {
      if (cursor.unit <= this.unit) cursor.next();
      if (cursor.unit < lowest) lowest = cursor.unit;
    }
    this.unit = lowest;
    return lowest < this.#unitCount;
  }

  /** Whether any of its words occurs in `unit`. */
  seek(unit: number): boolean {
    this.unit = unit;
    let isThere = false;
    for (const cursor of this.#cursors) if (cursor.seek(unit) && cursor.unit === unit) isThere = true;
    return isThere;
  }

  get isInHead(): boolean {
    return this.#cursors.some((cursor) => cursor.unit === this.unit && cursor.heads > 0);
  }

  /** Possible start positions of the phrase for this slot; ascending. */
  starts(): number[] {
    const found: number[] = [];
    for (const cursor of this.#cursors) {
      if (cursor.unit !== this.unit) continue;
      const count = cursor.readPositions(this.#buffer);
      for (let index = 0; index < count; index += 1) {
        const start = (this.#buffer[index] as number) - this.#offset;
        if (start >= 0) found.push(start);
      }
    }
    return this.#cursors.length > 1 ? found.sort((a, b) => a - b) : found;
  }
}
