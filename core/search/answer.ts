// Decides what a search may be asked and what it answers.

import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { ResourceKind } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { FilterName } from './filter-reader.ts';
import type { MatcherSpec } from './matcher-spec.ts';
import type { UnitKind } from './units.ts';

/** What a hit is to a reader; the filter `kind:` and the facets count by it. */
export type HitKind = ResourceKind | 'contact' | 'term' | 'note';
/** Every kind of hit, in the order they are offered. */
export const hitKinds: readonly HitKind[] = [
  'report',
  'checklist',
  'module',
  'slides',
  'contact',
  'term',
  'note',
];

/** Narrows a search; within one list any value will do, all lists must agree. */
export type SearchFilters = {
  readonly kinds?: readonly HitKind[];
  readonly languages?: readonly Language[];
  readonly countries?: readonly Country[];
  /** Themes and years of issue are those of resources: contacts, terms and notes fall out. */
  readonly themes?: readonly string[];
  readonly years?: readonly string[];
};

/** What a segment does not know of a resource, and a filter may ask. `year` has four digits. */
export type ResourceFacts = { readonly themes: readonly string[]; readonly year: string };

/** How a search is done. */
export type SearchOptions = {
  /** Documents wanted; 20 when absent. */
  readonly limit?: number;
  /** Documents to leave out at the beginning, for the next page of the list. */
  readonly offset?: number;
  /** The last word may be unfinished: from three letters on it also finds what begins with it. */
  readonly isTyping?: boolean;
  /** The reader's language: decides between the languages of one contact, and between equals. */
  readonly language?: Language;
  /** The reader's country: comes first among equals. */
  readonly country?: Country;
  readonly filters?: SearchFilters;
  /** Facts of resources by their id; without them nothing has a theme or a year. */
  readonly resources?: ReadonlyMap<string, ResourceFacts>;
  /** Keys of units that are shown above the list; see `besideCount` of the answer. */
  readonly beside?: readonly string[];
  /** Terms through which a query also finds texts in the other languages; absent: no translation. */
  readonly glossary?: readonly Term[];
};

/** One line of the list: the best piece of one document, contact, term or note of the person. */
export type SearchHit = {
  /** Key of the search unit, by which its text is read. */
  readonly key: string;
  readonly kind: HitKind;
  readonly unit: UnitKind;
  readonly resourceId?: string;
  readonly lessonId?: string;
  /** Page number, heading id, or id of the contact, term or note; empty for the title of a resource. */
  readonly locator: string;
  readonly language: Language;
  readonly country?: Country;
  /** Comparable within one answer only. */
  readonly score: number;
  /** Further pieces of the same document that match. */
  readonly otherCount: number;
  readonly via: 'direct' | 'translation';
  /** Whether some words of the query are not there. */
  readonly isPartial: boolean;
};

/** How many hits there are of each value; each list is counted as if its own filter were not set. */
export type Facets = {
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>;
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  readonly countries: Readonly<Partial<Record<Country, number>>>;
  readonly themes: Readonly<Partial<Record<string, number>>>;
  readonly years: Readonly<Partial<Record<string, number>>>;
};

/** What had to be relaxed, guessed or left out, to be said above the list. `word` is as typed. */
export type Relaxation =
  /** A typed filter has a value it does not know, or none (then empty); the rest was searched. `known`: what it knows. */
  | {
      readonly kind: 'unknown-filter';
      readonly name: FilterName;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** No text holds all words; the best hold some. `words`: those found nowhere. */
  | { readonly kind: 'some-words'; readonly words: readonly string[] }
  /** Nothing has the word; these are near it. */
  | { readonly kind: 'near-words'; readonly word: string; readonly used: readonly string[] }
  /** Nothing has the word; these begin with it. */
  | { readonly kind: 'longer-words'; readonly word: string; readonly used: readonly string[] }
  /** Greek typed in Latin letters. */
  | { readonly kind: 'greek-letters'; readonly word: string; readonly used: readonly string[] }
  /** The whole query was typed with the keyboard in another language. */
  | { readonly kind: 'keyboard'; readonly text: string }
  /** The phrase is nowhere word for word: other forms of its words, or its words apart. */
  | { readonly kind: 'phrase-forms' | 'phrase-apart'; readonly phrase: string };

/** The answer to a query. */
export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** Documents, contacts, terms and notes that match, over all pages of the list. */
  readonly total: number;
  /** How many lines of the list, over all its pages, are those units that were named as standing beside it. */
  readonly besideCount: number;
  /** Pages, sections, contacts and terms that match. */
  readonly unitTotal: number;
  readonly facets: Facets;
  readonly how: readonly Relaxation[];
  /** Marks what was found, in any text. */
  readonly matcher: MatcherSpec;
};
