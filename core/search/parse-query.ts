// Parser for typed queries: words, quoted phrases, excluded words and filters.
import type { SearchFilters } from './answer.ts';
import { FilterReader, type UnknownFilter } from './filter-reader.ts';
import type { TextRange } from './units.ts';
import { splitWords } from './words.ts';

/** One word of a query, as typed and folded. */
export type QueryWord = { readonly typed: string; readonly form: string };

/** A parsed query. */
export type Query = {
  readonly words: readonly QueryWord[];
  /** The part of the query that contains the words. */
  readonly plain: string;
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly excluded: readonly (readonly QueryWord[])[];
  readonly filters: SearchFilters;
  /** Ranges of the filters in the query. */
  readonly filterPlaces: readonly TextRange[];
  /** Unknown values of filters, neither used as filters nor searched. */
  readonly unknown: readonly UnknownFilter[];
  /** Whether the query ends inside its last word or phrase, which may be unfinished. */
  readonly endsOpen: 'word' | 'phrase' | 'no';
};

const maxQueryLength = 500;
// After a space, a phrase, an excluded word or another filter is not the value of a filter.
const filter = String.raw`(kind|country|lang|theme|year|from):(?:(\S+)|\s+(?!-|[a-z]+:)([^\s"“”„«»]+))?`;
const quotation = `(-?)["“”„«]([^"“”„«»]*)(["“”„«»]|$)`;
const special = new RegExp(
  String.raw`(?<=^|\s)${filter}|(?<=^|\s)${quotation}|(?<=^|\s)-([\p{L}\p{N}]\S*)`,
  'giu',
);

/**
 * Parses a query, at most its first 500 characters. Never fails: everything but a filter is words, and unknown filter values are
 * ignored.
 */
export function parseQuery(line: string): Query {
  const text = line.slice(0, maxQueryLength);
  const phrases: QueryWord[][] = [];
  const excluded: QueryWord[][] = [];
  const filters = new FilterReader();
  const filterPlaces: TextRange[] = [];
  let plain = '';
  let end = 0;
  let endsOpen: Query['endsOpen'] = 'word';
  for (const found of text.matchAll(special)) {
    const [whole, name, value, apart, minus, quoted, closing, unwanted] = found;
    plain += `${text.slice(end, found.index)} `;
    end = found.index + whole.length;
    if (name !== undefined) {
      if (filters.read(name, value ?? apart ?? '')) filterPlaces.push({ start: found.index, end });
    } else if (quoted !== undefined) {
      const words = toWords(quoted);
      if (words.length > 0) (minus === '-' ? excluded : phrases).push(words);
      if (end === text.length && closing === '') endsOpen = minus === '-' ? 'no' : 'phrase';
    } else if (unwanted !== undefined) excluded.push(...toWords(unwanted).map((word) => [word]));
  }
  const rest = text.slice(end);
  const words = toWords(plain + rest);
  if (endsOpen === 'word' && (rest.trim() === '' || /[\s"”»]$/.test(rest))) endsOpen = 'no';
  const asked = { words, plain: plain + rest, phrases, excluded, endsOpen };
  return { ...asked, filters: filters.filters(), filterPlaces, unknown: filters.unknown() };
}

/** Typed filters combined with those of the screen: if both have values, the common ones. */
export function joinFilters(a: SearchFilters, b: SearchFilters): SearchFilters {
  const joined = {
    kinds: common(a.kinds, b.kinds),
    languages: common(a.languages, b.languages),
    countries: common(a.countries, b.countries),
    themes: common(a.themes, b.themes),
    years: common(a.years, b.years),
    kits: common(a.kits, b.kits),
  };
  return Object.fromEntries(Object.entries(joined).filter(([, values]) => values)) as SearchFilters;
}

function common<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  return a && b ? a.filter((value) => b.includes(value)) : (a ?? b);
}

function toWords(text: string): QueryWord[] {
  return splitWords(text).map((word) => ({ typed: text.slice(word.start, word.end), form: word.form }));
}
