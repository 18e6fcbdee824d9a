// Dictionary words within a typing error: one edit (a swap of neighbours counts as one), or two in long words.
import { type Dictionary, DictionaryCursor, type Entry } from './dictionary.ts';
import { maxKeyBytes } from './segment-format.ts';

/** A dictionary word near the searched one. */
export type NearWord = { readonly word: string; readonly entry: Entry; readonly edits: number };

const minLength = 4;
const lettersForTwo = 8;
const maxLength = 40;
/** Length of the prefixes that are checked first, once for all words with the same prefix. */
const headLetters = 3;
const hasDigit = /\p{N}/u;

/** Edits allowed for a word: none below four characters or with digits (a wrong number helps nobody), two from eight characters on. */
export function allowedEdits(form: string): number {
  const letters = [...form].length;
  if (letters < minLength || letters > maxLength || hasDigit.test(form)) return 0;
  return letters >= lettersForTwo ? 2 : 1;
}

/**
 * Words within `limit` edits of `form`: letters inserted, deleted, replaced or swapped, including the first one. It walks the sorted
 * dictionary as a trie: words with a common prefix share rows of the distance table. A prefix beyond the limit is skipped with all
 * its words.
 */
export function nearWords(dictionary: Dictionary, form: string, limit: number): NearWord[] {
  const found: NearWord[] = [];
  const table = new DistanceTable(form, limit);
  const cursor = new DictionaryCursor(dictionary);
  const heads = headsOf(dictionary);
  let dead = maxKeyBytes + 1;
  for (let index = 0; index < heads.length; index += 1) {
    const head = heads[index] as Head;
    if (head.shared >= dead) continue;
    const { length } = head.key;
    dead = table.follow(head.key, length, head.shared);
    if (dead <= length) continue;
    collectBelow(cursor, table, { head, end: heads[index + 1]?.id ?? dictionary.size, limit, found });
    dead = maxKeyBytes + 1;
  }
  return found;
}

type Below = {
  readonly head: Head;
  /** Id of the first entry with another prefix. */
  readonly end: number;
  readonly limit: number;
  readonly found: NearWord[];
};

/** Checks the words of one prefix that the table has already processed. */
function collectBelow(
  cursor: DictionaryCursor,
  table: DistanceTable,
  { head, end, limit, found }: Below,
): void {
  let isThere = cursor.toEntry(head.id);
  let shared = head.key.length;
  let dead = maxKeyBytes + 1;
  while (isThere && cursor.id < end) {
    if (shared < dead) {
      dead = table.follow(cursor.key, cursor.keyLength, shared);
      const edits = table.edits;
      if (dead > cursor.keyLength && edits <= limit && edits > 0) {
        found.push({ word: cursor.word(), entry: cursor.entry(), edits });
      }
    }
    isThere = dead > cursor.keyLength ? cursor.next() : cursor.nextAfterSharing(dead);
    shared = cursor.shared;
  }
}

/** A prefix: its bytes, how many of them it shares with the previous prefix, and the first entry that has it. */
type Head = { readonly key: Uint8Array; readonly shared: number; readonly id: number };

const knownHeads = new WeakMap<Dictionary, readonly Head[]>();

/** The prefixes of a dictionary, computed when first needed. */
function headsOf(dictionary: Dictionary): readonly Head[] {
  const known = knownHeads.get(dictionary);
  if (known) return known;
  const heads: Head[] = [];
  const cursor = new DictionaryCursor(dictionary);
  cursor.toBlock(0);
  let key = new Uint8Array(0);
  while (cursor.next()) {
    const length = bytesOfLetters(cursor.key, cursor.keyLength, headLetters);
    const shared = commonBytes(key, cursor.key, length);
    if (shared === length && length === key.length) continue;
    key = cursor.key.slice(0, length);
    heads.push({ key, shared, id: cursor.id });
  }
  knownHeads.set(dictionary, heads);
  return heads;
}

/** Byte length of the first `letters` letters of a key. */
function bytesOfLetters(key: Uint8Array, length: number, letters: number): number {
  let at = 0;
  for (let step = 0; step < letters && at < length; step += 1) at += letterBytes(key[at] as number);
  return Math.min(at, length);
}

/** Number of equal bytes among the first `most`; never a part of a letter. */
function commonBytes(a: Uint8Array, b: Uint8Array, most: number): number {
  let at = 0;
  while (at < most && at < a.length && a[at] === b[at]) at += 1;
  while (at > 0 && at < most && ((b[at] as number) & 0xc0) === 0x80) at -= 1;
  return at;
}

/** Byte length of a letter whose first byte is `lead`. */
function letterBytes(lead: number): number {
  if (lead < 0x80) return 1;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Rows of the edit distance (optimal string alignment) between the searched word and dictionary words. */
class DistanceTable {
  edits = 0;
  readonly #wanted: readonly number[];
  readonly #limit: number;
  readonly #width: number;
  readonly #rows: Uint8Array;
  /** Letters of the current word, and their number at each byte. */
  readonly #letters = new Uint32Array(maxKeyBytes + 1);
  readonly #lettersAt = new Uint8Array(maxKeyBytes + 1);

  constructor(form: string, limit: number) {
    this.#wanted = [...form].map((letter) => letter.codePointAt(0) ?? 0);
    this.#limit = limit;
    this.#width = this.#wanted.length + 1;
    this.#rows = new Uint8Array(this.#width * (this.#width + limit + 2));
    for (let column = 0; column < this.#width; column += 1) this.#rows[column] = Math.min(column, limit + 1);
  }

  /**
   * Updates the rows for this key, whose first `shared` bytes are unchanged. Returns the number of bytes after which the limit is
   * exceeded, or more than the length. In that case `edits` is the distance of the whole word.
   */
  follow(key: Uint8Array, length: number, shared: number): number {
    let at = shared;
    let depth = this.#lettersAt[shared] ?? 0;
    while (at < length) {
      const lead = key[at] as number;
      const bytes = letterBytes(lead);
      let letter = bytes === 1 ? lead : lead & (0xff >> (bytes + 1));
      for (let step = 1; step < bytes; step += 1) letter = (letter << 6) | ((key[at + step] ?? 0) & 0x3f);
      at += bytes;
      depth += 1;
      this.#letters[depth] = letter;
      this.#lettersAt[at] = depth;
      if (this.#row(depth, letter) > this.#limit) return at;
    }
    this.edits = this.#rows[depth * this.#width + this.#width - 1] as number;
    return length + 1;
  }

  /** Fills one row; only columns within the limit of the diagonal matter. Returns the smallest value. */
  #row(depth: number, letter: number): number {
    const rows = this.#rows;
    const far = this.#limit + 1;
    const row = depth * this.#width;
    const above = row - this.#width;
    rows.fill(far, row, row + this.#width);
    if (depth <= this.#limit) rows[row] = depth;
    let smallest = depth <= this.#limit ? depth : far;
    const last = Math.min(this.#width - 1, depth + this.#limit);
    for (let column = Math.max(1, depth - this.#limit); column <= last; column += 1) {
      const wanted = this.#wanted[column - 1];
      const change = (rows[above + column - 1] as number) + (wanted === letter ? 0 : 1);
      const more = Math.min(rows[above + column] as number, rows[row + column - 1] as number) + 1;
      let value = Math.min(change, more, far);
      const isSwap =
        depth > 1 && column > 1 && wanted === this.#letters[depth - 1] && this.#wanted[column - 2] === letter;
      if (isSwap) value = Math.min(value, (rows[above - this.#width + column - 2] as number) + 1);
      rows[row + column] = value;
      if (value < smallest) smallest = value;
    }
    return smallest;
  }
}
