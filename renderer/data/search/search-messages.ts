// Messages between the page and the search worker.

import type { Result } from '../../../core/base/result.ts';
import type { FindOutcome, SearchOutcome, SearchQuestion } from '../../../core/find/search-rows.ts';
import type { NoteText } from '../../../core/notes/search-notes.ts';
import type { KitPart } from '../db/library.ts';
import type { SealRoots } from '../db/seal-book.ts';

/** Messages of the page: the library and the notes to use from now on, a numbered query, or the cancellation of a query. */
export type SearchRequest =
  | { readonly kind: 'open'; readonly parts: readonly OpenedPart[] }
  | { readonly kind: 'notes'; readonly texts: readonly NoteText[] }
  | { readonly kind: 'ask'; readonly id: number; readonly question: SearchQuestion }
  | { readonly kind: 'drop'; readonly id: number };

/** A kit of the library to search. */
export type OpenedPart = Omit<KitPart, 'db'> & { readonly generation: string; readonly seals: SealRoots };

/** What the worker sends back: one answer for each question that was not dropped, in any order. */
export type SearchReply = {
  readonly id: number;
  readonly outcome: Result<SearchOutcome | FindOutcome>;
  /** The database that a changed row was met in. */
  readonly changedIn?: string;
};
