// Items of the list of notes: notes and bookmarks with their documents, those without a place kept apart.

import type { Language } from '../../../../core/base/language.ts';
import type { Replacement } from '../../../../core/citing/source-facts.ts';
import type { NoteText } from '../../../../core/notes/search-notes.ts';
import type { Bookmark } from '../../../../core/user-data/events/bookmark.ts';
import type { Note } from '../../../../core/user-data/events/note.ts';
import type { ResourceRow } from '../../../data/db/library-db.ts';

/** A note or bookmark with the facts of its document. `resource` is undefined when the kit does not hold it. */
export type NoteItem = {
  readonly key: string;
  readonly own:
    | { readonly kind: 'note'; readonly note: Note }
    | { readonly kind: 'bookmark'; readonly bookmark: Bookmark };
  readonly resource: ResourceRow | undefined;
  /** What took the place of the document. */
  readonly newer: Replacement | undefined;
  readonly page: number;
  /** Printed label of the page. */
  readonly label: string;
  /** Its words are not in the document any more, or the document is gone. */
  readonly isLost: boolean;
  readonly sequence: number;
};

/** Items of one document. */
export type NoteGroup = { readonly resource: ResourceRow | undefined; readonly items: readonly NoteItem[] };

type Known = ReadonlyMap<
  string,
  {
    readonly resource: ResourceRow;
    readonly labels: readonly string[];
    readonly newer?: Replacement | undefined;
  }
>;

/** Notes and bookmarks as items, notes first by page, then bookmarks. */
export function itemsOf(
  notes: readonly Note[],
  bookmarks: readonly Bookmark[],
  known: Known,
): readonly NoteItem[] {
  const place = (resourceId: string, page: number) => {
    const { resource, labels, newer } = known.get(resourceId) ?? {};
    return { resource, newer, page, label: labels?.[page - 1] ?? String(page) };
  };
  return [
    ...notes.map((note): NoteItem => {
      const at = place(note.resourceId, note.page);
      const isLost = at.resource?.file?.sha256 !== note.fileHash;
      const label = isLost ? String(note.page) : at.label;
      return { ...at, label, key: note.id, own: { kind: 'note', note }, isLost, sequence: note.sequence };
    }),
    ...bookmarks.map((bookmark): NoteItem => {
      const at = place(bookmark.resourceId, bookmark.page);
      const key = `${bookmark.resourceId} ${bookmark.page}`;
      const isLost = at.resource === undefined;
      return { ...at, key, own: { kind: 'bookmark', bookmark }, isLost, sequence: bookmark.sequence };
    }),
  ];
}

/** Items by document: documents by title and items by page, or both with the newest first. */
export function groupItems(items: readonly NoteItem[], order: 'page' | 'newest'): readonly NoteGroup[] {
  const groups = new Map<string, NoteItem[]>();
  const sorted = [...items].sort((one, other) =>
    order === 'newest' ? other.sequence - one.sequence : one.page - other.page,
  );
  for (const item of sorted) {
    const id = resourceIdOf(item);
    groups.set(id, [...(groups.get(id) ?? []), item]);
  }
  const all = [...groups.values()].map((own): NoteGroup => ({ resource: own[0]?.resource, items: own }));
  const titleOf = ({ resource }: NoteGroup): string => resource?.title ?? '\uFFFF';
  return order === 'newest' ? all : all.sort((one, other) => titleOf(one).localeCompare(titleOf(other)));
}

/** The id of the document an item belongs to, whether the kit holds it or not. */
export function resourceIdOf({ own }: NoteItem): string {
  return own.kind === 'note' ? own.note.resourceId : own.bookmark.resourceId;
}

/** All that is searched of an item; `language` is that of the person who writes. The key fits in a key of the search. */
export function searchedOf({ key, own, resource }: NoteItem, language: Language): NoteText {
  const languages = [...new Set([resource?.language ?? language, language])];
  if (own.kind === 'bookmark')
    return { key, title: resource?.title ?? '', own: '', quoted: own.bookmark.title, languages };
  return { key, own: own.note.text, quoted: own.note.quote?.exact ?? '', languages };
}
