// Create, change and remove notes.

import { create } from 'zustand';
import type { NoteColour } from '../../../../core/notes/quote.ts';
import type { Bookmark } from '../../../../core/user-data/events/bookmark.ts';
import { idVersion } from '../../../../core/user-data/events/fields.ts';
import { type Note, noteLimit } from '../../../../core/user-data/events/note.ts';
import { appendEvent, userDataNow } from '../../../data/user-data/user-data-store.ts';
import { offerPassphrase } from '../passphrase/passphrase-offer.tsx';
import { createLastRemoval, removeWithUndo } from '../undo.tsx';
import { nameOf } from './note-words.ts';

/** What can be removed. */
type Removed =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark };

/** The colour that was used last. */
export const useLastColour = create<{ readonly colour: NoteColour }>(() => ({ colour: 'yellow' }));

/** The note or bookmark that can be brought back. */
export const useLastRemovedNote = createLastRemoval();

/** What a person decides of a note. */
export type NoteDraft = Omit<Note, 'sequence' | 'id' | 'created' | 'changed'>;

/** Keeps a new note; false when there are as many as are kept. */
export async function addNote(draft: NoteDraft): Promise<boolean> {
  if (userDataNow().notes.length >= noteLimit) return false;
  const now = new Date().toISOString();
  const id = crypto.randomUUID().replaceAll('-', '');
  useLastColour.setState({ colour: draft.colour });
  const event = {
    kind: 'note-set',
    version: idVersion(draft.resourceId),
    ...draft,
    id,
    created: now,
    changed: now,
  } as const;
  if (await appendEvent(event)) offerPassphrase();
  return true;
}

/** Keeps other words or another colour of a note. */
export async function changeNote(
  { sequence: _, ...note }: Note,
  change: Partial<Pick<Note, 'text' | 'colour'>>,
): Promise<void> {
  if (change.colour) useLastColour.setState({ colour: change.colour });
  await appendEvent({
    kind: 'note-set',
    version: idVersion(note.resourceId),
    ...note,
    ...change,
    changed: new Date().toISOString(),
  });
}

/** Removes a note or a bookmark. */
export async function remove(removed: Removed): Promise<void> {
  if (removed.kind === 'note') {
    const { sequence: _, ...note } = removed.note;
    const event = { kind: 'note-set', version: idVersion(note.resourceId), ...note } as const;
    const gone = { kind: 'note-removed', version: 1, id: note.id } as const;
    return removeWithUndo(useLastRemovedNote, { name: nameOf(removed.note), event }, gone);
  }
  const { sequence: _, ...bookmark } = removed.bookmark;
  const event = { kind: 'bookmark-set', version: 1, ...bookmark } as const;
  const { resourceId, page, title: name } = bookmark;
  const gone = { kind: 'bookmark-removed', version: 1, resourceId, page } as const;
  return removeWithUndo(useLastRemovedNote, { name, event }, gone);
}
