// Decides what one row of a table says of a contact; facts without a column stay as they are in the draft.
import type { Country, Language } from '../../kit/catalogue.ts';
import type { RowNote } from '../../workshop/contact-import.ts';
import { needSchema, phoneSchema } from '../contact.ts';
import type { DraftContact, DraftText } from '../draft-contact.ts';
import { citySchema } from '../holidays/cities.ts';
import { countryIn, wordIn, wordsIn, yesOrNo } from './cell-words.ts';
import type { CellField, Column, ColumnIndex, ListField } from './columns.ts';
import { isFormula, type ReadCell, readDate, readNumber, unguard } from './read-cell.ts';
import { contactId, freeIn, internationalOf, languageCode, placeInStrip, readAge } from './row-values.ts';
import { readScheduleCell } from './schedule-cell.ts';

/** A row with its columns, and what is usual in the draft. */
export type TableRow = {
  readonly columns: ColumnIndex;
  readonly cells: readonly string[];
  /** Language of words whose column names none and whose letters do not tell. */
  readonly language: Language;
};

/** What a row says: the facts that have a column. */
export type RowFacts = {
  readonly facts: Partial<DraftContact>;
  readonly notes: readonly RowNote[];
  readonly isRefused: boolean;
  /** The table has whole phones (kind or channels), not numbers alone. */
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

const { kind: phoneKind, channels } = phoneSchema.shape;

/** Reads a row. `country` is that of the contact it stands for, when the row does not say. */
export function readRow(row: TableRow, known: DraftContact | undefined): RowFacts {
  const reader = new RowReader(row);
  const country = reader.country() ?? known?.country;
  return reader.read(country);
}

class RowReader {
  readonly #row: TableRow;
  /** What the cells say, without marks of spreadsheet programs. */
  readonly #cells: readonly string[];
  readonly #notes: RowNote[] = [];
  #isRefused = false;

  constructor(row: TableRow) {
    this.#row = row;
    this.#cells = row.cells.map((cell) => unguard(cell.trim()).trim());
    for (const column of [...row.columns.values()].flat()) {
      const cell = this.#raw(column);
      if (isFormula(cell)) this.#note(column, cell, 'formula');
    }
  }

  country(): Country | undefined {
    return countryIn(this.#text('country') ?? '');
  }

  read(country: Country | undefined): RowFacts {
    const facts: Partial<DraftContact> = {
      ...this.#words(),
      ...this.#texts(),
      ...this.#days(),
      ...this.#lists(country),
    };
    const hasWholePhones = this.#has('phoneKind') || this.#has('phoneChannels');
    return { facts, notes: this.#notes, isRefused: this.#isRefused, hasWholePhones };
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
      ...(this.#has('stripOrder') ? { stripOrder: order } : {}),
      ...(needs ? { needs } : {}),
      ...this.#facts(),
    } as Partial<DraftContact>;
  }

  /** Facts a program reckons with. A cell that is not understood says nothing, and is told. */
  #facts(): Partial<DraftContact> {
    const codes = this.#many('languageCodes', languageCode);
    return {
      ...this.#emptiable('schedules', 'schedules', (cell) => readScheduleCell(cell)),
      ...this.#emptiable('holidayCity', 'city', (cell) => wordIn(cell, citySchema.options)),
      ...(this.#has('byAppointment')
        ? { byAppointment: this.#word('byAppointment', yesOrNo) === true ? true : undefined }
        : {}),
      ...this.#emptiable('replacedBy', 'replacedBy', contactId),
      ...this.#emptiable('minAge', 'minAge', readAge),
      ...this.#emptiable('maxAge', 'maxAge', readAge),
      ...(codes ? { languageCodes: codes.length > 0 ? codes : undefined } : {}),
    } as Partial<DraftContact>;
  }

  /** A fact with a column of its own: an empty cell says that there is none. */
  #emptiable<T>(column: CellField, name: keyof DraftContact, read: (cell: string) => T | undefined): object {
    const cell = this.#cell(column);
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
        const text = this.#localText(this.#columns(field));
        return text ? [[field, text] as const] : [];
      }),
    );
  }

  #days(): Partial<DraftContact> {
    const evidence = this.#cell('evidenceDate');
    const on = this.#cell('confirmedOn');
    const by = this.#text('confirmedBy');
    const email = this.#text('confirmedEmail') ?? '';
    const confirmed =
      (on?.text ?? '') === '' && (by ?? '') === ''
        ? undefined
        : {
            on: on ? this.#take(on.column, readDate(on.text)) : '',
            by: by ?? '',
            ...(email === '' ? {} : { email }),
          };
    const isTold = on !== undefined || by !== undefined;
    return {
      ...(evidence
        ? { evidenceDate: evidence.text === '' ? '' : this.#take(evidence.column, readDate(evidence.text)) }
        : {}),
      ...(isTold ? { confirmed } : {}),
    } as Partial<DraftContact>;
  }

  #lists(country: Country | undefined): Partial<DraftContact> {
    const phones = this.#entries('phone').map(({ number, text, column }) =>
      this.#phone(number, column, text, country),
    );
    const plain = (field: ListField): string[] => this.#entries(field).map(({ text }) => text);
    const sources = this.#numbers(['sourceTitle', 'sourceAddress', 'sourceDate']).map((number) => ({
      title: this.#text('sourceTitle', number) ?? '',
      address: this.#text('sourceAddress', number) ?? '',
      date: this.#text('sourceDate', number) ?? 'undated',
    }));
    return {
      ...(this.#has('phone') ? { phones } : {}),
      ...(this.#has('email') ? { emails: plain('email') } : {}),
      ...(this.#has('website') ? { websites: plain('website') } : {}),
      ...(this.#has('sourceTitle') ? { sources } : {}),
    };
  }

  #phone(
    number: number,
    column: Column,
    text: string,
    country: Country | undefined,
  ): DraftContact['phones'][0] {
    const written = this.#take(column, readNumber(text, country));
    // A table that has a column for it says what is known of it; an empty cell there is an answer.
    const international = this.#text('phoneE164', number) ?? internationalOf(written);
    const digits = written.replace(/\D/g, '');
    const said = wordIn(this.#text('phoneKind', number) ?? '', phoneKind.options);
    const kind = said ?? (digits.length <= 6 ? 'short-code' : 'fixed');
    if (kind === 'short-code' && international !== '') this.#note(column, text, 'short-code', true);
    const listed = wordsIn(this.#text('phoneChannels', number) ?? '').flatMap(
      (word) => wordIn(word, channels.element.options) ?? [],
    );
    const spoken = wordsIn(this.#text('phoneLanguages', number) ?? '').map((code) => code.toLowerCase());
    const note = this.#localText(this.#columns('phoneNote', number));
    return {
      number: written,
      ...(international === '' ? {} : { e164: international }),
      kind,
      channels: listed.length === 0 ? ['voice'] : listed,
      ...(spoken.length > 0 ? { languages: spoken } : {}),
      ...(note && Object.keys(note).length > 0 ? { note } : {}),
    };
  }

  /** Texts by language; undefined when no column is about them. */
  #localText(columns: readonly Column[]): DraftText | undefined {
    if (columns.length === 0) return undefined;
    const text: DraftText = {};
    for (const column of columns) {
      const cell = this.#raw(column);
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
    const cell = this.#cell(field);
    if (!cell) return undefined;
    return wordsIn(cell.text).flatMap((word) => {
      const found = known(word);
      if (found === undefined) this.#note(cell.column, word, 'unknown-word');
      return found ?? [];
    });
  }

  #word<T>(field: CellField, read: (cell: string) => T | undefined): T | undefined {
    const cell = this.#cell(field);
    if (!cell || cell.text === '') return undefined;
    const found = read(cell.text);
    if (found === undefined) this.#note(cell.column, cell.text, 'unknown-word', field === 'country');
    return found;
  }

  /** Entries of a list that are not empty. */
  #entries(field: ListField): { number: number; text: string; column: Column }[] {
    return this.#columns(field)
      .map((column) => ({ number: column.number, text: this.#raw(column), column }))
      .filter(({ text }) => text !== '')
      .sort((one, other) => one.number - other.number);
  }

  #numbers(fields: readonly ListField[]): number[] {
    const numbers = fields.flatMap((field) => this.#entries(field).map(({ number }) => number));
    return [...new Set(numbers)].sort((one, other) => one - other);
  }

  #has(field: CellField | ListField): boolean {
    return this.#row.columns.has(field);
  }

  #columns(field: CellField | ListField, number?: number): readonly Column[] {
    const own = this.#row.columns.get(field) ?? [];
    return number === undefined ? own : own.filter((column) => column.number === number);
  }

  #cell(field: CellField | ListField, number?: number): { text: string; column: Column } | undefined {
    const columns = this.#columns(field, number);
    const filled = columns.find((column) => this.#raw(column) !== '') ?? columns[0];
    return filled && { text: this.#raw(filled), column: filled };
  }

  #text(field: CellField | ListField, number?: number): string | undefined {
    return this.#cell(field, number)?.text;
  }

  #raw({ index }: Column): string {
    return this.#cells[index] ?? '';
  }

  #take<T>(column: Column, { value, fault, detail, isRefused }: ReadCell<T>): T {
    if (fault) this.#note(column, this.#raw(column), fault, isRefused, detail);
    return value;
  }

  #note(
    { header }: Column,
    value: string,
    fault: RowNote['fault'],
    isRefused = false,
    detail?: string,
  ): void {
    this.#isRefused ||= isRefused;
    this.#notes.push({ fault, column: header, value, ...(detail === undefined ? {} : { detail }) });
  }
}
