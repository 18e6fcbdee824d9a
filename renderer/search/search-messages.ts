// Decides what the page and the search worker say to each other.
import type { Country, Language } from '../../core/kit/catalogue.ts';
import type { SearchAnswer, SearchFilters, SearchHit } from '../../core/search/answer.ts';
import type { Excerpt } from '../../core/search/excerpt.ts';
import type { MatcherSpec } from '../../core/search/matcher-spec.ts';

/** A hit with what a row of the list shows. */
export type SearchRow = SearchHit & {
  readonly title: string;
  /** Printed page label or heading. */
  readonly label: string;
  readonly excerpt: Excerpt;
};

/** The answer to a query, ready to be shown. */
export type SearchOutcome = Omit<SearchAnswer, 'hits'> & {
  readonly query: string;
  readonly rows: readonly SearchRow[];
  /** Other spellings worth trying; only when nothing was found. */
  readonly spellings: readonly string[];
};

/** A piece of one document in which a query matches. */
export type FoundPlace = {
  readonly locator: string;
  readonly label: string;
  readonly count: number;
  readonly excerpt: Excerpt;
};

/** Where a query matches in one document. */
export type FindOutcome = { readonly query: string; readonly matcher: MatcherSpec; readonly places: readonly FoundPlace[] };

/** A question to the worker. */
export type SearchQuestion =
  | {
      readonly kind: 'search';
      readonly query: string;
      readonly limit: number;
      readonly isTyping: boolean;
      readonly language: Language;
      readonly country: Country;
      readonly filters: SearchFilters;
      readonly usesGlossary: boolean;
    }
  | { readonly kind: 'find'; readonly query: string; readonly resourceId: string; readonly language: Language };

/** What the page sends: which library to use from now on, or a numbered question. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly generation: string }
  | { readonly kind: 'ask'; readonly id: number; readonly question: SearchQuestion };

/** What the worker sends back: one answer for each question, in any order. */
export type SearchReply =
  | { readonly kind: 'answer'; readonly id: number; readonly outcome: SearchOutcome | FindOutcome }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string };
