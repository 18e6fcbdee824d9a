// Types of search options, hits and answers.

import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { ResourceKind } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { FilterName } from './filter-reader.ts';
import type { MatcherSpec } from './matcher-spec.ts';
import type { UnitKind } from './units.ts';

/** Kind of a hit; the filter `kind:` and the facets use it. */
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

/** Filters. Within one list any value matches, and all lists must match. */
export type SearchFilters = {
  readonly kinds?: readonly HitKind[];
  readonly languages?: readonly Language[];
  readonly countries?: readonly Country[];
  /** Themes and years of issue belong to resources, so contacts, terms and notes never match. */
  readonly themes?: readonly string[];
  readonly years?: readonly string[];
  /** Ids of kits. Typed names are told apart in settle-filters.ts. */
  readonly kits?: readonly string[];
};

/** Facts of a resource for filters that are not in a segment. `year` has four digits. */
export type ResourceFacts = { readonly themes: readonly string[]; readonly year: string };

/** A kit by its id and its titles, which the filter `from:` names. */
export type NamedKit = { readonly id: string; readonly titles: readonly string[] };

/** Options of a search. */
export type SearchOptions = {
  /** Maximum number of documents; default 20. */
  readonly limit?: number;
  /** Number of documents to skip, for the next page of results. */
  readonly offset?: number;
  /** The last word may be unfinished. From three characters on it also matches words that start with it. */
  readonly isTyping?: boolean;
  /** The reader's language. It selects the language of a contact and breaks ties. */
  readonly language?: Language;
  /** The reader's country; it breaks ties. */
  readonly country?: Country;
  readonly filters?: SearchFilters;
  /** Facts of resources by id; without them nothing has a theme or a year. */
  readonly resources?: ReadonlyMap<string, ResourceFacts>;
  /** The work of each resource by id. With it translations of a work are one result, in the reader's language if that matches. */
  readonly works?: ReadonlyMap<string, string>;
  /** The kits of the library. */
  readonly kits?: readonly NamedKit[];
  /** Keys of units that are shown above the results; see `pinnedCount` of the answer. */
  readonly pinned?: readonly string[];
  /** Glossary terms for translating the query; absent: no translation. */
  readonly glossary?: readonly Term[];
};

/** One result: the best unit of a document, contact, term or note. */
export type SearchHit = {
  /** Key of the search unit, with which its text is read. */
  readonly key: string;
  readonly kind: HitKind;
  readonly unit: UnitKind;
  readonly resourceId?: string;
  readonly lessonId?: string;
  /** Page number, heading id, or id of the contact, term or note; empty for the title of a resource. */
  readonly locator: string;
  readonly language: Language;
  readonly country?: Country;
  /** Comparable only within one answer. */
  readonly score: number;
  /** Number of other units of the same document that match. */
  readonly otherCount: number;
  readonly via: 'direct' | 'translation';
  /** Whether some words of the query are missing. */
  readonly isPartial: boolean;
};

/** Number of hits for each value. Each list is counted without its own filter. */
export type Facets = {
  readonly kinds: Readonly<Partial<Record<HitKind, number>>>;
  readonly languages: Readonly<Partial<Record<Language, number>>>;
  readonly countries: Readonly<Partial<Record<Country, number>>>;
  readonly themes: Readonly<Partial<Record<string, number>>>;
  readonly years: Readonly<Partial<Record<string, number>>>;
  readonly kits: Readonly<Partial<Record<string, number>>>;
};

/** What was relaxed, guessed or ignored, for a message above the results. `word` is as typed. */
export type Relaxation =
  /** A typed filter has an unknown or empty value and was ignored. `known`: the valid values. */
  | {
      readonly kind: 'unknown-filter';
      readonly name: FilterName;
      readonly value: string;
      readonly known: readonly string[];
    }
  /** No text has all words; the best ones have some. `words`: those without any match. */
  | { readonly kind: 'some-words'; readonly words: readonly string[] }
  /** The word has no match; these similar words were used. */
  | { readonly kind: 'near-words'; readonly word: string; readonly used: readonly string[] }
  /** The word has no match; these longer words were used. */
  | { readonly kind: 'longer-words'; readonly word: string; readonly used: readonly string[] }
  /** Greek typed in Latin letters. */
  | { readonly kind: 'greek-letters'; readonly word: string; readonly used: readonly string[] }
  /** The query was typed with the other keyboard layout. */
  | { readonly kind: 'keyboard'; readonly text: string }
  /** The phrase has no exact match: other forms of its words matched, or its words separately. */
  | { readonly kind: 'phrase-forms' | 'phrase-apart'; readonly phrase: string };

/** The answer to a query. */
export type SearchAnswer = {
  readonly hits: readonly SearchHit[];
  /** Number of matching documents, contacts, terms and notes, over all pages of results. */
  readonly total: number;
  /** Number of results, over all pages, that are also shown above the results. */
  readonly pinnedCount: number;
  /** Number of matching translations that are not listed, because another language of the same work is. */
  readonly otherLanguages: number;
  /** Number of matching pages, sections, contacts and terms. */
  readonly unitTotal: number;
  readonly facets: Facets;
  readonly how: readonly Relaxation[];
  /** Matcher that highlights the matches in any text. */
  readonly matcher: MatcherSpec;
};
