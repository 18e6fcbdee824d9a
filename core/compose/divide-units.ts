// Decides how the searchable units of one language are divided into segments: few of them, none too large to load.
import type { SearchUnit } from '../search/units.ts';

/** Letters in one segment at most; about 20,000 pages, an index of some 25 MB. */
const maxSegmentLength = 60_000_000;

/**
 * Gathers units into segments. Units of one document arrive together and stay together, so that a document is found in one
 * segment; each full segment is handed to `onSegment` before more is gathered.
 */
export class UnitGatherer {
  readonly #onSegment: (units: readonly SearchUnit[]) => Promise<void>;
  readonly #largestLength: number;
  #units: SearchUnit[] = [];
  #length = 0;

  constructor(
    onSegment: (units: readonly SearchUnit[]) => Promise<void>,
    largestLength = maxSegmentLength,
  ) {
    this.#onSegment = onSegment;
    this.#largestLength = largestLength;
  }

  /** Takes the units of one document. */
  async add(units: readonly SearchUnit[]): Promise<void> {
    const length = units.reduce((sum, unit) => sum + unit.text.length, 0);
    if (this.#length > 0 && this.#length + length > this.#largestLength) await this.finish();
    for (const unit of units) this.#units.push(unit);
    this.#length += length;
  }

  /** Hands on what is left. */
  async finish(): Promise<void> {
    const units = this.#units;
    this.#units = [];
    this.#length = 0;
    if (units.length > 0) await this.#onSegment(units);
  }
}
