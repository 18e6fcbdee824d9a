// Packing with DEFLATE (RFC 1951). The same bytes give the same packed bytes on every computer; those of zlib depend on its build.
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
  longestLengthCode,
} from './deflate-tables.ts';
import { findMatches, type Matches } from './find-matches.ts';
import { codeLengths } from './huffman.ts';

/** Literals and matches in one block: enough for a good code, few enough that the code fits the text around them. */
const blockSteps = 24 * 1024;
const literalSymbols = 286;
const distanceSymbols = 30;

/** Packs bytes. */
export function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const matches = findMatches(bytes);
  const writer = new BitWriter(bytes.length);
  let from = 0;
  do {
    const to = Math.min(from + blockSteps, matches.count);
    writeBlock(writer, matches, from, to, to === matches.count);
    from = to;
  } while (from < matches.count);
  return writer.finish();
}

function writeBlock(writer: BitWriter, matches: Matches, from: number, to: number, isLast: boolean): void {
  const literalCounts = new Uint32Array(literalSymbols);
  const distanceCounts = new Uint32Array(distanceSymbols);
  const count = (counts: Uint32Array, symbol: number): void => {
    counts[symbol] = (counts[symbol] ?? 0) + 1;
  };
  for (let at = from; at < to; at += 1) {
    const distance = matches.distances[at] ?? 0;
    const value = matches.values[at] ?? 0;
    count(literalCounts, distance === 0 ? value : firstLength + lengthSymbol(value));
    if (distance !== 0) count(distanceCounts, distanceSymbol(distance));
  }
  count(literalCounts, endOfBlock);
  const literalLengths = codeLengths(literalCounts, longestCode);
  const distanceLengths = codeLengths(distanceCounts, longestCode);
  writer.write(isLast ? 1 : 0, 1);
  writer.write(2, 2);
  writeLengths(writer, literalLengths, distanceLengths);
  const literals = { lengths: literalLengths, codes: codesOf(literalLengths) };
  const distances = { lengths: distanceLengths, codes: codesOf(distanceLengths) };
  for (let at = from; at < to; at += 1) {
    const distance = matches.distances[at] ?? 0;
    const value = matches.values[at] ?? 0;
    if (distance === 0) {
      writer.code(literals, value);
      continue;
    }
    const length = lengthSymbol(value);
    writer.code(literals, firstLength + length);
    writer.write(value - (lengthBases[length] ?? 0), lengthBits[length] ?? 0);
    const symbol = distanceSymbol(distance);
    writer.code(distances, symbol);
    writer.write(distance - (distanceBases[symbol] ?? 0), distanceBits[symbol] ?? 0);
  }
  writer.code(literals, endOfBlock);
}

/** Writes the lengths of both codes, runs of the same length as one word. */
function writeLengths(writer: BitWriter, literals: Uint8Array, distances: Uint8Array): void {
  const literalCount = Math.max(firstLength, lastUsed(literals) + 1);
  const distanceCount = Math.max(1, lastUsed(distances) + 1);
  const words = runsOf([...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)]);
  const counts = new Uint32Array(lengthOrder.length);
  for (const { symbol } of words) counts[symbol] = (counts[symbol] ?? 0) + 1;
  // The code of the lengths must be whole, so it has two words at least.
  if (counts.filter((times) => times > 0).length < 2) counts[counts[0] === 0 ? 0 : 18] = 1;
  const lengths = codeLengths(counts, longestLengthCode);
  const code = { lengths, codes: codesOf(lengths) };
  const ordered = lengthOrder.map((symbol) => lengths[symbol] ?? 0);
  const written = Math.max(4, ordered.findLastIndex((length) => length > 0) + 1);
  writer.write(literalCount - 257, 5);
  writer.write(distanceCount - 1, 5);
  writer.write(written - 4, 4);
  for (const length of ordered.slice(0, written)) writer.write(length, 3);
  for (const { symbol, extra, bits } of words) {
    writer.code(code, symbol);
    writer.write(extra, bits);
  }
}

type Word = { readonly symbol: number; readonly extra: number; readonly bits: number };

function runsOf(lengths: readonly number[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at] ?? 0;
    let run = 1;
    while (lengths[at + run] === length) run += 1;
    at += run;
    if (length !== 0) {
      words.push({ symbol: length, extra: 0, bits: 0 });
      run -= 1;
    }
    while (run >= 3) {
      const times = Math.min(run, length === 0 ? 138 : 6);
      if (length !== 0) words.push({ symbol: 16, extra: times - 3, bits: 2 });
      else if (times <= 10) words.push({ symbol: 17, extra: times - 3, bits: 3 });
      else words.push({ symbol: 18, extra: times - 11, bits: 7 });
      run -= times;
    }
    for (; run > 0; run -= 1) words.push({ symbol: length, extra: 0, bits: 0 });
  }
  return words;
}

function lastUsed(lengths: Uint8Array): number {
  let last = lengths.length - 1;
  while (last >= 0 && lengths[last] === 0) last -= 1;
  return last;
}

const lengthSymbols = symbolsOf(lengthBases, 258);
const nearSymbols = symbolsOf(distanceBases, 256);

/** The symbol for each number up to `most`: the last one whose base is not above it. */
function symbolsOf(bases: readonly number[], most: number): Uint8Array {
  return Uint8Array.from({ length: most + 1 }, (_, number) =>
    Math.max(
      0,
      bases.findLastIndex((base) => base <= number),
    ),
  );
}

function lengthSymbol(length: number): number {
  return lengthSymbols[length] ?? 0;
}

/** Above 256 two symbols share each power of two, so the number is looked up by its leading bits. */
function distanceSymbol(distance: number): number {
  if (distance <= 256) return nearSymbols[distance] ?? 0;
  return (nearSymbols[((distance - 1) >>> 7) + 1] ?? 0) + 14;
}

class BitWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #length = 0;
  #held = 0;
  #heldBits = 0;

  constructor(sizeBytes: number) {
    this.#bytes = new Uint8Array(Math.max(64, sizeBytes >>> 1));
  }

  /** Writes up to 16 bits, the lowest first. */
  write(value: number, bits: number): void {
    this.#held |= value << this.#heldBits;
    this.#heldBits += bits;
    while (this.#heldBits >= 8) {
      this.#push(this.#held & 0xff);
      this.#held >>>= 8;
      this.#heldBits -= 8;
    }
  }

  code(
    { lengths, codes }: { readonly lengths: Uint8Array; readonly codes: Uint16Array },
    symbol: number,
  ): void {
    this.write(codes[symbol] ?? 0, lengths[symbol] ?? 0);
  }

  finish(): Uint8Array<ArrayBuffer> {
    if (this.#heldBits > 0) this.#push(this.#held & 0xff);
    return this.#bytes.slice(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}
