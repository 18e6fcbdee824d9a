// View of the library for as long as the program runs: layout, order, filters.
import { create } from 'zustand';
import { type Facet, noFilters, type WorkFilters, type WorkOrder } from '../shared/works.ts';

/** How the library is shown. */
type LibraryView = {
  readonly view: 'grid' | 'list';
  readonly order: WorkOrder;
  readonly filters: WorkFilters;
};

/** The present view of the library. */
export const useLibraryView = create<LibraryView>(() => ({
  view: 'grid',
  order: 'suggested',
  filters: noFilters,
}));

/** Chooses the values of one facet. */
export function chooseFacet(facet: Facet, values: readonly string[]): void {
  useLibraryView.setState(({ filters }) => ({ filters: { ...filters, [facet]: values } as WorkFilters }));
}

/** Lets everything through again. */
export function clearFilters(): void {
  useLibraryView.setState({ filters: noFilters });
}
