// Decides what the search screen remembers while the program runs: filters, chosen row, and whether one came back to it.
import { create } from 'zustand';
import type { SearchFilters } from '../../../core/search/answer.ts';

/** How many rows are asked for at a time. */
const rowsPerStep = 50;

/** What is remembered of the search screen. */
export type SearchView = {
  /** The query the rest belongs to. */
  readonly query: string;
  readonly filters: SearchFilters;
  readonly limit: number;
  /** Key of the row that is looked at; the first one when absent. */
  readonly chosenKey: string | undefined;
  /** Whether a hit was opened from here, so that coming back shows everything as it was. */
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

/** Begins with a query: another one starts from the first row, the filters stay. */
export function takeQuery(query: string): void {
  if (useSearchView.getState().query === query) return;
  useSearchView.setState({
    query,
    limit: rowsPerStep,
    chosenKey: undefined,
    hasOpened: false,
  });
}

/** Looks at a row. */
export function chooseRow(chosenKey: string): void {
  if (useSearchView.getState().chosenKey !== chosenKey) useSearchView.setState({ chosenKey });
}

/** Lets values of one facet through only; none means all. */
export function chooseFilter(facet: keyof SearchFilters, values: readonly string[]): void {
  useSearchView.setState(({ filters }) => {
    const { [facet]: _, ...others } = filters;
    const changed = values.length === 0 ? others : { ...others, [facet]: values };
    return { filters: changed as SearchFilters, limit: rowsPerStep, chosenKey: undefined };
  });
}

/** Lets everything through again. */
export function clearFilters(): void {
  useSearchView.setState({ filters: {}, limit: rowsPerStep, chosenKey: undefined });
}

/** Asks for more rows. */
export function showMore(): void {
  useSearchView.setState(({ limit }) => ({ limit: limit + rowsPerStep }));
}

/** Forgets everything unless a hit was opened: a search begun anew starts without filters. */
export function leaveSearch(): void {
  if (!useSearchView.getState().hasOpened) useSearchView.setState(fresh);
}
