// Scoring of a segment's units: BM25 over the matches of each query word.
import type { Entry } from './dictionary.ts';
import type { TermMatch } from './match-word.ts';
import type { UnitHits } from './phrase.ts';
import type { Segment } from './segment.ts';
import { skipInterval } from './segment-format.ts';

/** Matches of one word or phrase of the query in one segment. */
export type SegmentGroup = {
  readonly terms: readonly TermMatch[];
  /** Phrase matches; each has the weight of an exact word. */
  readonly phrases: readonly UnitHits[];
  /** Whether it is optional: stop words of the language. */
  readonly isOptional: boolean;
  /** Rarity in the whole library; near zero for stop words. */
  readonly rarity: number;
  /** Whether it is a plain number, which means little without the words beside it. */
  readonly isNumber: boolean;
};

/** Scores of all units of a segment. */
export type Scores = {
  readonly score: Float32Array;
  /** Number of significant words in each unit. */
  readonly matched: Uint8Array;
  /** Number of significant words in this segment. */
  readonly required: number;
  /** Sum of the rarities of the significant words in each unit, without numbers. */
  readonly information: Float32Array;
  /** Average rarity of a significant word. */
  readonly average: number;
};

const saturation = 1.2;
const lengthPart = 0.3;
/** Additional occurrences for a word in a head. */
const headWorth = 2;

/** Scores a segment in one pass over the postings of every entry, without reading positions. */
export function scoreSegment(segment: Segment, groups: readonly SegmentGroup[]): Scores {
  const score = new Float32Array(segment.unitCount);
  const matched = new Uint8Array(segment.unitCount);
  const information = new Float32Array(segment.unitCount);
  const tally = new Tally(segment);
  for (const group of groups) {
    for (const { entry, weight } of group.terms) tally.addTerm(entry, weight);
    for (const hits of group.phrases) tally.addHits(hits);
    tally.settle(group, { score, matched, information });
  }
  const counting = groups.filter((group) => !group.isOptional);
  const average = counting.reduce((sum, { rarity }) => sum + rarity, 0) / Math.max(1, counting.length);
  // Rounded like the sums, so that equally rare words equal their average.
  return { score, matched, required: counting.length, information, average: Math.fround(average) };
}

/** Rarity of something that occurs in `count` of `total` units; always positive. */
export function rarityOf(count: number, total: number): number {
  const bounded = Math.min(count, total);
  return Math.log(1 + (total - bounded + 0.5) / (bounded + 0.5));
}

/** Sums weighted counts of one group, then converts them into scores and resets itself. */
class Tally {
  readonly #segment: Segment;
  readonly #weight: Float32Array;
  readonly #touched: Uint32Array;
  readonly #averageLength: number;
  #touchedCount = 0;

  constructor(segment: Segment) {
    this.#segment = segment;
    this.#weight = new Float32Array(segment.unitCount);
    this.#touched = new Uint32Array(segment.unitCount);
    this.#averageLength = Math.max(1, segment.wordCount / Math.max(1, segment.unitCount));
  }

  /** Reads postings in place (layout: write-postings.ts). A cursor object for each of thousands of entries would be slower. */
  addTerm(entry: Entry, weight: number): void {
    const bytes = this.#segment.terms.data;
    const unitCount = this.#segment.unitCount;
    const end = entry.end;
    let at = entry.start;
    if (entry.count > skipInterval) {
      const [length, next] = readVarint(bytes, at);
      at = next + length;
    }
    let unit = -1;
    while (at < end) {
      let byte = bytes[at++] as number;
      let distance = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0;
        distance |= (byte & 0x7f) << shift;
      }
      byte = bytes[at++] ?? 0;
      let times = byte & 0x7f;
      for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
        byte = bytes[at++] ?? 0;
        times |= (byte & 0x7f) << shift;
      }
      unit += distance;
      if (distance <= 0 || unit >= unitCount) return;
      let count = times >>> 1;
      if ((times & 1) === 1) {
        const [heads, next] = readVarint(bytes, at);
        at = next;
        count += headWorth * heads;
      }
      if (times >= 4) {
        byte = bytes[at++] ?? 0;
        let length = byte & 0x7f;
        for (let shift = 7; byte >= 0x80 && shift < 35; shift += 7) {
          byte = bytes[at++] ?? 0;
          length |= (byte & 0x7f) << shift;
        }
        at += length >>> 0;
      } else while ((bytes[at++] ?? 0) >= 0x80);
      this.#add(unit, weight * count);
    }
  }

  addHits(hits: UnitHits): void {
    hits.units.forEach((unit, index) => {
      this.#add(unit, (hits.times[index] ?? 0) + headWorth * (hits.heads[index] ?? 0));
    });
  }

  settle(
    group: SegmentGroup,
    { score, matched, information }: Pick<Scores, 'score' | 'matched' | 'information'>,
  ): void {
    const lengths = this.#segment.unitLengths;
    const touched = this.#touched;
    const tally = this.#weight;
    const step = group.isOptional ? 0 : 1;
    const distinctive = group.isOptional || group.isNumber ? 0 : group.rarity;
    for (let index = 0; index < this.#touchedCount; index += 1) {
      const unit = touched[index] as number;
      const weight = tally[unit] as number;
      const relative = 1 - lengthPart + (lengthPart * (lengths[unit] as number)) / this.#averageLength;
      score[unit] =
        (score[unit] as number) +
        (group.rarity * weight * (saturation + 1)) / (weight + saturation * relative);
      matched[unit] = (matched[unit] as number) + step;
      information[unit] = (information[unit] as number) + distinctive;
      tally[unit] = 0;
    }
    this.#touchedCount = 0;
  }

  #add(unit: number, weight: number): void {
    const before = this.#weight[unit] as number;
    if (before === 0) this.#touched[this.#touchedCount++] = unit;
    this.#weight[unit] = before + weight;
  }
}

function readVarint(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0;
  let at = from;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return [value >>> 0, at];
}
