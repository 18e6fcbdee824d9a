// Lookup in a front-coded dictionary without unpacking it. Damaged bytes end a walk and never cause an endless loop.
import { blockSize, maxKeyBytes } from './segment-format.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Location of an entry's data; `count` is the number of items in it. */
export type Entry = {
  readonly id: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
};

/** Sorted words over three sections of a segment (see write-dictionary.ts). */
export class Dictionary {
  readonly keys: Uint8Array;
  /** Pairs for each block: offset in keys, offset in data. */
  readonly index: Uint32Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly blockCount: number;
  /** For lookups that end before the next one starts. A cursor with its buffer is expensive to create. */
  readonly #own: DictionaryCursor;

  constructor(keys: Uint8Array, index: Uint32Array, data: Uint8Array, size: number) {
    this.keys = keys;
    this.index = index;
    this.data = data;
    this.size = size;
    this.blockCount = index.length >>> 1;
    this.#own = new DictionaryCursor(this);
  }

  /** The entry of a word. */
  find(word: string): Entry | undefined {
    const key = encoder.encode(word);
    return this.#own.seek(key) && this.#own.compare(key) === 0 ? this.#own.entry() : undefined;
  }

  /** The entry and word with a number, as used in stem lists. */
  at(id: number): { readonly entry: Entry; readonly word: string } | undefined {
    const cursor = this.#own;
    return cursor.toEntry(id) ? { entry: cursor.entry(), word: cursor.word() } : undefined;
  }

  /** Whether any word has this prefix. */
  hasPrefix(prefix: string): boolean {
    const key = encoder.encode(prefix);
    return this.#own.seek(key) && this.#own.startsWith(key);
  }

  /** Calls `visit` for every entry whose word has the prefix, in order. */
  eachWithPrefix(prefix: string, visit: (cursor: DictionaryCursor) => void): void {
    const key = encoder.encode(prefix);
    const cursor = new DictionaryCursor(this);
    cursor.seek(key);
    while (cursor.isValid && cursor.startsWith(key)) {
      visit(cursor);
      cursor.next();
    }
  }

  /** The block that contains `key` if any does. */
  blockOf(key: Uint8Array): number {
    let low = 0;
    let high = this.blockCount;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if (this.#compareFirst(middle, key) <= 0) low = middle;
      else high = middle;
    }
    return low;
  }

  /** Compares the first word of a block with `key`. */
  #compareFirst(block: number, key: Uint8Array): number {
    // A first key shares no bytes; its length takes two bytes from 128 on.
    let at = (this.index[block * 2] as number) + 1;
    let length = this.keys[at++] ?? 0;
    if (length >= 0x80) length = (length & 0x7f) | ((this.keys[at++] ?? 0) << 7);
    const shorter = Math.min(length, key.length);
    for (let index = 0; index < shorter; index += 1) {
      const difference = (this.keys[at + index] ?? 0) - (key[index] as number);
      if (difference !== 0) return difference;
    }
    return length - key.length;
  }
}

/** Iterator over a dictionary in order. */
export class DictionaryCursor {
  readonly key = new Uint8Array(maxKeyBytes);
  keyLength = 0;
  /** Number of bytes that the word shares with the previous one of its block. */
  shared = 0;
  id = -1;
  count = 0;
  start = 0;
  end = 0;
  isValid = false;
  readonly #dictionary: Dictionary;
  #at = 0;

  constructor(dictionary: Dictionary) {
    this.#dictionary = dictionary;
  }

  /** Moves before the first entry of a block; `next` then moves to it. */
  toBlock(block: number): void {
    const isThere = block >= 0 && block < this.#dictionary.blockCount;
    this.id = isThere ? block * blockSize - 1 : this.#dictionary.size;
    this.isValid = false;
  }

  /** Moves to the entry with a number; false if there is none. */
  toEntry(id: number): boolean {
    this.toBlock(Math.floor(id / blockSize));
    while (this.next() && this.id < id);
    return this.isValid;
  }

  /** Moves to the first entry not before `key`; false if there is none. */
  seek(key: Uint8Array): boolean {
    this.toBlock(this.#dictionary.blockOf(key));
    while (this.next() && this.compare(key) < 0);
    return this.isValid;
  }

  /** Moves to the next entry; false at the end, or if the bytes are invalid. */
  next(): boolean {
    const { index, keys, size } = this.#dictionary;
    const id = this.id + 1;
    this.isValid = false;
    if (id >= size) return false;
    if (id % blockSize === 0) {
      const block = (id / blockSize) * 2;
      this.#at = index[block] ?? keys.length;
      this.end = index[block + 1] ?? 0;
      this.keyLength = 0;
    }
    const shared = this.#varint();
    const added = this.#varint();
    const from = this.#at;
    const isSound = shared <= this.keyLength && shared + added <= maxKeyBytes && from + added < keys.length;
    if (!isSound) {
      this.id = size;
      return false;
    }
    for (let step = 0; step < added; step += 1) this.key[shared + step] = keys[from + step] as number;
    this.#at = from + added;
    this.shared = shared;
    this.keyLength = shared + added;
    this.count = this.#varint();
    this.start = this.end;
    this.end = this.start + this.#varint();
    this.id = id;
    this.isValid = true;
    return true;
  }

  /** Skips all entries of the block that share their first `bytes` bytes without unpacking them, then continues as `next`. */
  nextAfterSharing(bytes: number): boolean {
    const { keys, size } = this.#dictionary;
    while (this.id + 1 < size && (this.id + 1) % blockSize !== 0 && (keys[this.#at] ?? 0) >= bytes) {
      this.#varint();
      const added = this.#varint();
      this.#at += added;
      this.count = this.#varint();
      this.start = this.end;
      this.end += this.#varint();
      this.id += 1;
    }
    return this.next();
  }

  /** Location of this entry's data; its end never exceeds the end of the data. */
  entry(): Entry {
    const limit = this.#dictionary.data.length;
    return {
      id: this.id,
      count: this.count,
      start: Math.min(this.start, limit),
      end: Math.min(this.end, limit),
    };
  }

  word(): string {
    return decoder.decode(this.key.subarray(0, this.keyLength));
  }

  compare(key: Uint8Array): number {
    const shorter = Math.min(this.keyLength, key.length);
    for (let index = 0; index < shorter; index += 1) {
      const difference = (this.key[index] as number) - (key[index] as number);
      if (difference !== 0) return difference;
    }
    return this.keyLength - key.length;
  }

  startsWith(key: Uint8Array): boolean {
    if (this.keyLength < key.length) return false;
    for (let index = 0; index < key.length; index += 1) if (this.key[index] !== key[index]) return false;
    return true;
  }

  #varint(): number {
    const { keys } = this.#dictionary;
    const first = keys[this.#at++] ?? 0;
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = keys[this.#at++] ?? 0;
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) break;
    }
    return value;
  }
}
