// Contacts in Open Referral HSDS 3.0: the packed services of a kit, and tables in JSON and CSV for other programs and spreadsheets.
import { ok, type Result } from '../base/result.ts';
import type { Catalogue, KitFile } from '../kit/catalogue.ts';
import type { Contact } from './contact.ts';
import { writeContact } from './hsds/contact-rows.ts';
import { csvText } from './hsds/csv.ts';
import { csvRows } from './hsds/csv-rows.ts';
import { dataPackage } from './hsds/data-package.ts';
import { nestServices } from './hsds/nesting.ts';
import { isPackedFile, packedBatches } from './hsds/packed-services.ts';
import { readContacts } from './hsds/read-contact.ts';
import { readTables, type TableFile } from './hsds/read-tables.ts';
import { columnsOf, contactsFolder, extraTables, tableNames, tablePath } from './hsds/rows.ts';
import { TableWriter } from './hsds/table-writer.ts';

/** A file with a table; `content` is written as UTF-8 without changes. */
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
 * Reads the contacts of a kit in their order. Format 2 has packed services and gives one batch for each file. Format 1 has JSON
 * tables and gives one batch. Other files are ignored. `catalogue-invalid` with file and field for every error, `kit-file-refused`
 * for a file that does not unpack. Nothing follows a problem.
 */
export function* contactBatches(files: readonly TableFile[]): Generator<Result<Contact[]>> {
  const packed = files.filter(isPackedFile);
  if (packed.length > 0) yield* packedBatches(packed);
  else yield readJsonTables(files);
}

/** Reads all contacts of a kit, see `contactBatches`. */
export function readContactFiles(files: readonly TableFile[]): Result<Contact[]> {
  const contacts: Contact[] = [];
  for (const batch of contactBatches(files)) {
    if (!batch.ok) return batch;
    // Not spread: a batch may have more entries than a call may have arguments.
    for (const contact of batch.value) contacts.push(contact);
  }
  return ok(contacts);
}

/** The files of a catalogue that `readContactFiles` reads; CSV copies of format 1 say the same again. */
export function filesOfContacts({ contacts }: Pick<Catalogue, 'contacts'>): KitFile[] {
  return contacts.filter(({ mediaType }) => mediaType !== 'text/csv');
}

/** Tables other than organizations and services may be absent. */
function readJsonTables(files: readonly TableFile[]): Result<Contact[]> {
  const tables = readTables(files);
  return tables.ok ? readContacts(tables.value, new Set()) : tables;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
