// Words of printed documents and START-HERE.html in each language, and dates in words.
import { type Language, localeTags } from '../../base/language.ts';
import type { Resource } from '../../kit/catalogue.ts';
import { saidCheck } from '../../kit/check.ts';
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

/** What tells how a text was checked. */
type CheckedText = Pick<Resource, 'asOf' | 'check'> & Partial<Pick<Resource, 'sources'>>;

/** What was done last to the facts of a document, and when; or that no check is recorded. */
export function writtenCheck(document: CheckedText, language: Language): string {
  const { name, value } = checkFact(document, language);
  return saidCheck(document).kind === 'unchecked' ? value : `${name} ${value}`;
}

/** The same as a fact of a table: its name and the day. */
export function checkFact(
  document: CheckedText,
  language: Language,
): { readonly name: string; readonly value: string } {
  const said = saidCheck(document);
  const words = kitWords(language);
  const { factsChecked: reviewed, factsConfirmed: confirmed, compiled, notChecked } = words;
  if (said.kind === 'unchecked') return { name: reviewed, value: notChecked };
  const day = writtenDay(said.day, language);
  const value =
    said.sourcesUpTo === undefined
      ? day
      : `${day}, ${words.sourcesUpTo} ${writtenDay(said.sourcesUpTo, language)}`;
  return { name: { reviewed, confirmed, compiled }[said.kind], value };
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
