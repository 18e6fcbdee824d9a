// Notes of a document, and the target of highlighting and writing: selected words, else matches, else the page.

import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isSameItem } from '../../../core/kit/item-id.ts';
import { quoteOver } from '../../../core/notes/over-pages.ts';
import type { NoteColour } from '../../../core/notes/quote.ts';
import { wholeWords } from '../../../core/notes/whole-words.ts';
import { edgeLinesOf } from '../../../core/search/running-lines.ts';
import { textOnPage } from '../../../core/search/units.ts';
import { type Note, noteLimit } from '../../../core/user-data/events/note.ts';
import { useLibraryStore } from '../../data/db/library-store.ts';
import { unitsByKey } from '../../data/db/queries.ts';
import { showNotice } from '../../data/session/notice-store.ts';
import { useUserData } from '../../data/user-data/user-data-store.ts';
import type { ChosenText } from '../../pdf/notes/page-notes.ts';
import type { PdfView } from '../../pdf/view/pdf-view.ts';
import type { ReadResource } from '../shared/document/use-document.ts';
import { addNote, changeNote, type NoteDraft, remove, useLastColour } from '../shared/notes/note-actions.ts';
import { useNoteName } from '../shared/notes/note-words.ts';

/**
 * A note that is open in the editor: a kept one, or one that is not kept yet. `isLow`: its words are in the lower half of the
 * window, so the editor stands in the upper one.
 */
type EditedNote = { readonly kept: Note | undefined; readonly note: NoteDraft; readonly isLow: boolean };

/** The notes of a document and what can be done with them. */
export type ReaderNotes = {
  readonly list: readonly Note[];
  readonly edited: EditedNote | undefined;
  readonly highlight: (colour?: NoteColour, chosen?: readonly ChosenText[]) => void;
  readonly write: (chosen?: readonly ChosenText[]) => void;
  readonly open: (id: string) => void;
  readonly goTo: (note: Note) => void;
  readonly keep: (change: { readonly text: string; readonly colour: NoteColour }) => void;
  readonly remove: (note: Note) => void;
  /** Absent while the one in the editor is not kept yet. */
  readonly removeEdited: (() => void) | undefined;
  readonly close: () => void;
};

/** Draws the notes of a document on `view` and follows them; `page` is the one in sight. */
export function useNotes({ resource }: ReadResource, view: PdfView | undefined, page: number): ReaderNotes {
  const t = useTranslations('notes');
  const all = useUserData((data) => data.notes);
  const fileHash = resource.file?.sha256 ?? '';
  const list = useMemo(
    () => all.filter((note) => isSameItem(note.resourceId, resource.id) && note.fileHash === fileHash),
    [all, resource.id, fileHash],
  );
  const [edited, setEdited] = useState<EditedNote>();
  useEdges(view, resource.id);
  useDrawnNotes(view, list, setEdited);
  const kept = edited?.kept;
  const tellFull = (isKept: boolean): void => {
    if (!isKept) showNotice({ kind: 'words', words: t('full', { count: noteLimit }) });
  };
  const draft = (change: Partial<NoteDraft> & { readonly page: number }): NoteDraft => ({
    resourceId: resource.id,
    fileHash,
    text: '',
    colour: useLastColour.getState().colour,
    ...change,
  });
  const highlight: ReaderNotes['highlight'] = async (colour, chosen) => {
    const place = quotedIn(chosen ?? (await chosenIn(view)));
    if (!place) return showNotice({ kind: 'words', words: t('chooseFirst') });
    getSelection()?.removeAllRanges();
    tellFull(await addNote(draft({ ...place, ...(colour ? { colour } : {}) })));
  };
  const write: ReaderNotes['write'] = async (chosen) => {
    const isLow = view?.notes.isLow() ?? false;
    const place = quotedIn(chosen ?? (await chosenIn(view)));
    setEdited({ kept: undefined, note: draft(place ?? { page }), isLow });
  };
  return {
    list,
    edited,
    highlight,
    write,
    open: (id) => openIn({ list, view, id }, setEdited),
    goTo: (note) => {
      if (note.page !== view?.place().page) view?.goTo({ page: note.page, offset: 0 });
      view?.notes.goTo(note);
    },
    keep: (change) => {
      if (kept) void changeNote(kept, change);
      else if (edited) void addNote({ ...edited.note, ...change }).then(tellFull);
    },
    remove: (note) => void remove({ kind: 'note', note }),
    removeEdited: kept && (() => void remove({ kind: 'note', note: kept })),
    close: () => setEdited(undefined),
  };
}

/** The selected words, else those of the found mark one is at. */
async function chosenIn(view: PdfView | undefined): Promise<readonly ChosenText[]> {
  const selected = (await view?.notes.chosen()) ?? [];
  return selected.length > 0 ? selected : ((await view?.markedText()) ?? []);
}

/** The words as one quote on the first of their pages, whole at both ends; undefined when there are none. */
function quotedIn(chosen: readonly ChosenText[]): Pick<NoteDraft, 'page' | 'quote'> | undefined {
  const quote = quoteOver(chosen.map((part) => ({ ...part, ...wholeWords(part.text, part) })));
  return chosen[0] && quote && { page: chosen[0].page, quote };
}

function openIn(
  {
    list,
    view,
    id,
  }: { readonly list: readonly Note[]; readonly view: PdfView | undefined; readonly id: string },
  edit: (edited: EditedNote) => void,
): void {
  const kept = list.find((note) => note.id === id);
  if (kept) edit({ kept, note: kept, isLow: view?.notes.isLow(id) ?? false });
}

/** Heads and feet are those the search leaves out. */
function useEdges(view: PdfView | undefined, resourceId: string): void {
  const library = useLibraryStore((state) => state.ready);
  useEffect(() => {
    if (!view || !library) return;
    view.notes.edgesOf = async (page) => {
      const [unit] = await unitsByKey(library, [`${resourceId}#${page}`]);
      return unit && edgeLinesOf(textOnPage(unit));
    };
  }, [view, library, resourceId]);
}

function useDrawnNotes(
  view: PdfView | undefined,
  list: readonly Note[],
  edit: (edited: EditedNote) => void,
): void {
  const nameOf = useNoteName();
  useEffect(() => {
    const drawn = list.map((note) => ({
      ...{ id: note.id, page: note.page, quote: note.quote, colour: note.colour },
      hasText: note.text !== '',
      name: nameOf(note),
    }));
    view?.notes.show(drawn, (id) => openIn({ list, view, id }, edit));
  }, [view, list, edit, nameOf]);
}
