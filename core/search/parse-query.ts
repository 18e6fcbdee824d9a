// Decides what a typed line asks: words, phrases in quotes, words to leave out, and filters.
import { type Country, countrySchema, type Language, languageSchema } from '../kit/catalogue.ts';
import { type HitKind, hitKinds, type SearchFilters } from './answer.ts';
import type { TextRange } from './units.ts';
import { splitWords } from './words.ts';

/** One word of a query: as typed, and folded. */
export type QueryWord = { readonly typed: string; readonly form: string };

/** A query after reading. */
export type Query = {
  readonly words: readonly QueryWord[];
  /** The part of the line the words stand in. */
  readonly plain: string;
  readonly phrases: readonly (readonly QueryWord[])[];
  readonly excluded: readonly (readonly QueryWord[])[];
  readonly filters: SearchFilters;
  /** Where the filters stand in the line. */
  readonly filterPlaces: readonly TextRange[];
  /** Whether the line ends inside its last word or phrase, which may be unfinished. */
  readonly endsOpen: 'word' | 'phrase' | 'no';
};

const longestQuery = 500;
const special =
  /(?<=^|\s)([a-z]+):(\S+)|(?<=^|\s)(-?)["“”„«]([^"“”„«»]*)(["“”„«»]|$)|(?<=^|\s)-([\p{L}\p{N}]\S*)/giu;
const kindNames: ReadonlyMap<string, HitKind> = new Map([
  ...hitKinds.map((kind) => [kind, kind] as const),
  ['lesson', 'module'],
  ['slide', 'slides'],
]);
const themePattern = /^[a-z][a-z-]*$/;
const yearPattern = /^\d{4}$/;
/** How the Union writes a country whose code is another one. */
const otherCodes: ReadonlyMap<string, string> = new Map([['EL', 'GR']]);
const countries: ReadonlySet<string> = new Set(countrySchema.options);
const languages: ReadonlySet<string> = new Set(languageSchema.options);

/** Reads a line; of very long ones only the first 500 characters. Never fails: what is no filter is words. */
export function parseQuery(line: string): Query {
  const text = line.slice(0, longestQuery);
  const phrases: QueryWord[][] = [];
  const excluded: QueryWord[][] = [];
  const filters = new FilterReader();
  const filterPlaces: TextRange[] = [];
  let plain = '';
  let end = 0;
  let endsOpen: Query['endsOpen'] = 'word';
  for (const found of text.matchAll(special)) {
    const [whole, name, value, minus, quoted, closing, unwanted] = found;
    if (name !== undefined && !filters.read(name, value ?? '')) continue;
    plain += `${text.slice(end, found.index)} `;
    end = found.index + whole.length;
    if (name !== undefined) filterPlaces.push({ start: found.index, end });
    else if (quoted !== undefined) {
      const words = toWords(quoted);
      if (words.length > 0) (minus === '-' ? excluded : phrases).push(words);
      if (end === text.length && closing === '') endsOpen = minus === '-' ? 'no' : 'phrase';
    } else if (unwanted !== undefined) excluded.push(...toWords(unwanted).map((word) => [word]));
  }
  const rest = text.slice(end);
  const words = toWords(plain + rest);
  if (endsOpen === 'word' && (rest.trim() === '' || /[\s"”»]$/.test(rest))) endsOpen = 'no';
  const asked = { words, plain: plain + rest, phrases, excluded, endsOpen };
  return { ...asked, filters: filters.filters(), filterPlaces };
}

/** Filters of the line and of the screen together: where both name values, those of both. */
export function joinFilters(a: SearchFilters, b: SearchFilters): SearchFilters {
  const joined = {
    kinds: common(a.kinds, b.kinds),
    languages: common(a.languages, b.languages),
    countries: common(a.countries, b.countries),
    themes: common(a.themes, b.themes),
    years: common(a.years, b.years),
  };
  return Object.fromEntries(Object.entries(joined).filter(([, values]) => values)) as SearchFilters;
}

function common<T>(a: readonly T[] | undefined, b: readonly T[] | undefined): readonly T[] | undefined {
  return a && b ? a.filter((value) => b.includes(value)) : (a ?? b);
}

function toWords(text: string): QueryWord[] {
  return splitWords(text).map((word) => ({ typed: text.slice(word.start, word.end), form: word.form }));
}

class FilterReader {
  readonly #kinds: HitKind[] = [];
  readonly #languages: Language[] = [];
  readonly #countries: Country[] = [];
  readonly #themes: string[] = [];
  readonly #years: string[] = [];

  /** Takes `name:value,value` in; false when it is no filter. */
  read(name: string, value: string): boolean {
    const values = value.split(',').filter((part) => part !== '');
    if (values.length === 0) return false;
    switch (name.toLowerCase()) {
      case 'kind': {
        const kinds = values.map(
          (part) => kindNames.get(part.toLowerCase().replace(/(?<=.)s$/, '')) ?? kindNames.get(part),
        );
        if (kinds.some((kind) => kind === undefined)) return false;
        this.#kinds.push(...kinds.filter((kind) => kind !== undefined));
        return true;
      }
      case 'country': {
        const found = values.map((part) => otherCodes.get(part.toUpperCase()) ?? part.toUpperCase());
        if (!found.every(isCountry)) return false;
        this.#countries.push(...found);
        return true;
      }
      case 'lang':
      case 'language': {
        const found = values.map((part) => part.toLowerCase());
        if (!found.every(isLanguage)) return false;
        this.#languages.push(...found);
        return true;
      }
      case 'theme': {
        const found = values.map((part) => part.toLowerCase());
        if (!found.every((part) => themePattern.test(part))) return false;
        this.#themes.push(...found);
        return true;
      }
      case 'year': {
        if (!values.every((part) => yearPattern.test(part))) return false;
        this.#years.push(...values);
        return true;
      }
      default:
        return false;
    }
  }

  filters(): SearchFilters {
    return {
      ...(this.#kinds.length > 0 && { kinds: this.#kinds }),
      ...(this.#languages.length > 0 && { languages: this.#languages }),
      ...(this.#countries.length > 0 && { countries: this.#countries }),
      ...(this.#themes.length > 0 && { themes: this.#themes }),
      ...(this.#years.length > 0 && { years: this.#years }),
    };
  }
}

function isCountry(text: string): text is Country {
  return countries.has(text);
}

function isLanguage(text: string): text is Language {
  return languages.has(text);
}
