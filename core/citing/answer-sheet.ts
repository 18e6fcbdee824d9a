// Contents of an answer sheet while it is edited: passages, contacts and the person's notes, in the person's order.
import type { Language } from '../base/language.ts';
import type { SourceFacts } from './source-facts.ts';

/** One entry. `id` identifies its content, so the same content is never added twice. */
export type SheetItem =
  /** A verbatim passage of a document, a lesson or the glossary, with its title. */
  | {
      readonly kind: 'passage';
      readonly id: string;
      readonly text: string;
      readonly language: Language;
      readonly source: SourceFacts;
    }
  /** A contact of the active kit; its facts are read when the sheet is saved. `name` is for the list only. */
  | {
      readonly kind: 'contact';
      readonly id: string;
      readonly contactId: string;
      readonly name: string;
    }
  /** The person's note with the passage it belongs to. `source` is undefined if the document no longer exists. */
  | {
      readonly kind: 'note';
      readonly id: string;
      readonly text: string;
      readonly quote: string | undefined;
      readonly language: Language | undefined;
      readonly source: SourceFacts | undefined;
      /** YYYY-MM-DD. */
      readonly written: string;
    };

/** A sheet. The person writes title and remark. */
export type AnswerSheet = {
  readonly title: string;
  readonly remark: string;
  readonly items: readonly SheetItem[];
};

/** The empty sheet at the start of a session. */
export const emptySheet: AnswerSheet = { title: '', remark: '', items: [] };

/** Adds an entry at the end or at `place`. An entry that is already there keeps its place. */
export function withItem(
  sheet: AnswerSheet,
  item: SheetItem,
  place: number = sheet.items.length,
): AnswerSheet {
  if (sheet.items.some(({ id }) => id === item.id)) return sheet;
  return { ...sheet, items: sheet.items.toSpliced(place, 0, item) };
}

/** Removes an entry. */
export function withoutItem(sheet: AnswerSheet, id: string): AnswerSheet {
  return { ...sheet, items: sheet.items.filter((item) => item.id !== id) };
}

/** Sorts entries by the given ids. Entries that are not named follow in their old order. */
export function inOrder(sheet: AnswerSheet, ids: readonly string[]): AnswerSheet {
  const named = ids.flatMap((id) => sheet.items.filter((item) => item.id === id));
  return { ...sheet, items: [...named, ...sheet.items.filter(({ id }) => !ids.includes(id))] };
}
