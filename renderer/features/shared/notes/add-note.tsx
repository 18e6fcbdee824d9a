// Add a person's own note to the answer sheet: its words, its quote, and the place of the quote.

import { AddToSheet } from '../answer-sheet/add-to-sheet.tsx';
import { useSources } from '../citing/use-sources.ts';
import type { NoteItem } from './note-items.ts';
import { inOneLine } from './note-words.ts';
import { sourceOfItem } from './use-written-notes.ts';

/** The button beside a note; nothing for bookmarks, which say nothing. */
export function AddNote({
  item,
  look = 'icon',
}: {
  readonly item: NoteItem;
  readonly look?: 'icon' | 'words';
}) {
  const sources = useSources();
  const { own, resource, isLost } = item;
  if (own.kind !== 'note') return null;
  const { note } = own;
  const id = `note:${note.id}`;
  return (
    <AddToSheet
      look={look}
      id={id}
      item={() => ({
        kind: 'note',
        id,
        text: note.text,
        quote: note.quote && inOneLine(note.quote.exact),
        language: resource?.language,
        source: resource && !isLost ? sourceOfItem(item, resource, sources) : undefined,
        written: note.changed.slice(0, 10),
      })}
    />
  );
}
