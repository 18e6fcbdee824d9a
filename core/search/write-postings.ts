// Writer for the postings of one word: units, frequencies, positions. Units can be skipped without reading positions.
import { ByteWriter } from './byte-writer.ts';
import { skipInterval } from './segment-format.ts';
import { headBit, type WordStream } from './word-stream.ts';

/**
 * Writes the postings of one form. `places` are ascending indexes into the stream. One posting has the distance to the previous unit
 * (first: unit + 1) and `times << 1 | has heads`. Then come [times in heads], [byte length of the rest if times > 1], and the
 * positions as distances. Long lists start with the byte length of a skip table: per 128 postings the distance in units and in
 * bytes.
 */
export class PostingsWriter {
  readonly #stream: WordStream;
  readonly #unitOf: (place: number) => number;
  readonly #body = new ByteWriter();
  readonly #positions = new ByteWriter();
  readonly #skips = new ByteWriter();
  readonly #whole = new ByteWriter();

  constructor(stream: WordStream) {
    this.#stream = stream;
    this.#unitOf = unitFinder(stream.starts);
  }

  write(places: Uint32Array): { count: number; data: Uint8Array } {
    this.#body.clear();
    this.#skips.clear();
    let count = 0;
    let unitBefore = -1;
    let skipUnit = -1;
    let skipByte = 0;
    for (let from = 0; from < places.length; ) {
      const unit = this.#unitOf(places[from] as number);
      const end = this.#stream.starts[unit + 1] as number;
      let to = from + 1;
      while (to < places.length && (places[to] as number) < end) to += 1;
      this.#posting(unit - unitBefore, unit, places.subarray(from, to));
      unitBefore = unit;
      from = to;
      count += 1;
      if (count % skipInterval === 0) {
        this.#skips.varint(unit - skipUnit);
        this.#skips.varint(this.#body.length - skipByte);
        skipUnit = unit;
        skipByte = this.#body.length;
      }
    }
    if (count <= skipInterval) return { count, data: this.#body.view() };
    this.#whole.clear();
    this.#whole.varint(this.#skips.length);
    this.#whole.bytes(this.#skips.view());
    this.#whole.bytes(this.#body.view());
    return { count, data: this.#whole.view() };
  }

  #posting(distance: number, unit: number, places: Uint32Array): void {
    const start = this.#stream.starts[unit] as number;
    this.#positions.clear();
    let heads = 0;
    let before = start;
    for (const place of places) {
      if (((this.#stream.words[place] as number) & headBit) !== 0) heads += 1;
      this.#positions.varint(place - before);
      before = place;
    }
    this.#body.varint(distance);
    this.#body.varint((places.length << 1) | (heads > 0 ? 1 : 0));
    if (heads > 0) this.#body.varint(heads);
    if (places.length > 1) this.#body.varint(this.#positions.length);
    this.#body.bytes(this.#positions.view());
  }
}

/** The unit of an index in the stream: the last one that starts at or before it (empty ones share their start). */
function unitFinder(starts: Uint32Array): (place: number) => number {
  return (place) => {
    let low = 0;
    let high = starts.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= place) low = middle;
      else high = middle;
    }
    return low;
  };
}
