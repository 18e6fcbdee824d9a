// Search in notes. The index is made once for the current notes.
import { useMemo } from 'react';
import { type FoundNotes, indexNotes, searchNotes } from '../../../core/notes/search-notes.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import { useLanguage } from '../../data/user-data/settings.ts';
import { type NoteItem, searchedOf } from '../shared/notes/note-items.ts';

/** Items that were found, best first, and what marks their words. */
type NoteSearch = {
  readonly items: readonly NoteItem[];
  readonly matcher: Matcher;
  readonly how: FoundNotes['how'];
};

/** Searches items; undefined for an empty query. */
export function useNoteSearch(items: readonly NoteItem[], query: string): NoteSearch | undefined {
  const own = useLanguage();
  const index = useMemo(() => indexNotes(items.map((item) => searchedOf(item, own))), [items, own]);
  return useMemo(() => {
    if (query.trim() === '') return undefined;
    const { keys, matcher, how } = searchNotes(index, query);
    const byKey = new Map(items.map((item) => [item.key, item]));
    return { items: keys.flatMap((key) => byKey.get(key) ?? []), matcher: new Matcher(matcher), how };
  }, [index, items, query]);
}
