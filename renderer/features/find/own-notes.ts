// Notes and bookmarks that the search covers: all of them, in their current state, in memory only.
import { useEffect } from 'react';
import { create } from 'zustand';
import type { SearchRow } from '../../../core/find/search-rows.ts';
import { searchNotesToo } from '../../data/user-data/searched-notes.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { type NoteItem, searchedOf } from '../shared/notes/note-items.ts';
import { useNoteItems } from '../shared/notes/use-note-items.ts';

const useItems = create<{ readonly items: ReadonlyMap<string, NoteItem> }>(() => ({ items: new Map() }));

/** Keeps the search in step with the notes there are; for the frame, so that what is removed leaves the search at once. */
export function useNotesInSearch(): void {
  const items = useNoteItems();
  const language = useLanguage();
  useEffect(() => {
    if (!items) return;
    useItems.setState({ items: new Map(items.map((item) => [item.key, item])) });
    searchNotesToo(items.map((item) => searchedOf(item, language)));
  }, [items, language]);
}

/** The note or bookmark of a row; undefined for other rows, and when it was removed meanwhile. */
export function useOwnNote(row: SearchRow): NoteItem | undefined {
  return useItems(({ items }) => (row.kind === 'note' ? items.get(row.locator) : undefined));
}
