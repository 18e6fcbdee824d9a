// The cells of one row by the meaning of their columns, and the notes from reading them.
import type { RowNote } from '../contact-import.ts';
import type { CellField, Column, ColumnIndex, ListField } from './columns.ts';
import { isFormula, type ReadCell, unguard } from './read-cell.ts';

/** A filled cell of a list, with the number of its entry. */
export type Entry = { readonly number: number; readonly text: string; readonly column: Column };

/** A single dash means an empty value. */
const nothing = /^[-\u2010-\u2015]+$/;

/** The cells of one row. */
export class RowCells {
  readonly #index: ColumnIndex;
  /** Text of the cells, without the apostrophes of spreadsheet programs. */
  readonly #cells: readonly string[];
  readonly #notes: RowNote[] = [];
  #isRefused = false;

  constructor(index: ColumnIndex, cells: readonly string[]) {
    this.#index = index;
    this.#cells = cells.map((cell) => unguard(cell.trim()).trim());
    for (const column of [...index.values()].flat()) {
      const cell = this.raw(column);
      if (isFormula(cell)) this.note(column, cell, 'formula');
    }
  }

  get notes(): readonly RowNote[] {
    return this.#notes;
  }

  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** Entries of a list that are not empty. */
  entries(field: ListField): Entry[] {
    return this.columns(field)
      .map((column) => ({ number: column.number, text: this.raw(column), column }))
      .filter(({ text }) => text !== '' && !nothing.test(text))
      .sort((one, other) => one.number - other.number);
  }

  numbers(fields: readonly ListField[]): number[] {
    const numbers = fields.flatMap((field) => this.entries(field).map(({ number }) => number));
    return [...new Set(numbers)].sort((one, other) => one - other);
  }

  has(field: CellField | ListField): boolean {
    return this.#index.has(field);
  }

  columns(field: CellField | ListField, number?: number): readonly Column[] {
    const own = this.#index.get(field) ?? [];
    return number === undefined ? own : own.filter((column) => column.number === number);
  }

  cell(field: CellField | ListField, number?: number): { text: string; column: Column } | undefined {
    const columns = this.columns(field, number);
    const filled = columns.find((column) => this.raw(column) !== '') ?? columns[0];
    return filled && { text: this.raw(filled), column: filled };
  }

  text(field: CellField | ListField, number?: number): string | undefined {
    return this.cell(field, number)?.text;
  }

  raw({ index }: Column): string {
    return this.#cells[index] ?? '';
  }

  take<T>(column: Column, { value, fault, detail, isRefused }: ReadCell<T>): T {
    if (fault) this.note(column, this.raw(column), fault, isRefused, detail);
    return value;
  }

  /** Adds a note about a cell; with `isRefused` the row is refused. */
  note({ header }: Column, value: string, fault: RowNote['fault'], isRefused = false, detail?: string): void {
    this.#isRefused ||= isRefused;
    this.#notes.push({ fault, column: header, value, ...(detail === undefined ? {} : { detail }) });
  }
}
