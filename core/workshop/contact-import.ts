// Preview of a table of contacts before the import.
import type { DraftContact } from '../contacts/draft-contact.ts';

/** A problem of a cell: a typical spreadsheet error, or a value that was not understood. */
export type CellFault =
  /** An empty cell in a required column. */
  | 'missing'
  /** None of the valid words of this column. */
  | 'unknown-word'
  /** A number that was converted into one like 3,02107E+11. */
  | 'number-mangled'
  /** A number that no phone in the country can have. */
  | 'number-invalid'
  /** Letters in a number that are no label. */
  | 'number-letters'
  /** A range of numbers. */
  | 'number-range'
  /** The number is ambiguous. */
  | 'number-unclear'
  /** The number does not match its international form or its kind. */
  | 'number-mismatch'
  /** The numbers differ from the text of the cell; `detail` has the result. */
  | 'number-read'
  /** A fax number, left out. */
  | 'number-fax'
  /** An unknown short code. */
  | 'short-unknown'
  /** A short code with an international form, or a number that lacks one. */
  | 'short-code'
  /** No e-mail address; left out. */
  | 'email-invalid'
  /** No web address, or one that opens something other than a page; left out. */
  | 'website-invalid'
  /** `https://` was added; `detail` is the address. */
  | 'website-completed'
  /** No date; left out. */
  | 'date-unclear'
  /** A date in another notation; `detail` has the result. */
  | 'date-read'
  /** The entry lacks a name or a date of confirmation, so it counts as evidence only. */
  | 'unconfirmed'
  /** The directory says that the service is closed, permanently or for now; `value` is its word for it. */
  | 'closed'
  /** A warning of the directory, kept among the notes. */
  | 'alert'
  /** Hours that a contact cannot represent; left out. */
  | 'hours-unclear'
  /** The row refers to another one that does not exist. */
  | 'dangling'
  /** Another row has the same id; `detail` has its location. */
  | 'id-repeated'
  /** Cells beyond the last column. */
  | 'cells-beyond'
  /** A cell that starts with = + - @ and would be calculated. It is treated as text. */
  | 'formula'
  /** Longer than any entry may be. */
  | 'too-long'
  /** Another row has the same id. */
  | 'twice'
  /** Another violation of the rules for contacts; `detail` describes it. */
  | 'invalid';

/** A problem with its location. `column` is the header as written in the table; `file` and `row` if it is in another one. */
export type RowNote = {
  readonly fault: CellFault;
  readonly column: string;
  readonly value?: string;
  readonly detail?: string;
  readonly file?: string;
  readonly row?: number;
};

/**
 * One contact of the table, or a row without a parent. `file` is the name of the person's file. `row` counts from 1 as in a
 * spreadsheet, where the header is row 1; in JSON it counts the entries.
 */
export type ImportRow = {
  readonly file: string;
  readonly row: number;
  readonly kind: 'new' | 'changed' | 'same' | 'refused';
  /** Absent for rows that were refused before they became a contact. */
  readonly contact?: DraftContact;
  /** Names of the fields that differ from the contact in the draft. */
  readonly changed: readonly (keyof DraftContact)[];
  /** Why it is refused, or what to check before the import. */
  readonly notes: readonly RowNote[];
};

/** Why nothing of a file could be read. */
export type TableFault =
  | 'empty'
  | 'no-header'
  | 'no-known-column'
  | 'not-text'
  | 'not-contacts'
  /** A quotation mark is never closed, and the rest of the file would be one cell. */
  | 'quote-open'
  | 'json-damaged'
  | 'too-large'
  | 'read-failed';

/** A file that was given with others and not read. A second readable table must be imported separately. */
export type LeftOutTable = { readonly name: string; readonly fault: TableFault | 'one-at-a-time' };

/** The preview of a table. Nothing was written. */
export type ContactImport = {
  readonly form: 'csv' | 'hsds';
  /** The encoding, such as `utf-8` or `windows-1253`; CSV only. */
  readonly encoding?: string;
  readonly rows: readonly ImportRow[];
  /** Unknown headers; their columns are ignored. */
  readonly unknownColumns: readonly string[];
  /** HSDS files without contacts. */
  readonly leftFiles?: readonly string[];
  readonly fault?: TableFault;
  /** All files that were not read, if several were given. */
  readonly leftOut?: readonly LeftOutTable[];
};
