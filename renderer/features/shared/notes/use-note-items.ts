// Items of the list of notes, from user data and from what the library knows of the documents.
import { useMemo } from 'react';
import { replacementOf } from '../../../../core/kit/replacement.ts';
import { allResources, documentOf, resourcesFor } from '../../../data/db/queries.ts';
import { useLibrary } from '../../../data/db/use-library.ts';
import { useLanguage } from '../../../data/user-data/settings.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';
import { itemsOf, type NoteItem } from './note-items.ts';

/** All notes and bookmarks; undefined until the library is read. */
export function useNoteItems(): readonly NoteItem[] | undefined {
  const notes = useUserData((data) => data.notes);
  const bookmarks = useUserData((data) => data.bookmarks);
  const ids = useMemo(
    () => [...new Set([...notes, ...bookmarks].map(({ resourceId }) => resourceId))].sort(),
    [notes, bookmarks],
  );
  const language = useLanguage();
  const known = useLibrary(
    async (library) => {
      const resources = await resourcesFor(library, ids);
      const all = await allResources(library);
      const rows = Array.from(resources, async ([id, resource]) => {
        const labels = (await documentOf(library, resource.id))?.labels ?? [];
        return [id, { resource, labels, newer: replacementOf(resource, all, language) }] as const;
      });
      return new Map(await Promise.all(rows));
    },
    [ids.join(' '), language],
  );
  return useMemo(() => known && itemsOf(notes, bookmarks, known), [notes, bookmarks, known]);
}
