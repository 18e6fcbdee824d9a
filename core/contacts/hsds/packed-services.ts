// Contacts of a kit: services of HSDS with all that belongs to them, packed, a few thousand in each file.

import { readingLimits } from '../../base/reading-limits.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { z } from '../../base/zod.ts';
import { gunzip, gzip } from '../../kit/gzip.ts';
import { readJson } from '../../kit/json-text.ts';
import type { Contact } from '../contact.ts';
import { writeContact } from './contact-rows.ts';
import { flattenServices, nestServices, nestTerms } from './nesting.ts';
import { readContacts } from './read-contact.ts';
import { joinCheckedTables, type Rows, type TableFile, withoutNulls } from './read-tables.ts';
import { contactsFolder, type Row, rowSchemas, type TableName, tableNames } from './rows.ts';
import { TableWriter } from './table-writer.ts';

/** A packed file. */
export type PackedFile = { readonly path: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** The terms of all attributes. The services name them by their ids. */
const termsPath = `${contactsFolder}/taxonomy_terms.json.gz`;
/** UTF-16 units of text in one file. Unpacked and parsed, a file then fits anywhere, however many there are. */
const fileCharacters = 8 * 1024 ** 2;
/** Contacts whose rows are held at once. */
const batchSize = 500;

/**
 * Packs contacts: the terms, then the services in their order, one on each line. The same contacts always give the same bytes. Throws
 * if two contacts have one id, because that is a bug.
 */
export function packContacts(contacts: readonly Contact[]): PackedFile[] {
  const terms = new Map<string, Readonly<Record<string, unknown>>>();
  const files: PackedFile[] = [];
  let lines: string[] = [];
  let characters = 0;
  const finish = (): void => {
    if (lines.length === 0) return;
    const path = `${contactsFolder}/services-${files.length + 1}.json.gz`;
    files.push({ path, bytes: packed(lines) });
    lines = [];
    characters = 0;
  };
  const seen = new Set<string>();
  for (let from = 0; from < contacts.length; from += batchSize) {
    const writer = new TableWriter();
    for (const contact of contacts.slice(from, from + batchSize)) {
      if (seen.has(contact.id)) throw new Error(`${contact.id} is written twice`);
      seen.add(contact.id);
      writeContact(contact, writer);
    }
    for (const term of nestTerms(writer.tables)) terms.set(String(term['id']), term);
    for (const service of nestServices(writer.tables, 'by-id')) {
      const line = JSON.stringify(service);
      if (characters + line.length > fileCharacters) finish();
      lines.push(line);
      characters += line.length;
    }
  }
  finish();
  const termLines = [...terms.values()].map((term) => JSON.stringify(term));
  return [{ path: termsPath, bytes: packed(termLines) }, ...files];
}

/** A list, one entry on each line: every JSON reader takes it as a whole, and tools for text take it line by line. */
function packed(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  return gzip(new TextEncoder().encode(`[\n${lines.join(',\n')}\n]\n`));
}

/** Whether a file is one of these. */
export function isPackedFile({ path }: { readonly path: string }): boolean {
  return path.endsWith('.gz');
}

/** The contacts of each file, in order. `kit-file-refused` for a file that does not unpack, else `catalogue-invalid` with file and field. */
export function* packedBatches(files: readonly TableFile[]): Generator<Result<Contact[]>> {
  const termsFile = files.find(({ path }) => path === termsPath);
  if (!termsFile) {
    yield fail({ code: 'catalogue-invalid', file: termsPath, field: '', reason: 'the table is missing' });
    return;
  }
  const terms = unpackList(termsFile);
  if (!terms.ok) {
    yield terms;
    return;
  }
  const known = checkedTerms(terms.value, termsPath);
  if (!known.ok) {
    yield known;
    return;
  }
  const seen = new Set<string>();
  for (const file of files) {
    if (file === termsFile) continue;
    const contacts = unpackServices(file, known.value, seen);
    yield contacts;
    if (!contacts.ok) return;
  }
}

type Terms = Pick<Rows, 'taxonomy' | 'taxonomy_term'>;

function unpackServices(file: TableFile, terms: Terms, seen: Set<string>): Result<Contact[]> {
  const services = unpackList(file);
  if (!services.ok) return services;
  const flat = flattenServices(services.value, file.path);
  const rows: Partial<Record<TableName, unknown[]>> = {};
  for (const table of tableNames) {
    if (table === 'taxonomy' || table === 'taxonomy_term') continue;
    const checked = checkedRows(table, flat[table], file.path);
    if (!checked.ok) return checked;
    rows[table] = checked.value;
  }
  // Each table was checked by its own schema just above.
  const tables = joinCheckedTables({ ...(rows as Rows), ...terms }, () => file.path);
  return tables.ok ? readContacts(tables.value, seen) : tables;
}

function checkedTerms(list: readonly Fields[], file: string): Result<Terms> {
  const details = list.flatMap(({ taxonomy_detail: detail }) => (isFields(detail) ? [detail] : []));
  const taxonomies = new Map(details.map((detail) => [detail['id'], detail]));
  const placed = (values: readonly unknown[]) => values.map((value, index) => ({ row: index + 1, value }));
  const taxonomy = checkedRows('taxonomy', placed([...taxonomies.values()]), file);
  if (!taxonomy.ok) return taxonomy;
  const taxonomy_term = checkedRows('taxonomy_term', placed(list), file);
  return taxonomy_term.ok
    ? ok({ taxonomy: taxonomy.value, taxonomy_term: taxonomy_term.value })
    : taxonomy_term;
}

function checkedRows<T extends TableName>(
  table: T,
  rows: readonly { readonly row: number; readonly value: unknown }[],
  file: string,
): Result<Row<T>[]> {
  const schema: z.ZodType<unknown> = rowSchemas[table];
  const checked: unknown[] = [];
  for (const { row, value } of rows) {
    const parsed = schema.safeParse(withoutNulls(value));
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      const field = [row - 1, table, ...(issue?.path ?? [])].map(String).join('.');
      return fail({ code: 'catalogue-invalid', file, field, reason: issue?.message ?? '' });
    }
    checked.push(parsed.data);
  }
  return ok(checked as Row<T>[]);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unpackList({ path, bytes }: TableFile): Result<readonly Fields[]> {
  const text = gunzip(bytes, readingLimits.jsonBytes);
  if (typeof text === 'string') return fail({ code: 'kit-file-refused', file: path, reason: text });
  const data = readJson(text);
  const list = Array.isArray(data) && data.every(isFields) ? data : undefined;
  if (list) return ok(list);
  return fail({ code: 'catalogue-invalid', file: path, field: '', reason: 'not a list in JSON' });
}
