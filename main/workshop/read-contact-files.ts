// Decides how files with contacts that a person chose are read: a table, or the JSON files of HSDS.
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { areHsdsTables, hsdsTables } from '../../core/contacts/table/hsds-files.ts';
import { readContactTable } from '../../core/contacts/table/read-contact-table.ts';
import { readHsdsTables } from '../../core/contacts/table/read-hsds.ts';
import { fail, ok, type Result } from '../../core/result.ts';
import type { ContactImport } from '../../core/workshop/contact-import.ts';
import { readProblem } from '../disk/disk-problem.ts';
import { decodeTable } from './decode-table.ts';
import type { Draft } from './draft.ts';

const largestBytes = 64 * 1024 ** 2;

/** Reads files with contacts and compares them with those of a draft. `disk-read-failed`. */
export async function readContactFiles(
  paths: readonly string[],
  draft: Draft,
): Promise<Result<ContactImport>> {
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const path of paths) {
    const name = basename(path);
    try {
      if ((await stat(path)).size > largestBytes) return ok(faulty('too-large'));
      files.push({ name, bytes: await readFile(path) });
    } catch (error) {
      return fail(readProblem(error, name));
    }
  }
  const { contacts, about } = draft.answer().draft;
  const [first] = files;
  const texts = files.map(({ name, bytes }) => ({ name, text: decodeTable(bytes)?.text ?? '' }));
  const json = texts.filter(({ name }) => extname(name).toLowerCase() === '.json');
  const isPackage = areHsdsTables(texts);
  if (first && (json.length > 0 || isPackage)) {
    const tables = isPackage ? texts.filter(({ name }) => extname(name).toLowerCase() === '.csv') : json;
    const read = readHsdsTables(hsdsTables(tables), { contacts, name: first.name });
    return ok({ ...read, leftFiles: [...(read.leftFiles ?? []), ...namesOf(texts, tables)] });
  }
  const decoded = first && decodeTable(first.bytes);
  if (!first) return ok(faulty('empty'));
  if (!decoded) return ok(faulty('not-text'));
  const known = { contacts, language: about.languages?.[0] ?? 'en', name: first.name };
  const leftFiles = namesOf(files, [first]);
  return ok({ ...readContactTable(decoded.text, known), encoding: decoded.encoding, leftFiles });
}

/** Names of files that were not read. A file that lies there as JSON and as CSV is read once, and a description holds no rows. */
function namesOf(
  files: readonly { readonly name: string }[],
  read: readonly { readonly name: string }[],
): string[] {
  const baseName = (name: string) => name.toLowerCase().replace(/\.(?:csv|json)$/, '');
  const names = new Set([...read.map(({ name }) => baseName(name)), 'datapackage']);
  return files.flatMap(({ name }) => (names.has(baseName(name)) ? [] : [name]));
}

function faulty(fault: NonNullable<ContactImport['fault']>): ContactImport {
  return { form: 'csv', rows: [], unknownColumns: [], fault };
}
