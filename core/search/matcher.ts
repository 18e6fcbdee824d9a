// The only matcher for highlighting. It marks in any text what the search matched.
import type { Language } from '../base/language.ts';
import type { MatcherSpec, WordSpec } from './matcher-spec.ts';
import { stemsOf } from './stem.ts';
import type { TextRange } from './units.ts';
import { splitWords, type Word } from './words.ts';

/** A range of a text to mark, with the index of the word or phrase in the specification (words first, then phrases). */
export type Mark = TextRange & { readonly index: number };

/** Marks texts by a specification. Cheap to create; keep it for many texts. */
export class Matcher {
  readonly #words: readonly WordTest[];
  readonly #phrases: readonly (readonly WordTest[])[];

  constructor(spec: MatcherSpec) {
    this.#words = spec.words.map((word) => new WordTest(word));
    this.#phrases = spec.phrases.map((phrase) => phrase.map((word) => new WordTest(word)));
  }

  /** Whether it could mark anything at all. */
  get isEmpty(): boolean {
    return this.#words.length === 0 && this.#phrases.length === 0;
  }

  /**
   * The ranges to mark in a text, in order and without overlaps. Offsets are those of the given text. `language` is that of the
   * text; without it the stems of all languages count.
   */
  marks(text: string, language?: Language): Mark[] {
    if (this.isEmpty) return [];
    const words = splitWords(text);
    const marks = words.flatMap((word): Mark[] => {
      const index = this.#words.findIndex((test) => test.fits(word, text, language));
      return index < 0 ? [] : [{ start: word.start, end: word.end, index }];
    });
    this.#phrases.forEach((phrase, index) => {
      marks.push(...phraseMarks(phrase, words, text, language, this.#words.length + index));
    });
    return withoutOverlap(marks);
  }
}

function phraseMarks(
  phrase: readonly WordTest[],
  words: readonly Word[],
  text: string,
  language: Language | undefined,
  index: number,
): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at + phrase.length <= words.length; at += 1) {
    const isHere = phrase.every((test, step) => test.fits(words[at + step] as Word, text, language));
    const first = words[at];
    const last = words[at + phrase.length - 1];
    if (isHere && first && last) marks.push({ start: first.start, end: last.end, index });
  }
  return marks;
}

function withoutOverlap(marks: Mark[]): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end > last.end) kept[kept.length - 1] = { ...last, end: mark.end };
  }
  return kept;
}

class WordTest {
  readonly #forms: ReadonlySet<string>;
  readonly #stems: ReadonlyMap<Language, ReadonlySet<string>>;
  readonly #prefixes: readonly string[];
  readonly #languages: readonly Language[] | undefined;

  constructor(spec: WordSpec) {
    this.#forms = new Set(spec.forms);
    const stems = Object.entries(spec.stems) as [Language, readonly string[]][];
    this.#stems = new Map(stems.map(([language, list]) => [language, new Set(list)]));
    this.#prefixes = spec.prefixes;
    this.#languages = spec.languages;
  }

  fits(word: Word, text: string, language: Language | undefined): boolean {
    if (this.#languages && language !== undefined && !this.#languages.includes(language)) return false;
    if (this.#forms.has(word.form)) return true;
    if (this.#prefixes.some((prefix) => word.form.startsWith(prefix))) return true;
    const asked = language === undefined ? (this.#languages ?? [...this.#stems.keys()]) : [language];
    return asked.some((own) => {
      const stems = this.#stems.get(own);
      return (
        stems !== undefined && stemsOf(text.slice(word.start, word.end), own).some((stem) => stems.has(stem))
      );
    });
  }
}
