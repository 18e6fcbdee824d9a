// Whether the library is shown as covers or as a list, for as long as the program runs.
import { create } from 'zustand';

/** The chosen layout. */
export const useLibraryLayout = create<{ readonly layout: 'grid' | 'list' }>(() => ({ layout: 'grid' }));
