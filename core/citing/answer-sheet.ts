// Decides what an answer sheet holds while it is put together: passages, contacts and own notes in the order a person gives them.
import type { Language } from '../base/language.ts';
import type { SourceFacts } from './source-facts.ts';

/** One entry. `id` stands for its content: what is added twice is there once. */
export type SheetItem =
  /** Words of a document, a lesson or the glossary, exactly as they stand there, under its title. */
  | {
      readonly kind: 'passage';
      readonly id: string;
      readonly text: string;
      readonly language: Language;
      readonly source: SourceFacts;
    }
  /** A contact of the kit in use, told as it is when the sheet is handed on. `name` is for the list alone. */
  | {
      readonly kind: 'contact';
      readonly id: string;
      readonly contactId: string;
      readonly name: string;
    }
  /** A person's own words, with the words they stand at. `source` is undefined where the document is gone. */
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

/** A sheet. Title and remark are a person's own words. */
export type AnswerSheet = {
  readonly title: string;
  readonly remark: string;
  readonly items: readonly SheetItem[];
};

/** The sheet every session begins with. */
export const emptySheet: AnswerSheet = { title: '', remark: '', items: [] };

/** With an entry at the end, or at `place`; one that is there already stays where it is. */
export function withItem(
  sheet: AnswerSheet,
  item: SheetItem,
  place: number = sheet.items.length,
): AnswerSheet {
  if (sheet.items.some(({ id }) => id === item.id)) return sheet;
  return { ...sheet, items: sheet.items.toSpliced(place, 0, item) };
}

/** Without an entry. */
export function withoutItem(sheet: AnswerSheet, id: string): AnswerSheet {
  return { ...sheet, items: sheet.items.filter((item) => item.id !== id) };
}

/** In the order of the ids; entries they do not name keep their order at the end. */
export function inOrder(sheet: AnswerSheet, ids: readonly string[]): AnswerSheet {
  const named = ids.flatMap((id) => sheet.items.filter((item) => item.id === id));
  return { ...sheet, items: [...named, ...sheet.items.filter(({ id }) => !ids.includes(id))] };
}
