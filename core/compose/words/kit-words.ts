// Words of printed documents and START-HERE.html in each language, and dates in words.
import { type Language, localeTags } from '../../base/language.ts';
import { englishWords } from './english.ts';
import { greekWords } from './greek.ts';
import { italianWords } from './italian.ts';
import { portugueseWords } from './portuguese.ts';
import type { KitWords } from './word-types.ts';

const all: Readonly<Record<Language, KitWords>> = {
  en: englishWords,
  el: greekWords,
  it: italianWords,
  pt: portugueseWords,
};

/** The words of a language. */
export function kitWords(language: Language): KitWords {
  return all[language];
}

/** The date of the last check of a document, or that none is recorded. */
export function writtenCheck(asOf: string | undefined, language: Language): string {
  const { factsChecked, notChecked } = kitWords(language);
  return asOf === undefined ? notChecked : `${factsChecked} ${writtenDay(asOf, language)}`;
}

const dayShape = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** A day, month or year in words: `25 November 2026`. Anything else is returned unchanged. */
export function writtenDay(text: string, language: Language): string {
  if (text === 'undated') return kitWords(language).undated;
  const found = dayShape.exec(text);
  if (!found) return text;
  const [, year, month, day] = found;
  const moment = Date.UTC(Number(year), Number(month ?? '1') - 1, Number(day ?? '1'));
  const parts: Intl.DateTimeFormatOptions = { timeZone: 'UTC', year: 'numeric' };
  if (month !== undefined) parts.month = 'long';
  if (day !== undefined) parts.day = 'numeric';
  return formatOf(language, parts).format(moment);
}

/** Making a format takes far longer than using it, and a page has thousands of days. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: Language, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(parts).join()}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(localeTags[language], parts);
  formats.set(key, format);
  return format;
}
