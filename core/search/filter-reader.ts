// Parsing of typed filters: the names of their values, and unknown values.
import { type Country, countrySchema } from '../base/country.ts';
import { type Language, languageSchema, languages } from '../base/language.ts';
import { type HitKind, hitKinds, type SearchFilters } from './answer.ts';
import { foldWord } from './fold.ts';
import { countryName } from './need-words.ts';

/** Names of filters as typed before the colon. */
const filterNames = ['kind', 'country', 'lang', 'theme', 'year', 'from'] as const;
export type FilterName = (typeof filterNames)[number];

/** A value of a filter that is unknown, as typed; empty if none was typed. */
export type UnknownFilter = { readonly name: FilterName; readonly value: string };

/** By folded names: one name in each language. */
const kindsByName: ReadonlyMap<string, HitKind> = new Map([
  ...namesOf<HitKind>('report', 'report έκθεση rapporto relatório'),
  ...namesOf<HitKind>('checklist', 'checklist λίστα lista'),
  ...namesOf<HitKind>('module', 'module ενότητα modulo módulo'),
  ...namesOf<HitKind>('slides', 'slides διαφάνειες diapositive diapositivos'),
  ...namesOf<HitKind>('contact', 'contact επαφή contatto contacto'),
  ...namesOf<HitKind>('term', 'term όρος termine termo'),
  ...namesOf<HitKind>('note', 'note σημείωση nota'),
]);
const countriesByName: ReadonlyMap<string, Country> = new Map([
  ...countrySchema.options.flatMap((country) => [
    [country.toLowerCase(), country] as const,
    ...languages.map((language) => [foldWord(countryName(country, language)), country] as const),
  ]),
  // EL is the Union's code for Greece.
  ['el', 'GR'],
]);
const languagesByName: ReadonlyMap<string, Language> = new Map(
  languageSchema.options.map((language) => [language, language] as const),
);
const themePattern = /^[a-z][a-z-]*$/;
const yearPattern = /^\d{4}$/;
const quotes = /["“”„«»]/g;

/** Valid values of each filter that do not depend on the kit. */
export const knownValues: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  kind: hitKinds,
  country: ['EL/GR', 'CY', 'IT', 'PT', 'EU'],
  lang: languages,
};

function namesOf<T>(value: T, names: string): (readonly [string, T])[] {
  return names.split(' ').map((name) => [foldWord(name), value] as const);
}

/** Collects the filters of a query. The values of `theme:` and `from:` are compared with the kits later. */
export class FilterReader {
  readonly #kinds: HitKind[] = [];
  readonly #languages: Language[] = [];
  readonly #countries: Country[] = [];
  readonly #themes: string[] = [];
  readonly #years: string[] = [];
  readonly #kits: string[] = [];
  readonly #unknown: UnknownFilter[] = [];

  /** Reads `name:value,value`; false if none of its values is known. */
  read(typedName: string, typedValues: string): boolean {
    const lowered = typedName.toLowerCase();
    const name = filterNames.find((own) => own === lowered);
    if (!name) return false;
    const values = typedValues
      .replace(quotes, '')
      .split(',')
      .filter((part) => part !== '');
    const known = values.filter((value) => this.#take(name, value));
    const wrong = values.length === 0 ? [''] : values.filter((value) => !known.includes(value));
    for (const value of wrong) {
      const isSaid = this.#unknown.some((other) => other.name === name && other.value === value);
      if (!isSaid) this.#unknown.push({ name, value });
    }
    return known.length > 0;
  }

  filters(): SearchFilters {
    return {
      ...(this.#kinds.length > 0 && { kinds: this.#kinds }),
      ...(this.#languages.length > 0 && { languages: this.#languages }),
      ...(this.#countries.length > 0 && { countries: this.#countries }),
      ...(this.#themes.length > 0 && { themes: this.#themes }),
      ...(this.#years.length > 0 && { years: this.#years }),
      ...(this.#kits.length > 0 && { kits: this.#kits }),
    };
  }

  unknown(): readonly UnknownFilter[] {
    return this.#unknown;
  }

  #take(name: FilterName, value: string): boolean {
    const folded = foldWord(value);
    switch (name) {
      case 'kind':
        return addTo(this.#kinds, kindsByName.get(folded));
      case 'country':
        return addTo(this.#countries, countriesByName.get(folded));
      case 'lang':
        return addTo(this.#languages, languagesByName.get(folded));
      case 'theme':
        return addTo(this.#themes, themePattern.test(value.toLowerCase()) ? value.toLowerCase() : undefined);
      case 'year':
        return addTo(this.#years, yearPattern.test(value) ? value : undefined);
      case 'from':
        return addTo(this.#kits, value);
    }
  }
}

function addTo<T>(list: T[], value: T | undefined): boolean {
  if (value === undefined) return false;
  list.push(value);
  return true;
}
