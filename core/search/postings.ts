// Reader for the postings of a word, unit by unit with skipping. Damaged bytes end the list.
import type { Entry } from './dictionary.ts';
import { skipInterval } from './segment-format.ts';

/** Iterator over the postings of one word. It never exceeds its bytes or the number of units. */
export class PostingsCursor {
  /** The current unit; `unitCount` at the end of the list. */
  unit = -1;
  times = 0;
  heads = 0;
  readonly #bytes: Uint8Array;
  readonly #unitCount: number;
  readonly #end: number;
  #at: number;
  #positionsAt = 0;
  #skipAt = 0;
  #skipEnd = 0;
  /** State at the start of the block that ends with the next skip entry. */
  #blockUnit = -1;
  #blockAt: number;

  constructor(bytes: Uint8Array, entry: Entry, unitCount: number) {
    this.#bytes = bytes;
    this.#unitCount = unitCount;
    this.#end = entry.end;
    this.#at = entry.start;
    if (entry.count > skipInterval) {
      const length = this.#varint();
      this.#skipAt = this.#at;
      this.#skipEnd = Math.min(this.#at + length, entry.end);
      this.#at = this.#skipEnd;
    }
    this.#blockAt = this.#at;
  }

  /** Moves to the next unit. */
  next(): boolean {
    if (this.#at >= this.#end || this.unit >= this.#unitCount) return this.#finish();
    const distance = this.#varint();
    const unit = this.unit + distance;
    const times = this.#varint();
    if (distance === 0 || unit >= this.#unitCount) return this.#finish();
    this.unit = unit;
    this.times = times >>> 1;
    this.heads = (times & 1) === 1 ? this.#varint() : 0;
    if (this.times > 1) {
      const length = this.#varint();
      this.#positionsAt = this.#at;
      this.#at += length;
    } else {
      this.#positionsAt = this.#at;
      this.#varint();
    }
    return true;
  }

  /** Moves to the first unit not before `target`; does nothing if it is already there. */
  seek(target: number): boolean {
    if (this.unit >= target) return this.unit < this.#unitCount;
    this.#skipBlocks(target);
    while (this.unit < target) if (!this.next()) return false;
    return true;
  }

  /** Writes the positions of the word in the current unit into `into` from index 0; returns their number. */
  readPositions(into: number[]): number {
    const after = this.#at;
    this.#at = this.#positionsAt;
    const limit = this.times > 1 ? after : this.#end;
    let position = 0;
    let count = 0;
    while (count < this.times && this.#at < limit) {
      position += this.#varint();
      into[count++] = position;
    }
    this.#at = after;
    return count;
  }

  #skipBlocks(target: number): void {
    while (this.#skipAt < this.#skipEnd) {
      const before = this.#at;
      this.#at = this.#skipAt;
      const lastUnit = this.#blockUnit + this.#varint();
      const end = this.#blockAt + this.#varint();
      const skipAfter = this.#at;
      this.#at = before;
      if (lastUnit >= target) return;
      this.#skipAt = skipAfter;
      this.#blockUnit = lastUnit;
      this.#blockAt = end;
      if (lastUnit > this.unit && end > this.#at) {
        this.unit = lastUnit;
        this.#at = end;
      }
    }
  }

  #finish(): false {
    this.unit = this.#unitCount;
    this.#at = this.#end;
    return false;
  }

  #varint(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      byte = bytes[this.#at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value >>> 0;
  }
}
