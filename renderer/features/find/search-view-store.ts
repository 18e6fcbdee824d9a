// State of each search in the history while the program runs: rows, chosen row, and whether a hit was opened.
import { create } from 'zustand';
import { historyEntry } from '../../app/routes/router.ts';

/** How many rows are asked for at a time. */
const rowsPerStep = 50;

/** What is remembered of the search screen. */
type SearchView = {
  /** The address of the search the rest belongs to: its words and filters. */
  readonly address: string;
  readonly limit: number;
  /** Key of the row that is looked at; the first one when absent. */
  readonly chosenKey: string | undefined;
  /** Whether a hit was opened from here, so that coming back puts the focus on it. */
  readonly hasOpened: boolean;
};

const fresh: SearchView = { address: '', limit: rowsPerStep, chosenKey: undefined, hasOpened: false };

/** The present view of the search. */
export const useSearchView = create<SearchView>(() => fresh);

/** The views of the searches in the history, by their entries. */
const views = new Map<number, SearchView>();

function change(part: (view: SearchView) => Partial<SearchView>): void {
  useSearchView.setState(part);
  views.set(historyEntry(), useSearchView.getState());
}

/** Begins with a search: one that was gone back to as it was left; another one from the first row. */
export function takeSearch(address: string): void {
  if (useSearchView.getState().address === address) return;
  const left = views.get(historyEntry());
  if (left?.address === address) useSearchView.setState(left);
  else change(() => ({ ...fresh, address }));
}

/** Looks at a row. */
export function chooseRow(chosenKey: string): void {
  if (useSearchView.getState().chosenKey !== chosenKey) change(() => ({ chosenKey }));
}

/** Asks for more rows. */
export function showMore(): void {
  change(({ limit }) => ({ limit: limit + rowsPerStep }));
}

/** Notes that a hit is being opened. */
export function noteHitOpened(): void {
  change(() => ({ hasOpened: true }));
}

/** A search begun anew starts from the first row; one that is gone back to finds its own again. */
export function leaveSearch(): void {
  useSearchView.setState(fresh);
}
