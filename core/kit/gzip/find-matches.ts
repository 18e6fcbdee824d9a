// What repeats in bytes: literals and matches, in order (LZ77 with hash chains and one step of waiting for a better match).
import { longestMatch, shortestMatch, windowBytes } from './deflate-tables.ts';

/** Steps in order. With distance 0 the value is a byte, else the length of a match. */
export type Matches = {
  readonly values: Uint16Array;
  readonly distances: Uint16Array;
  readonly count: number;
};

const hashBits = 15;
/** Places that are looked at for each match: more of them give little and take long. */
const mostTries = 192;
/** A match as long as this one is taken without looking for a better one. */
const goodLength = 64;
/** A match of three bytes from further away costs more than the bytes. */
const farShortMatch = 4096;

/** Finds what repeats. */
export function findMatches(bytes: Uint8Array): Matches {
  const values = new Uint16Array(bytes.length);
  const distances = new Uint16Array(bytes.length);
  const chains = new Chains(bytes);
  let count = 0;
  const add = (value: number, distance: number): void => {
    values[count] = value;
    distances[count] = distance;
    count += 1;
  };
  for (let at = 0; at < bytes.length; ) {
    const { length, distance } = chains.longestAt(at);
    chains.insert(at);
    if (length === 0) {
      add(bytes[at] ?? 0, 0);
      at += 1;
      continue;
    }
    // One byte later there may be a longer match.
    if (length < goodLength && chains.longestAt(at + 1).length > length) {
      add(bytes[at] ?? 0, 0);
      at += 1;
      continue;
    }
    add(length, distance);
    for (let inside = at + 1; inside < at + length; inside += 1) chains.insert(inside);
    at += length;
  }
  return { values, distances, count };
}

type Match = { readonly length: number; readonly distance: number };
const none: Match = { length: 0, distance: 0 };

/** Earlier places with the same three bytes, the newest first. */
class Chains {
  readonly #bytes: Uint8Array;
  readonly #newest = new Int32Array(1 << hashBits).fill(-1);
  readonly #before = new Int32Array(windowBytes);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  insert(at: number): void {
    if (at + shortestMatch > this.#bytes.length) return;
    const hash = this.#hashAt(at);
    this.#before[at % windowBytes] = this.#newest[hash] ?? -1;
    this.#newest[hash] = at;
  }

  longestAt(at: number): Match {
    const bytes = this.#bytes;
    const most = Math.min(longestMatch, bytes.length - at);
    if (most < shortestMatch) return none;
    let best = shortestMatch - 1;
    let distance = 0;
    let from = this.#newest[this.#hashAt(at)] ?? -1;
    for (let tries = mostTries; tries > 0 && from >= 0 && at - from <= windowBytes; tries -= 1) {
      if (bytes[from + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[from + length] === bytes[at + length]) length += 1;
        if (length > best) {
          best = length;
          distance = at - from;
          if (length >= most) break;
        }
      }
      const before = this.#before[from % windowBytes] ?? -1;
      // A place that was overwritten leads forward.
      if (before >= from) break;
      from = before;
    }
    const isTooFar = best === shortestMatch && distance > farShortMatch;
    return distance === 0 || isTooFar ? none : { length: best, distance };
  }

  #hashAt(at: number): number {
    const bytes = this.#bytes;
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
  }
}
