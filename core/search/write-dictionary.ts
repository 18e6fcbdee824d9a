// Writer for dictionaries: sorted words front-coded in blocks, each with a count and the length of its data.
import { ByteWriter } from './byte-writer.ts';
import { blockSize, maxKeyBytes } from './segment-format.ts';

/** A word and its data; `count` is the number of items (units, or term numbers). */
export type DictionaryEntry = { readonly key: string; readonly count: number; readonly data: Uint8Array };

/** Three sections: keys, index of blocks (u32 offset in keys, u32 offset in data), data. */
type WrittenDictionary = {
  readonly keys: ByteWriter;
  readonly index: ByteWriter;
  readonly data: ByteWriter;
};

/** Writes entries that are sorted by `compareKeys`. */
export function writeDictionary(entries: Iterable<DictionaryEntry>): WrittenDictionary {
  const keys = new ByteWriter();
  const index = new ByteWriter();
  const data = new ByteWriter();
  const encoder = new TextEncoder();
  let previous: Uint8Array = new Uint8Array(0);
  let number = 0;
  for (const entry of entries) {
    const key = encoder.encode(entry.key).subarray(0, maxKeyBytes);
    if (number % blockSize === 0) {
      index.u32(keys.length);
      index.u32(data.length);
      previous = new Uint8Array(0);
    }
    const shared = sharedLength(previous, key);
    keys.varint(shared);
    keys.varint(key.length - shared);
    keys.bytes(key.subarray(shared));
    keys.varint(entry.count);
    keys.varint(entry.data.length);
    data.bytes(entry.data);
    previous = key;
    number += 1;
  }
  return { keys, index, data };
}

/** Compares words by their UTF-8 bytes, which is the order of code points. */
export function compareKeys(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  for (let index = 0; index < shorter; index += 1) {
    const left = a.charCodeAt(index);
    const right = b.charCodeAt(index);
    if (left !== right) return rank(left) - rank(right);
  }
  return a.length - b.length;
}

/** Surrogates represent code points above all others. */
function rank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Number of common leading bytes, never ending inside a character. */
function sharedLength(a: Uint8Array, b: Uint8Array): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared += 1;
  while (shared > 0 && ((b[shared] ?? 0) & 0xc0) === 0x80) shared -= 1;
  return shared;
}
