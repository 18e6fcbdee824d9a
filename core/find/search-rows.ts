// What the list of results and the search in a document ask, and what they get.

import type { Country } from '../base/country.ts';
import type { Language } from '../base/language.ts';
import type { Replacement } from '../citing/source-facts.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Resource } from '../kit/catalogue.ts';
import type { Term } from '../kit/glossary.ts';
import type { Relaxation, SearchAnswer, SearchFilters, SearchHit } from '../search/answer.ts';
import type { Excerpt } from '../search/excerpt.ts';
import type { HidingFilter } from '../search/hiding-filters.ts';
import type { MatcherSpec } from '../search/matcher-spec.ts';
import type { EdgeLines } from '../search/running-lines.ts';
import type { TextRange } from '../search/units.ts';

/** Pages of a document, none when nothing is known of them. */
export type DocumentPages = { readonly all: number; readonly wordless: number };

/** What a row tells of the resource a hit is in. */
export type RowResource = Pick<
  Resource,
  'id' | 'kind' | 'title' | 'creator' | 'issued' | 'documentOf' | 'asOf' | 'check' | 'nextCheck' | 'readiness'
> & {
  /** What took its place in the kit. */
  readonly replacedBy?: Replacement;
};

/** A hit with what a row of the list shows. */
export type SearchRow = SearchHit & {
  readonly title: string;
  /** Found words in the title, when the title is part of what was searched. */
  readonly titleMarks: readonly TextRange[];
  /** Printed page label or heading; empty where there is none. */
  readonly label: string;
  readonly labelMarks: readonly TextRange[];
  /** From the text after title and heading, which are above it. */
  readonly excerpt: Excerpt;
  /** Of hits in resources. */
  readonly resource?: RowResource;
  /** Of contacts. */
  readonly contact?: Contact;
  /** Of terms. */
  readonly term?: Term;
  /** Ids of the same work, contact or term in other kits. */
  readonly alsoIn?: readonly string[];
  /** Of notes: the person's own words, and those of the document they are at; either may be empty. */
  readonly note?: { readonly own: Excerpt; readonly quoted: Excerpt };
};

/** The answer to a query, ready to be shown. */
export type SearchOutcome = Omit<SearchAnswer, 'hits' | 'pinnedCount'> & {
  readonly query: string;
  /** What can be listed in all: contacts to call, answers and rows, each once. */
  readonly listed: number;
  readonly rows: readonly SearchRow[];
  /** For a line that asks whom to call, and when nothing was found: contacts of the own country and the Union, best first. */
  readonly calls: readonly SearchRow[];
  /** For a question in plain words: the passages that may answer it, best first, their sentences word for word as excerpt. */
  readonly answers: readonly SearchRow[];
  /** Other spellings worth trying; only when nothing was found. */
  readonly spellings: readonly string[];
  /** Filters of the line that hide everything; only when nothing was found. */
  readonly hiding: readonly HidingFilter[];
  /** PDFs without a page that has words, so that only their titles are found; counted only when nothing was found. */
  readonly wordless: number;
  /** The term of the glossary nearest to the line; only when nothing was found. */
  readonly nearTerm?: Term;
};

/** A piece of one document in which a query matches. `edges` tell heads and feet of the page from its text; they are not counted. */
export type FoundPlace = {
  readonly locator: string;
  readonly label: string;
  /** Matches that can be marked on the page. */
  readonly count: number;
  /** Matches in forms and comments, which no mark can show. */
  readonly formCount: number;
  /** Where each match begins, as a share of the text of the page. */
  readonly shares: readonly number[];
  readonly edges: EdgeLines;
  readonly excerpt: Excerpt;
  /** Which match, from 0, is the first in the excerpt. */
  readonly shown: number;
};

/** Where a query matches in one document. */
export type FindOutcome = {
  readonly query: string;
  readonly matcher: MatcherSpec;
  readonly places: readonly FoundPlace[];
  /** What had to be guessed or left out; empty when nothing was found. */
  readonly how: readonly Relaxation[];
  readonly pages: DocumentPages;
};

/** What the list asks: a line, how many rows, and who asks. */
export type ListQuestion = {
  readonly kind: 'search';
  readonly query: string;
  readonly limit: number;
  readonly language: Language;
  readonly country: Country;
  readonly filters: SearchFilters;
  /** Whether terms are looked for in the other languages as well. */
  readonly isTranslated: boolean;
  /** Whether each translation is listed; otherwise one row stands for all translations of a work. */
  readonly isEveryLanguage: boolean;
  /** Which state of the person's notes is searched; a number that changes with them. */
  readonly notes: number;
};

/** What the reader asks: where in one resource. */
export type FindQuestion = {
  readonly kind: 'find';
  readonly query: string;
  readonly resourceId: string;
  /** That of the reader. */
  readonly language: Language;
  readonly isTranslated: boolean;
  /** Whether only whole words count, as they are written: no other endings, no beginnings, no other languages. */
  readonly isWhole: boolean;
};

/** A question to the worker. The end of a query may be unfinished, in a list and in a document alike. */
export type SearchQuestion = ListQuestion | FindQuestion;
