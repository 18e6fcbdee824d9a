// Contacts of a kit as tables of Open Referral HSDS 3.0 in JSON, each with a CSV copy for spreadsheets.
import { fail, ok, type Result } from '../base/result.ts';
import type { Contact } from './contact.ts';
import { writeContact } from './hsds/contact-rows.ts';
import { csvText } from './hsds/csv.ts';
import { csvRows } from './hsds/csv-rows.ts';
import { dataPackage } from './hsds/data-package.ts';
import { nestServices } from './hsds/nesting.ts';
import { readContact } from './hsds/read-contact.ts';
import { readTables, type TableFile } from './hsds/read-tables.ts';
import { columnsOf, contactsFolder, extraTables, tableNames, tablePath } from './hsds/rows.ts';
import { TableWriter } from './hsds/table-writer.ts';

/** A file with contacts of a kit; `content` is written as UTF-8 without changes. */
type ContactFile = {
  readonly path: string;
  readonly mediaType: 'application/json' | 'text/csv';
  readonly content: string;
};

/**
 * Writes contacts: every table as JSON and as CSV, and a description of the CSV files. The same contacts always give the same bytes.
 * Throws if two contacts have one id, because that is a bug.
 */
export function contactFiles(contacts: readonly Contact[]): ContactFile[] {
  const writer = new TableWriter();
  for (const contact of contacts) writeContact(contact, writer);
  const written = tableNames.filter((table) => !extraTables.has(table) || writer.tables[table].length > 0);
  const files = written.flatMap((table): ContactFile[] => {
    const rows = writer.tables[table];
    return [
      { path: tablePath(table, 'json'), mediaType: 'application/json', content: jsonText(rows) },
      {
        path: tablePath(table, 'csv'),
        mediaType: 'text/csv',
        content: csvText(columnsOf(table), csvRows(rows)),
      },
    ];
  });
  const description = jsonText(dataPackage(written));
  return [
    ...files,
    { path: `${contactsFolder}/datapackage.json`, mediaType: 'application/json', content: description },
  ];
}

/** Contacts as one JSON text: services of HSDS with all nested rows. */
export function contactsJson(contacts: readonly Contact[]): string {
  const writer = new TableWriter();
  for (const contact of contacts) writeContact(contact, writer);
  return jsonText(nestServices(writer.tables));
}

/**
 * Reads contacts from the JSON tables among `files`, in the order of the services; other files are ignored. Tables other than
 * organizations and services may be absent. `catalogue-invalid` with file and field for every error.
 */
export function readContactFiles(files: readonly TableFile[]): Result<Contact[]> {
  const tables = readTables(files);
  if (!tables.ok) return tables;
  const contacts: Contact[] = [];
  const ids = new Set<string>();
  for (const [index, service] of tables.value.services.entries()) {
    const contact = readContact(service, index, tables.value);
    if (!contact.ok) return contact;
    if (ids.has(contact.value.id)) {
      const reason = `${contact.value.id} stands there twice`;
      return fail({
        code: 'catalogue-invalid',
        file: tables.value.pathOf('service'),
        field: `${index}`,
        reason,
      });
    }
    ids.add(contact.value.id);
    contacts.push(contact.value);
  }
  return ok(contacts);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
