// Decides how words are looked up in a front-coded dictionary without unpacking it; damaged bytes end a walk, never hang it.
import { blockSize, maxKeyBytes } from './segment-format.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Where an entry's data stand; `count` is how many things they hold. */
export type Entry = {
  readonly id: number;
  readonly count: number;
  readonly start: number;
  readonly end: number;
};

/** Sorted words over three sections of a segment (see write-dictionary.ts). */
export class Dictionary {
  readonly keys: Uint8Array;
  /** Pairs per block: place in keys, place in data. */
  readonly index: Uint32Array;
  readonly data: Uint8Array;
  readonly size: number;
  readonly blockCount: number;
  /** For look-ups that end before the next begins; a cursor with its buffer is dear to make. */
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

  /** The entry and word with a number, as stem lists name it. */
  at(id: number): { readonly entry: Entry; readonly word: string } | undefined {
    const cursor = this.#own;
    return cursor.toEntry(id) ? { entry: cursor.entry(), word: cursor.word() } : undefined;
  }

  /** Whether any word begins so. */
  hasPrefix(prefix: string): boolean {
    const key = encoder.encode(prefix);
    return this.#own.seek(key) && this.#own.startsWith(key);
  }

  /** Calls `visit` for every entry whose word begins so, in order. */
  eachWithPrefix(prefix: string, visit: (cursor: DictionaryCursor) => void): void {
    const key = encoder.encode(prefix);
    const cursor = new DictionaryCursor(this);
    cursor.seek(key);
    while (cursor.isValid && cursor.startsWith(key)) {
      visit(cursor);
      cursor.next();
    }
  }

  /** The block in which `key` stands, if it stands anywhere. */
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
    // A first key shares nothing; its length needs two bytes from 128 on.
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

/** Walks a dictionary in order. */
export class DictionaryCursor {
  readonly key = new Uint8Array(maxKeyBytes);
  keyLength = 0;
  /** Bytes the word shares with the one before it in its block. */
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

  /** Stands before the first entry of a block; `next` steps onto it. */
  toBlock(block: number): void {
    const isThere = block >= 0 && block < this.#dictionary.blockCount;
    this.id = isThere ? block * blockSize - 1 : this.#dictionary.size;
    this.isValid = false;
  }

  /** Goes to the entry with a number; false when there is none. */
  toEntry(id: number): boolean {
    this.toBlock(Math.floor(id / blockSize));
    while (this.next() && this.id < id);
    return this.isValid;
  }

  /** Goes to the first entry not before `key`; false when there is none. */
  seek(key: Uint8Array): boolean {
    this.toBlock(this.#dictionary.blockOf(key));
    while (this.next() && this.compare(key) < 0);
    return this.isValid;
  }

  /** Steps on; false at the end, or where the bytes make no sense. */
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
    const isSound =
      shared <= this.keyLength && shared + added <= maxKeyBytes && from + added < keys.length;
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

  /** Steps over all entries of the block that share their first `bytes` bytes, without unpacking them; then as `next`. */
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

  /** What this entry leads to; its end never passes the end of the data. */
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
