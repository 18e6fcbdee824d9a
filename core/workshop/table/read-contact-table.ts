// Reading of a table of contacts: rows are new, changed, unchanged or refused, each with notes.
import Papa from 'papaparse';
import type { Language } from '../../base/language.ts';
import { type DraftContact, draftContactSchema } from '../../contacts/draft-contact.ts';
import { emptyContact } from '../../contacts/empty-contact.ts';
import { changedFields } from '../../contacts/same-contact.ts';
import type { ContactImport, ImportRow, RowNote } from '../contact-import.ts';
import { type Column, type ColumnIndex, indexColumns, readHeader } from './columns.ts';
import { unguard } from './read-cell.ts';
import { type RowFacts, readRow } from './read-row.ts';

const maxTableBytes = 16 * 1024 ** 2;
const maxRows = 20_000;

/** What a table is compared with. */
type KnownContacts = {
  readonly contacts: readonly DraftContact[];
  readonly language: Language;
  /** Name of the table's file, which is the source of contacts without one. */
  readonly name: string;
};

/** Reads a CSV table separated by commas, semicolons or tabs. Nothing is imported: a person selects the rows. */
export function readContactTable(text: string, known: KnownContacts): ContactImport {
  const empty = { form: 'csv', rows: [], unknownColumns: [] } as const;
  if (text.length > maxTableBytes) return { ...empty, fault: 'too-large' };
  const { lines, isQuoteOpen } = linesOf(text.replace(/^\uFEFF/, ''));
  const first = lines.findIndex((cells) => cells.some((cell) => cell.trim() !== ''));
  const header = lines[first];
  if (!header) return { ...empty, fault: 'empty' };
  if (isQuoteOpen) return { ...empty, fault: 'quote-open' };
  if (lines.length > maxRows) return { ...empty, fault: 'too-large' };
  const columns = header.flatMap((cell, index) => readHeader(cell, index) ?? []);
  const unknownColumns = header.filter(
    (cell, index) => cell.trim() !== '' && columns.every((column) => column.index !== index),
  );
  if (!columns.some(({ field }) => ['id', 'organisation', 'service', 'phone'].includes(field)))
    return { ...empty, unknownColumns, fault: 'no-known-column' };
  const reader = new TableReader(known, columns, header.length);
  const below = lines.slice(first + 1);
  const rows = below.flatMap((cells, index): ImportRow[] => {
    const isEmpty = cells.every((cell) => cell.trim() === '');
    return isEmpty ? [] : [reader.read(cells, first + index + 2)];
  });
  return { form: 'csv', rows, unknownColumns: [...unknownColumns, ...nameless(header, below)] };
}

/** Non-empty columns without a header, named as in spreadsheet programs. */
function nameless(header: readonly string[], lines: readonly (readonly string[])[]): string[] {
  return header.flatMap((cell, index) =>
    cell.trim() === '' && lines.some((cells) => (cells[index] ?? '').trim() !== '') ? [letterOf(index)] : [],
  );
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letterOf(Math.floor(index / 26) - 1)}${last}`;
}

/** The separator is the one that gives the most known columns: cells may contain other separators, headers rarely do. */
function linesOf(text: string): { readonly lines: string[][]; readonly isQuoteOpen: boolean } {
  const [best = ','] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, known: knownIn(text, delimiter) }))
    .sort((one, other) => other.known - one.known)
    .map(({ delimiter }) => delimiter);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: best });
  return { lines: data, isQuoteOpen: errors.some(({ code }) => code === 'MissingQuotes') };
}

function knownIn(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
  const header = data.find((cells) => cells.some((cell) => cell.trim() !== '')) ?? [];
  return header.filter((cell, index) => readHeader(cell, index)).length;
}

class TableReader {
  readonly #known: KnownContacts;
  readonly #columns: readonly Column[];
  readonly #index: ColumnIndex;
  readonly #width: number;
  readonly #byNumber: ReadonlyMap<string, readonly DraftContact[]>;
  readonly #byId: ReadonlyMap<string, DraftContact>;
  readonly #seen = new Set<string>();
  /** Of ids that differ in their number only, the next that may be free: thousands of rows can have one name. */
  readonly #nextNumber = new Map<string, number>();

  constructor(known: KnownContacts, columns: readonly Column[], width: number) {
    this.#known = known;
    this.#width = width;
    this.#columns = columns;
    this.#index = indexColumns(columns);
    this.#byNumber = contactsByNumber(known.contacts);
    this.#byId = new Map(known.contacts.map((contact) => [contact.id, contact]));
  }

  read(cells: readonly string[], row: number): ImportRow {
    const { language, name } = this.#known;
    const given = this.#idIn(cells);
    const table = { columns: this.#index, cells, language };
    const first = readRow(table, this.#byId.get(given ?? ''));
    const before = given === undefined ? this.#likely(first) : this.#byId.get(given);
    const read = before === undefined ? first : readRow(table, before);
    const id = before?.id ?? given ?? this.#newId(first.facts);
    const start = before ?? newContact(id, name);
    const contact = { ...start, ...merged(start, read, this.#columns), id };
    const notes = [...read.notes, ...this.#missing(contact, read, before)];
    const isTwice = this.#seen.has(id);
    this.#seen.add(id);
    if (isTwice) notes.push({ fault: 'twice', column: this.#header('id'), value: id });
    const beyond = this.#beyond(cells);
    notes.push(...beyond);
    const isRefused = read.isRefused || beyond.length > 0;
    return { file: name, ...rowOf({ row, contact, before, notes, isRefused, isTwice }) };
  }

  #idIn(cells: readonly string[]): string | undefined {
    const column = this.#columns.find(({ field }) => field === 'id');
    const id = column && unguard(cells[column.index]?.trim() ?? '').toLowerCase();
    return id === '' ? undefined : id;
  }

  /** A comma in an unquoted cell shifts the rest into the next columns. */
  #beyond(cells: readonly string[]): RowNote[] {
    const value = cells
      .slice(this.#width)
      .filter((cell) => cell.trim() !== '')
      .join(', ');
    return value === '' ? [] : [{ fault: 'cells-beyond', column: letterOf(this.#width), value }];
  }

  /** Without ids a contact is identified by its country and a number. */
  #likely({ facts }: RowFacts): DraftContact | undefined {
    const numbers = (facts.phones ?? []).map(({ number }) => digitsOf(number)).filter(Boolean);
    const found = new Set(
      numbers
        .flatMap((number) => this.#byNumber.get(number) ?? [])
        .filter(({ country }) => facts.country === undefined || country === facts.country),
    );
    const [only, ...others] = found;
    return others.length === 0 ? only : undefined;
  }

  #newId({ country, organisation, service, phones }: Partial<DraftContact>): string {
    const texts = [...Object.values(organisation ?? {}), ...Object.values(service ?? {})];
    const words = texts.map(slug).find((text) => text.length > 1) ?? digitsOf(phones?.[0]?.number ?? '');
    const base = `${(country ?? 'eu').toLowerCase()}-${words === '' ? 'contact' : words}`.slice(0, 50);
    for (let number = this.#nextNumber.get(base) ?? 1; ; number += 1) {
      const id = number === 1 ? base : `${base}-${number}`;
      if (this.#byId.has(id) || this.#seen.has(id)) continue;
      this.#nextNumber.set(base, number + 1);
      return id;
    }
  }

  #missing(contact: DraftContact, { facts, notes }: RowFacts, before: DraftContact | undefined): RowNote[] {
    const fields = ['country', 'organisation', 'service', 'needs', 'phone'] as const;
    const isThere = {
      country: facts.country !== undefined || before !== undefined || notes.some(isUnknownCountry),
      organisation: Object.values(contact.organisation).some(Boolean),
      service: Object.values(contact.service).some(Boolean),
      needs: contact.needs.length > 0,
      phone: contact.phones.length + contact.emails.length + contact.websites.length > 0,
    };
    return fields
      .filter((field) => !isThere[field])
      .map((field) => ({ fault: 'missing', column: this.#header(field) }));
  }

  #header(field: Column['field']): string {
    return this.#columns.find((column) => column.field === field)?.header ?? field;
  }
}

/** The contacts that have a number, by its digits. */
function contactsByNumber(contacts: readonly DraftContact[]): Map<string, DraftContact[]> {
  const found = new Map<string, DraftContact[]>();
  for (const contact of contacts) {
    for (const { number } of contact.phones) {
      const digits = digitsOf(number);
      const others = found.get(digits);
      if (others) others.push(contact);
      else found.set(digits, [contact]);
    }
  }
  return found;
}

type Judged = {
  readonly row: number;
  readonly contact: DraftContact;
  readonly before: DraftContact | undefined;
  readonly notes: readonly RowNote[];
  readonly isRefused: boolean;
  readonly isTwice: boolean;
};

function rowOf({ row, contact, before, notes, isRefused, isTwice }: Judged): Omit<ImportRow, 'file'> {
  const parsed = draftContactSchema.safeParse(contact);
  const changed = parsed.success && before ? changedFields(before, parsed.data) : [];
  // Values that the draft already has are neither imported nor refused, however unusual they are.
  if (parsed.success && before && !isTwice && changed.length === 0)
    return { row, kind: 'same', contact: parsed.data, changed: [], notes: [] };
  const faults = parsed.success
    ? []
    : parsed.error.issues.map(
        (issue): RowNote => ({
          fault: issue.code === 'too_big' ? 'too-long' : 'invalid',
          column: issue.path.map(String).join('.'),
          detail: issue.message,
        }),
      );
  const isNobody = [contact.organisation, contact.service].every(
    (text) => !Object.values(text).some(Boolean),
  );
  const hasNoCountry = notes.some(({ fault, column }) => fault === 'missing' && isCountry(column));
  if (!parsed.success || isRefused || isTwice || isNobody || hasNoCountry)
    return { row, kind: 'refused', contact, changed: [], notes: [...notes, ...faults] };
  return { row, kind: before ? 'changed' : 'new', contact: parsed.data, changed, notes };
}

function isUnknownCountry({ fault, column }: RowNote): boolean {
  return fault === 'unknown-word' && isCountry(column);
}

function isCountry(column: string): boolean {
  return readHeader(column, 0)?.field === 'country';
}

/** The changes of a row. A number alone does not affect the other numbers of a contact. */
function merged(
  before: DraftContact,
  { facts, hasWholePhones }: RowFacts,
  columns: readonly Column[],
): Partial<DraftContact> {
  const { phones = [], ...others } = facts;
  const hasEmail = columns.some(({ field }) => field === 'confirmedEmail');
  if (others.confirmed && before.confirmed?.email !== undefined && !hasEmail)
    others.confirmed = { ...others.confirmed, email: before.confirmed.email };
  const texts = Object.fromEntries(
    Object.entries(others).map(([name, value]) => [
      name,
      keepsLanguages(name, columns)
        ? { ...(before[name as keyof DraftContact] as object), ...(value as object) }
        : value,
    ]),
  );
  if (facts.phones === undefined) return texts;
  const known = new Set(before.phones.map(({ number }) => digitsOf(number)));
  const isKnown = phones.length > 0 && phones.every(({ number }) => known.has(digitsOf(number)));
  return hasWholePhones || !isKnown ? { ...texts, phones } : texts;
}

/** A column without a language does not affect the other languages of a text. */
function keepsLanguages(name: string, columns: readonly Column[]): boolean {
  const texts = ['region', 'organisation', 'service', 'openingHours', 'languages', 'whoMayCall', 'notes'];
  const own = columns.filter(({ field }) => field === name);
  return texts.includes(name) && own.length === 1;
}

function newContact(id: string, name: string): DraftContact {
  const source = { title: name === '' ? 'Table' : name, address: '', date: 'undated' };
  return { ...emptyContact(id), sources: [source], evidenceDate: 'undated' };
}

function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
