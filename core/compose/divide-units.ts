// Division of the search units of one language into segments: few segments, none too large to load.
import type { SearchUnit } from '../search/units.ts';

/** Maximum number of characters in a segment: about 20,000 pages, an index of some 25 MB. */
const maxSegmentLength = 60_000_000;

/**
 * Gathers units into segments. The units of one document stay in one segment. Each full segment is passed to `onSegment` before the
 * next one starts.
 */
export class UnitGatherer {
  readonly #onSegment: (units: readonly SearchUnit[]) => Promise<void>;
  readonly #largestLength: number;
  #units: SearchUnit[] = [];
  #length = 0;

  constructor(onSegment: (units: readonly SearchUnit[]) => Promise<void>, largestLength = maxSegmentLength) {
    this.#onSegment = onSegment;
    this.#largestLength = largestLength;
  }

  /** Adds the units of one document. */
  async add(units: readonly SearchUnit[]): Promise<void> {
    const length = units.reduce((sum, unit) => sum + unit.text.length, 0);
    if (this.#length > 0 && this.#length + length > this.#largestLength) await this.finish();
    for (const unit of units) this.#units.push(unit);
    this.#length += length;
  }

  /** Passes on the last segment. */
  async finish(): Promise<void> {
    const units = this.#units;
    this.#units = [];
    this.#length = 0;
    if (units.length > 0) await this.#onSegment(units);
  }
}
