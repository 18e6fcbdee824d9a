// Fingerprint of a key as words, so that two people can compare it on the phone.
import type { Language } from '../base/language.ts';
import { englishWords } from './key-words/english-words.ts';
import { greekWords } from './key-words/greek-words.ts';
import { italianWords } from './key-words/italian-words.ts';
import { portugueseWords } from './key-words/portuguese-words.ts';

const bitsPerWord = 10;
const wordsPerList = 2 ** bitsPerWord;
/** Eleven words carry 110 bits of the fingerprint, so finding another key with the same words is not feasible. */
const carryingWords = 11;
/** Number of words of a key, including the check word. */
export const keyWordCount = carryingWords + 1;
const fingerprintPattern = /^\d{5}(?: \d{5}){7}$/;

/** The words of each language, 1024 each; the position of a word is its value. */
export const keyWordLists: Readonly<Record<Language, readonly string[]>> = {
  en: listOf(englishWords),
  el: listOf(greekWords),
  it: listOf(italianWords),
  pt: listOf(portugueseWords),
};

const placesOf: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  en: placesIn(keyWordLists.en),
  el: placesIn(keyWordLists.el),
  it: placesIn(keyWordLists.it),
  pt: placesIn(keyWordLists.pt),
};

/**
 * The twelve words of a fingerprint (fingerprint.ts) in a language; undefined if the text is no fingerprint. The first eleven are
 * its forty digits modulo 2^110, ten bits in each word, highest first. The twelfth is a check word.
 */
export function keyWordsOf(fingerprint: string, language: Language): readonly string[] | undefined {
  if (!fingerprintPattern.test(fingerprint)) return undefined;
  const number = BigInt(fingerprint.replaceAll(' ', ''));
  const places = Array.from({ length: carryingWords }, (_, index) => {
    const shift = BigInt(bitsPerWord * (carryingWords - 1 - index));
    return Number((number >> shift) % BigInt(wordsPerList));
  });
  const list = keyWordLists[language];
  return [...places, checkPlace(places)].map((place) => list[place] ?? '');
}

/** Result of reading words: the words of a key in their standard form, or the error. */
export type KeyWordsReading =
  | { readonly kind: 'good'; readonly words: readonly string[] }
  /** `position` counts from 1. */
  | { readonly kind: 'word-unknown'; readonly word: string; readonly position: number }
  | { readonly kind: 'count-wrong'; readonly count: number }
  | { readonly kind: 'check-differs' };

/** Reads the words of a key as a person types them. Capitals, accents, commas and line breaks do not matter. */
export function readKeyWords(text: string, language: Language): KeyWordsReading {
  const typed = text.split(/[^\p{L}\p{M}]+/u).filter((word) => word !== '');
  const places: number[] = [];
  for (const [index, word] of typed.entries()) {
    const place = placesOf[language].get(bareWord(word));
    if (place === undefined) return { kind: 'word-unknown', word, position: index + 1 };
    places.push(place);
  }
  if (places.length !== keyWordCount) return { kind: 'count-wrong', count: places.length };
  if (checkPlace(places.slice(0, carryingWords)) !== places.at(-1)) return { kind: 'check-differs' };
  return { kind: 'good', words: places.map((place) => keyWordLists[language][place] ?? '') };
}

/** A word in its compared form: lower case, without accents, with one form of the Greek sigma. */
export function bareWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ');
}

/**
 * Value of the check word: a polynomial over the field of 1024 elements, evaluated at a generator. A single wrong word, or two
 * swapped ones, always change it. A plain sum would not detect swapped words.
 */
function checkPlace(places: readonly number[]): number {
  return places.reduce((check, place) => timesGenerator(check ^ place), 0);
}

/** Multiplication by x in the field of 1024 elements. The polynomial x^10 = x^3 + 1 is primitive. */
function timesGenerator(element: number): number {
  const doubled = element << 1;
  return doubled < wordsPerList ? doubled : doubled ^ 0b100_0000_1001;
}

function listOf(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

function placesIn(list: readonly string[]): ReadonlyMap<string, number> {
  return new Map(list.map((word, place) => [bareWord(word), place]));
}
