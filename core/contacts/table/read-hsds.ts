// Decides how contacts in HSDS tables made elsewhere are taken: each by itself, so that one that lacks something keeps no other out.
import type { Problem } from '../../problem.ts';
import type { ContactImport, ImportRow } from '../../workshop/contact-import.ts';
import type { DraftContact } from '../draft-contact.ts';
import { readContact } from '../hsds/read-contact.ts';
import { readTables, type TableFile } from '../hsds/read-tables.ts';
import { fileNames, tableNames } from '../hsds/rows.ts';
import { changedFields } from '../same-contact.ts';

/** The tables in files: one JSON file for each, or one whose fields are the tables. Others are left aside. */
export function hsdsTables(files: readonly { readonly name: string; readonly text: string }[]): TableFile[] {
  const encoder = new TextEncoder();
  const known = tableNames.map((table) => fileNames[table]);
  return files.flatMap(({ name, text }) => {
    const value = parseJson(text);
    if (Array.isArray(value)) {
      const table = known.find((fileName) => name.toLowerCase() === `${fileName}.json`);
      return table === undefined ? [] : [{ path: `${table}.json`, bytes: encoder.encode(text) }];
    }
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, rows]) => {
      const table = tableNames.find((one) => one === key || fileNames[one] === key);
      if (table === undefined || !Array.isArray(rows)) return [];
      return [{ path: `${fileNames[table]}.json`, bytes: encoder.encode(JSON.stringify(rows)) }];
    });
  });
}

/** Reads tables and compares them with the contacts of a draft. Contacts that are new wait to be verified. */
export function readHsdsTables(
  files: readonly TableFile[],
  contacts: readonly DraftContact[],
): ContactImport {
  const empty = { form: 'hsds', rows: [], unknownColumns: [] } as const;
  if (files.length === 0) return { ...empty, fault: 'not-contacts' };
  const tables = readTables(files);
  if (!tables.ok) return { ...empty, rows: [refused(1, tables.problem)] };
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const seen = new Set<string>();
  const rows = tables.value.services.map((service, index): ImportRow => {
    const read = readContact(service, index, tables.value);
    if (!read.ok) return refused(index + 1, read.problem);
    const before = known.get(read.value.id);
    const contact: DraftContact = { ...read.value, ship: before?.ship ?? 'verify-first' };
    const note = { fault: 'twice', column: 'id', value: contact.id } as const;
    if (seen.has(contact.id)) return { row: index + 1, kind: 'refused', contact, changed: [], notes: [note] };
    seen.add(contact.id);
    const changed = before ? changedFields(before, contact) : [];
    const kind = before === undefined ? 'new' : changed.length === 0 ? 'same' : 'changed';
    return { row: index + 1, kind, contact, changed, notes: [] };
  });
  return { ...empty, rows };
}

function refused(row: number, problem: Problem): ImportRow {
  const field = 'field' in problem ? problem.field : '';
  const file = 'file' in problem ? problem.file : '';
  const detail = 'reason' in problem ? problem.reason : problem.code;
  const column = [file, field].filter(Boolean).join(' ');
  return { row, kind: 'refused', changed: [], notes: [{ fault: 'invalid', column, detail }] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
