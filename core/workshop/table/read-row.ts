// Reading of one row of a table. Facts without a column stay as they are in the draft.
import type { Language } from '../../base/language.ts';
import { needSchema } from '../../contacts/contact.ts';
import type { DraftContact, DraftText } from '../../contacts/draft-contact.ts';
import { citySchema } from '../../contacts/holidays/cities.ts';
import type { RowNote } from '../contact-import.ts';
import { countryIn, wordIn, wordsIn, yesOrNo } from './cell-words.ts';
import type { CellField, Column, ColumnIndex } from './columns.ts';
import { addressesIn, daysIn, sourcesIn } from './evidence-cells.ts';
import { phonesIn } from './phone-cells.ts';
import { RowCells } from './row-cells.ts';
import { contactId, freeIn, languageCode, placeInStrip, readAge } from './row-values.ts';
import { readScheduleCell } from './schedule-cell.ts';

/** A row with its columns, and the defaults of the draft. */
type TableRow = {
  readonly columns: ColumnIndex;
  readonly cells: readonly string[];
  /** Language of texts whose column names none and whose script is not conclusive. */
  readonly language: Language;
};

/** Facts of a row: those with a column. */
export type RowFacts = {
  readonly facts: Partial<DraftContact>;
  readonly notes: readonly RowNote[];
  readonly isRefused: boolean;
  /** The table has complete phones (kind or channels), not only numbers. */
  readonly hasWholePhones: boolean;
};

type TextField =
  | 'region'
  | 'organisation'
  | 'service'
  | 'openingHours'
  | 'languages'
  | 'whoMayCall'
  | 'notes';

/** Reads a row. `known` is the matching contact; values that are already there are accepted unchanged. */
export function readRow(row: TableRow, known: DraftContact | undefined): RowFacts {
  return new RowReader(row, known).read();
}

class RowReader {
  readonly #row: TableRow;
  readonly #known: DraftContact | undefined;
  readonly #cells: RowCells;

  constructor(row: TableRow, known: DraftContact | undefined) {
    this.#row = row;
    this.#known = known;
    this.#cells = new RowCells(row.columns, row.cells);
  }

  read(): RowFacts {
    const cells = this.#cells;
    const known = this.#known;
    const country = countryIn(cells.text('country') ?? '') ?? known?.country;
    const noteOf = (number: number) => this.#localText(cells.columns('phoneNote', number));
    const facts: Partial<DraftContact> = {
      ...this.#words(),
      ...this.#texts(),
      ...daysIn(cells, known),
      ...(cells.has('phone') ? { phones: phonesIn(cells, { country, known, noteOf }) } : {}),
      ...addressesIn(cells, known),
      ...sourcesIn(cells, known),
    };
    const hasWholePhones = cells.has('phoneKind') || cells.has('phoneChannels');
    return { facts, notes: cells.notes, isRefused: cells.isRefused, hasWholePhones };
  }

  #words(): Partial<DraftContact> {
    const country = this.#word('country', countryIn);
    const ship = this.#word('ship', (cell) =>
      wordIn(cell, ['ship-after-test-call', 'verify-first', 'do-not-ship']),
    );
    const isFree = this.#word('isFree', (cell) => wordIn(cell, ['unknown']) ?? freeIn(cell));
    const isEmergency = this.#word('isEmergency', yesOrNo);
    const isAlwaysOpen = this.#word('isAlwaysOpen', yesOrNo);
    const order = this.#word('stripOrder', placeInStrip);
    const needs = this.#many('needs', (word) => wordIn(word, needSchema.options));
    return {
      ...(country ? { country } : {}),
      ...(ship ? { ship } : {}),
      ...(isFree ? { isFree } : {}),
      ...(isEmergency === undefined ? {} : { isEmergency }),
      ...(isAlwaysOpen === undefined ? {} : { isAlwaysOpen }),
      ...(this.#cells.has('stripOrder') ? { stripOrder: order } : {}),
      ...(needs ? { needs } : {}),
      ...this.#facts(),
    } as Partial<DraftContact>;
  }

  /** Facts as data. A cell that is not understood gives no value and a note. */
  #facts(): Partial<DraftContact> {
    const codes = this.#many('languageCodes', languageCode);
    return {
      ...this.#emptiable('schedules', 'schedules', (cell) => readScheduleCell(cell)),
      ...this.#emptiable('holidayCity', 'city', (cell) => wordIn(cell, citySchema.options)),
      ...(this.#cells.has('byAppointment')
        ? { byAppointment: this.#word('byAppointment', yesOrNo) === true ? true : undefined }
        : {}),
      ...this.#emptiable('replacedBy', 'replacedBy', contactId),
      ...this.#emptiable('minAge', 'minAge', readAge),
      ...this.#emptiable('maxAge', 'maxAge', readAge),
      ...(codes ? { languageCodes: codes.length > 0 ? codes : undefined } : {}),
    } as Partial<DraftContact>;
  }

  /** A fact with its own column: an empty cell means that there is none. */
  #emptiable<T>(column: CellField, name: keyof DraftContact, read: (cell: string) => T | undefined): object {
    const cell = this.#cells.cell(column);
    if (!cell) return {};
    if (cell.text === '') return { [name]: undefined };
    const value = this.#word(column, read);
    return value === undefined ? {} : { [name]: value };
  }

  #texts(): Partial<DraftContact> {
    const fields: readonly TextField[] = [
      'region',
      'organisation',
      'service',
      'openingHours',
      'languages',
      'whoMayCall',
      'notes',
    ];
    return Object.fromEntries(
      fields.flatMap((field) => {
        const text = this.#localText(this.#cells.columns(field));
        return text ? [[field, text] as const] : [];
      }),
    );
  }

  /** Texts by language; undefined if there is no column for them. */
  #localText(columns: readonly Column[]): DraftText | undefined {
    if (columns.length === 0) return undefined;
    const text: DraftText = {};
    for (const column of columns) {
      const cell = this.#cells.raw(column);
      if (cell === '') continue;
      const language = column.language ?? this.#languageOf(cell);
      text[language] ??= cell;
    }
    return text;
  }

  #languageOf(text: string): Language {
    if (/\p{Script=Greek}/u.test(text)) return 'el';
    return this.#row.language === 'el' ? 'en' : this.#row.language;
  }

  #many<T extends string>(field: CellField, known: (word: string) => T | undefined): T[] | undefined {
    const cell = this.#cells.cell(field);
    if (!cell) return undefined;
    return wordsIn(cell.text).flatMap((word) => {
      const found = known(word);
      if (found === undefined) this.#cells.note(cell.column, word, 'unknown-word');
      return found ?? [];
    });
  }

  #word<T>(field: CellField, read: (cell: string) => T | undefined): T | undefined {
    const cell = this.#cells.cell(field);
    if (!cell || cell.text === '') return undefined;
    const found = read(cell.text);
    if (found === undefined) this.#cells.note(cell.column, cell.text, 'unknown-word', field === 'country');
    return found;
  }
}
