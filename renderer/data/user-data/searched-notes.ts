// Notes for the search: in memory, in their current state, with a number for each state.
import { create } from 'zustand';
import type { NoteText } from '../../../core/notes/search-notes.ts';

type Searched = { readonly texts: readonly NoteText[]; readonly revision: number };

const useSearched = create<Searched>(() => ({ texts: [], revision: 0 }));

/** Lets these notes be searched from now on, and no others. */
export function searchNotesToo(texts: readonly NoteText[]): void {
  const { texts: before, revision } = useSearched.getState();
  if (JSON.stringify(before) !== JSON.stringify(texts))
    useSearched.setState({ texts, revision: revision + 1 });
}

/** The notes that are searched now. */
export function searchedNotes(): readonly NoteText[] {
  return useSearched.getState().texts;
}

/** Calls `listener` whenever other notes are to be searched. */
export function onSearchedNotes(listener: (texts: readonly NoteText[]) => void): void {
  useSearched.subscribe(({ texts }) => listener(texts));
}

/** A number that changes with the notes that are searched. */
export function useNotesRevision(): number {
  return useSearched(({ revision }) => revision);
}
