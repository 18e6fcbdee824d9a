// State of each search in the history while the program runs: filters, chosen row, and whether a hit was opened.
import { create } from 'zustand';
import type { SearchFilters } from '../../../core/search/answer.ts';
import { historyEntry } from '../../app/routes/router.ts';

/** How many rows are asked for at a time. */
const rowsPerStep = 50;

/** What is remembered of the search screen. */
type SearchView = {
  /** The query the rest belongs to. */
  readonly query: string;
  readonly filters: SearchFilters;
  readonly limit: number;
  /** Key of the row that is looked at; the first one when absent. */
  readonly chosenKey: string | undefined;
  /** Whether a hit was opened from here, so that coming back puts the focus on it. */
  readonly hasOpened: boolean;
};

const fresh: SearchView = {
  query: '',
  filters: {},
  limit: rowsPerStep,
  chosenKey: undefined,
  hasOpened: false,
};

/** The present view of the search. */
export const useSearchView = create<SearchView>(() => fresh);

/** The views of the searches in the history, by their entries. */
const views = new Map<number, SearchView>();

function change(part: (view: SearchView) => Partial<SearchView>): void {
  useSearchView.setState(part);
  views.set(historyEntry(), useSearchView.getState());
}

/** Begins with a query: one that was gone back to as it was left; another one from the first row, the filters stay. */
export function takeQuery(query: string): void {
  if (useSearchView.getState().query === query) return;
  const left = views.get(historyEntry());
  if (left?.query === query) useSearchView.setState(left);
  else change(() => ({ query, limit: rowsPerStep, chosenKey: undefined, hasOpened: false }));
}

/** Looks at a row. */
export function chooseRow(chosenKey: string): void {
  if (useSearchView.getState().chosenKey !== chosenKey) change(() => ({ chosenKey }));
}

/** Lets values of one facet through only; none means all. */
export function chooseFilter(facet: keyof SearchFilters, values: readonly string[]): void {
  change(({ filters }) => {
    const { [facet]: _, ...others } = filters;
    const changed = values.length === 0 ? others : { ...others, [facet]: values };
    return { filters: changed as SearchFilters, limit: rowsPerStep, chosenKey: undefined };
  });
}

/** Lets everything through again. */
export function clearFilters(): void {
  change(() => ({ filters: {}, limit: rowsPerStep, chosenKey: undefined }));
}

/** Asks for more rows. */
export function showMore(): void {
  change(({ limit }) => ({ limit: limit + rowsPerStep }));
}

/** Notes that a hit is being opened. */
export function noteHitOpened(): void {
  change(() => ({ hasOpened: true }));
}

/** A search begun anew starts without filters; one that is gone back to finds its own again. */
export function leaveSearch(): void {
  useSearchView.setState(fresh);
}
