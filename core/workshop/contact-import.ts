// Decides what the page is told of a table of contacts before any of it is taken.
import type { DraftContact } from '../contacts/draft-contact.ts';

/** Something in a cell that looks like a trap of spreadsheet programs, or could not be understood. */
export type CellFault =
  /** An empty cell where a value is needed. */
  | 'missing'
  /** None of the words this column knows. */
  | 'unknown-word'
  /** A number that lost its leading zero or plus sign, or has become one like 3,02107E+11. */
  | 'number-mangled'
  /** A number a phone cannot have. */
  | 'number-invalid'
  /** A short code with an international form, or the other way round. */
  | 'short-code'
  /** A date that a spreadsheet program rewrote or that is none. */
  | 'date-unclear'
  /** A cell that begins with = + - @ and would be calculated. It is taken as text. */
  | 'formula'
  /** Longer than any entry may be. */
  | 'too-long'
  /** The id stands in another row as well. */
  | 'twice'
  /** Something else the rules for contacts refuse; `detail` says what. */
  | 'invalid';

/** A fault with its place. `column` is the header as it is written in the table. */
export type RowNote = {
  readonly fault: CellFault;
  readonly column: string;
  readonly value?: string;
  readonly detail?: string;
};

/** One contact of the table. `row` counts from 1 as a spreadsheet program shows it; the header is row 1. */
export type ImportRow = {
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'same' | 'refused';
  /** Absent for rows that were refused before a contact could be made of them. */
  readonly contact?: DraftContact;
  /** Names of the fields of the contact that differ from the one in the draft. */
  readonly changed: readonly (keyof DraftContact)[];
  /** Why it is refused, or what to look at before it is taken. */
  readonly notes: readonly RowNote[];
};

/** Why nothing of a file could be read. */
export type TableFault =
  | 'empty'
  | 'no-header'
  | 'no-known-column'
  | 'not-text'
  | 'not-contacts'
  | 'json-damaged'
  | 'too-large'
  | 'read-failed';

/** A file that was given beside others and not read; a second table that could be read waits for its turn. */
export type LeftOutTable = { readonly name: string; readonly fault: TableFault | 'one-at-a-time' };

/** What the page sees of a table before the person picks. Nothing was written. */
export type ContactImport = {
  readonly form: 'csv' | 'hsds';
  /** How the letters were written, such as `utf-8` or `windows-1253`; CSV only. */
  readonly encoding?: string;
  readonly rows: readonly ImportRow[];
  /** Headers nobody here knows; what stands below them is left aside. */
  readonly unknownColumns: readonly string[];
  readonly fault?: TableFault;
  /** All files that were not read, when several were given. */
  readonly leftOut?: readonly LeftOutTable[];
};
