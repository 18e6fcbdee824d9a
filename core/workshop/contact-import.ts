// Decides what the page is told of a table of contacts before any of it is taken.
import type { DraftContact } from '../contacts/draft-contact.ts';

/** Something in a cell that looks like a trap of spreadsheet programs, or could not be understood. */
export type CellFault =
  /** An empty cell where a value is needed. */
  | 'missing'
  /** None of the words this column knows. */
  | 'unknown-word'
  /** A number that has become one like 3,02107E+11. */
  | 'number-mangled'
  /** A number that no phone in the country has. */
  | 'number-invalid'
  /** Letters in a number that are no label. */
  | 'number-letters'
  /** Numbers of which only the first and the last are written. */
  | 'number-range'
  /** Two different numbers can be meant. */
  | 'number-unclear'
  /** The number and its international form, or its kind, do not belong together. */
  | 'number-mismatch'
  /** The numbers are not simply the text of the cell; `detail` says what was read. */
  | 'number-read'
  /** A number of a fax machine, left out. */
  | 'number-fax'
  /** A short code nobody here knows. */
  | 'short-unknown'
  /** A short code with an international form, or the other way round. */
  | 'short-code'
  /** No e-mail address; left out. */
  | 'email-invalid'
  /** No address of the web, or one that does something else than show a page; left out. */
  | 'website-invalid'
  /** `https://` was added; `detail` is the address. */
  | 'website-completed'
  /** No date; left out. */
  | 'date-unclear'
  /** A date that was written in another way; `detail` says how it was read. */
  | 'date-read'
  /** Nobody is named who confirmed the entry, or no day: it counts as evidence only. */
  | 'unconfirmed'
  /** The directory says that the service does not exist any more, or not now; `value` is its word for it. */
  | 'closed'
  /** A warning of the directory, kept among the notes. */
  | 'alert'
  /** Hours that say more than a contact can hold; left out. */
  | 'hours-unclear'
  /** The row names another one that is not there. */
  | 'dangling'
  /** Another row has the same id; `detail` names its place. */
  | 'id-repeated'
  /** Cells beyond the last column. */
  | 'cells-beyond'
  /** A cell that begins with = + - @ and would be calculated. It is taken as text. */
  | 'formula'
  /** Longer than any entry may be. */
  | 'too-long'
  /** The id stands in another row as well. */
  | 'twice'
  /** Something else the rules for contacts refuse; `detail` says what. */
  | 'invalid';

/** A fault with its place. `column` is the header as it is written in the table; `file` and `row` when it is in another one. */
export type RowNote = {
  readonly fault: CellFault;
  readonly column: string;
  readonly value?: string;
  readonly detail?: string;
  readonly file?: string;
  readonly row?: number;
};

/**
 * One contact of the table, or a row that hangs on none. `file` is the name of the person's own file. `row` counts from 1 as a spreadsheet
 * program shows it, the header is row 1; in JSON it counts the entries.
 */
export type ImportRow = {
  readonly file: string;
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
  /** A quotation mark is never closed, and what follows it would be one cell. */
  | 'quote-open'
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
  /** Files given as HSDS in which nothing was found. */
  readonly leftFiles?: readonly string[];
  readonly fault?: TableFault;
  /** All files that were not read, when several were given. */
  readonly leftOut?: readonly LeftOutTable[];
};
