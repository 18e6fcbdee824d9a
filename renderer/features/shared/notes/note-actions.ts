// Decides how notes are made, changed, removed and brought back; what was removed last can come back until something else is removed.
import { create } from 'zustand';
import type { NoteColour } from '../../../../core/notes/quote.ts';
import { noteLimit } from '../../../../core/vault/apply-note-event.ts';
import type { Bookmark, Note } from '../../../../core/vault/own-data.ts';
import { ownDataNow, record } from '../../../data/user-data/own-data-store.ts';

/** What was removed last. */
export type Removed =
  | { readonly kind: 'note'; readonly note: Note }
  | { readonly kind: 'bookmark'; readonly bookmark: Bookmark };

/** What can be brought back now, and the colour that was used last. */
export const useNoteActions = create<{
  readonly removed: Removed | undefined;
  readonly colour: NoteColour;
}>(() => ({ removed: undefined, colour: 'yellow' }));

/** What a person decides of a note. */
export type NoteDraft = Omit<Note, 'sequence' | 'id' | 'created' | 'changed'>;

/** Keeps a new note; false when there are as many as are kept. */
export async function addNote(draft: NoteDraft): Promise<boolean> {
  if (ownDataNow().notes.length >= noteLimit) return false;
  const now = new Date().toISOString();
  const id = crypto.randomUUID().replaceAll('-', '');
  useNoteActions.setState({ colour: draft.colour });
  await record({ kind: 'note-set', version: 1, ...draft, id, created: now, changed: now });
  return true;
}

/** Keeps other words or another colour of a note. */
export async function changeNote(
  { sequence: _, ...note }: Note,
  change: Partial<Pick<Note, 'text' | 'colour'>>,
): Promise<void> {
  if (change.colour) useNoteActions.setState({ colour: change.colour });
  await record({ kind: 'note-set', version: 1, ...note, ...change, changed: new Date().toISOString() });
}

/** Removes a note or a bookmark. */
export async function remove(removed: Removed): Promise<void> {
  useNoteActions.setState({ removed });
  if (removed.kind === 'note') await record({ kind: 'note-removed', version: 1, id: removed.note.id });
  else {
    const { resourceId, page } = removed.bookmark;
    await record({ kind: 'bookmark-removed', version: 1, resourceId, page });
  }
}

/** Brings back what was removed last. */
export async function bringBack(): Promise<void> {
  const { removed } = useNoteActions.getState();
  useNoteActions.setState({ removed: undefined });
  if (removed?.kind === 'note') {
    const { sequence: _, ...note } = removed.note;
    await record({ kind: 'note-set', version: 1, ...note });
  } else if (removed) {
    const { sequence: _, ...bookmark } = removed.bookmark;
    await record({ kind: 'bookmark-set', version: 1, ...bookmark });
  }
}

/** Lets go of what was removed, as when the screen is left. */
export function forgetRemoved(): void {
  useNoteActions.setState({ removed: undefined });
}
