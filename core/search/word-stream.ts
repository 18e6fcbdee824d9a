// The words of all units before inversion: numbered forms in one long stream.
import type { Language } from '../base/language.ts';
import { stemsOf } from './stem.ts';
import type { SearchUnit } from './units.ts';
import { splitWords } from './words.ts';

/** Flag of a number in the stream: the word is in a head. */
export const headBit = 0x80000000;

/** Words of units as numbers of forms, in order of first use. */
export type WordStream = {
  /** Number of the form of each word, with `headBit`. */
  readonly words: Uint32Array;
  /** Start of each unit in `words`, with one more entry for the end. */
  readonly starts: Uint32Array;
  readonly forms: readonly string[];
  /** Stems of each form, from all spellings that fold to it. */
  readonly stems: readonly ReadonlySet<string>[];
};

/** Splits every unit into words. */
export function gatherWords(units: readonly SearchUnit[], language: Language): WordStream {
  const vocabulary = new Vocabulary(language);
  const starts = new Uint32Array(units.length + 1);
  let words = new Uint32Array(Math.max(1024, units.length * 256));
  let length = 0;
  units.forEach((unit, index) => {
    const found = splitWords(unit.text);
    if (length + found.length > words.length) words = grown(words, length + found.length);
    for (const word of found) {
      const isHead = unit.heads.some((head) => word.start >= head.start && word.end <= head.end);
      const number = vocabulary.number(unit.text.slice(word.start, word.end), word.form);
      words[length++] = isHead ? (number | headBit) >>> 0 : number;
    }
    starts[index + 1] = length;
  });
  return { words: words.subarray(0, length), starts, forms: vocabulary.forms, stems: vocabulary.stems };
}

function grown(words: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(words.length * 2, needed));
  larger.set(words);
  return larger;
}

class Vocabulary {
  readonly forms: string[] = [];
  readonly stems: Set<string>[] = [];
  readonly #language: Language;
  readonly #byForm = new Map<string, number>();
  readonly #byRaw = new Map<string, number>();

  constructor(language: Language) {
    this.#language = language;
  }

  number(raw: string, form: string): number {
    const known = this.#byRaw.get(raw);
    if (known !== undefined) return known;
    let number = this.#byForm.get(form);
    if (number === undefined) {
      number = this.forms.length;
      this.forms.push(form);
      this.stems.push(new Set());
      this.#byForm.set(form, number);
    }
    for (const stem of stemsOf(raw, this.#language)) this.stems[number]?.add(stem);
    this.#byRaw.set(raw, number);
    return number;
  }
}
