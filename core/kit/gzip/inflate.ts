// Unpacking of DEFLATE data (RFC 1951) whose size is known. It is strict: every program on every computer takes or refuses the same bytes.
import {
  codesOf,
  distanceBases,
  distanceBits,
  endOfBlock,
  firstLength,
  lengthBases,
  lengthBits,
  lengthOrder,
  longestCode,
} from './deflate-tables.ts';

/** Thrown inside this file only: the data breaks the form. */
class Malformed extends Error {}

/** A code as a table over its longest bits: symbol and length of the code that they begin with. */
type Decoder = { readonly bits: number; readonly entries: Int32Array };

/**
 * Unpacks data that gives exactly `sizeBytes` and ends with its last byte; undefined if it does not. Never makes more than
 * `sizeBytes`: data that would give more is left at that point.
 */
export function inflate(data: Uint8Array, sizeBytes: number): Uint8Array<ArrayBuffer> | undefined {
  try {
    return new Inflater(data, new Uint8Array(sizeBytes)).run();
  } catch (error) {
    if (error instanceof Malformed) return undefined;
    throw error;
  }
}

class Inflater {
  readonly #data: Uint8Array;
  readonly #out: Uint8Array<ArrayBuffer>;
  #at = 0;
  #held = 0;
  #heldBits = 0;
  #made = 0;

  constructor(data: Uint8Array, out: Uint8Array<ArrayBuffer>) {
    this.#data = data;
    this.#out = out;
  }

  run(): Uint8Array<ArrayBuffer> {
    let isLast = false;
    while (!isLast) {
      isLast = this.#take(1) === 1;
      const kind = this.#take(2);
      if (kind === 0) this.#stored();
      else if (kind === 1) this.#coded(fixedLiterals, fixedDistances);
      else if (kind === 2) this.#dynamic();
      else throw new Malformed();
    }
    // Whole bytes that were looked at and not used are still there; the last byte is filled up with zeros.
    const isAtEnd = this.#at - (this.#heldBits >>> 3) === this.#data.length && this.#held === 0;
    if (!isAtEnd || this.#made !== this.#out.length) throw new Malformed();
    return this.#out;
  }

  #stored(): void {
    this.#at -= this.#heldBits >>> 3;
    this.#held = 0;
    this.#heldBits = 0;
    const length = this.#take(16);
    if ((this.#take(16) ^ 0xffff) !== length) throw new Malformed();
    const end = this.#at + length;
    if (end > this.#data.length || this.#made + length > this.#out.length) throw new Malformed();
    this.#out.set(this.#data.subarray(this.#at, end), this.#made);
    this.#at = end;
    this.#made += length;
  }

  #dynamic(): void {
    const literals = this.#take(5) + 257;
    const distances = this.#take(5) + 1;
    const lengths = new Uint8Array(lengthOrder.length);
    const count = this.#take(4) + 4;
    for (const symbol of lengthOrder.slice(0, count)) lengths[symbol] = this.#take(3);
    const all = this.#lengths(decoderOf(lengths, 'whole'), literals + distances);
    if (literals > 286 || distances > 30 || all[endOfBlock] === 0) throw new Malformed();
    this.#coded(
      decoderOf(all.subarray(0, literals), 'may-lack'),
      decoderOf(all.subarray(literals), 'may-lack'),
    );
  }

  #lengths(decoder: Decoder, count: number): Uint8Array {
    const all = new Uint8Array(count);
    for (let at = 0; at < count; ) {
      const symbol = this.#symbol(decoder);
      if (symbol < 16) {
        all[at] = symbol;
        at += 1;
        continue;
      }
      if (symbol === 16 && at === 0) throw new Malformed();
      const repeated = symbol === 16 ? (all[at - 1] ?? 0) : 0;
      const times =
        symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7);
      if (at + times > count) throw new Malformed();
      all.fill(repeated, at, at + times);
      at += times;
    }
    return all;
  }

  #coded(literals: Decoder, distances: Decoder): void {
    const out = this.#out;
    for (;;) {
      const symbol = this.#symbol(literals);
      if (symbol === endOfBlock) return;
      if (symbol < endOfBlock) {
        if (this.#made >= out.length) throw new Malformed();
        out[this.#made] = symbol;
        this.#made += 1;
        continue;
      }
      const length = this.#sized(symbol - firstLength, lengthBases, lengthBits);
      const distance = this.#sized(this.#symbol(distances), distanceBases, distanceBits);
      const from = this.#made - distance;
      const end = this.#made + length;
      if (from < 0 || end > out.length) throw new Malformed();
      // Not `copyWithin`: a match may repeat bytes that it makes itself.
      for (let to = this.#made, read = from; to < end; to += 1, read += 1) out[to] = out[read] ?? 0;
      this.#made = end;
    }
  }

  #sized(symbol: number, bases: readonly number[], extra: readonly number[]): number {
    const base = bases[symbol];
    if (base === undefined) throw new Malformed();
    return base + this.#take(extra[symbol] ?? 0);
  }

  #symbol({ bits, entries }: Decoder): number {
    while (this.#heldBits < bits && this.#at < this.#data.length) this.#hold();
    const entry = entries[this.#held & ((1 << bits) - 1)] ?? 0;
    const length = entry & 15;
    if (length === 0 || length > this.#heldBits) throw new Malformed();
    this.#held >>>= length;
    this.#heldBits -= length;
    return entry >>> 4;
  }

  #take(bits: number): number {
    while (this.#heldBits < bits) {
      if (this.#at >= this.#data.length) throw new Malformed();
      this.#hold();
    }
    const value = this.#held & ((1 << bits) - 1);
    this.#held >>>= bits;
    this.#heldBits -= bits;
    return value;
  }

  /** At most 16 bits are asked for at once, so that no more than 23 are held. */
  #hold(): void {
    this.#held |= (this.#data[this.#at] ?? 0) << this.#heldBits;
    this.#at += 1;
    this.#heldBits += 8;
  }
}

/** The table of a code. All codes but that of the lengths may lack words: they then have one of one bit, or none at all. */
function decoderOf(lengths: Uint8Array, completeness: 'whole' | 'may-lack'): Decoder {
  const bits = lengths.reduce((most, length) => Math.max(most, length), 0);
  const used = lengths.reduce((sum, length) => (length === 0 ? sum : sum + (1 << (longestCode - length))), 0);
  const isWhole = used === 1 << longestCode;
  if (!isWhole && (completeness === 'whole' || bits > 1)) throw new Malformed();
  const entries = new Int32Array(1 << bits);
  const codes = codesOf(lengths);
  for (let symbol = 0; symbol < lengths.length; symbol += 1) {
    const length = lengths[symbol] ?? 0;
    if (length === 0) continue;
    for (let at = codes[symbol] ?? 0; at < entries.length; at += 1 << length)
      entries[at] = (symbol << 4) | length;
  }
  return { bits, entries };
}

const fixedLiterals = decoderOf(
  Uint8Array.from({ length: 288 }, (_, symbol) =>
    symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
  ),
  'whole',
);
const fixedDistances = decoderOf(new Uint8Array(32).fill(5), 'whole');
