// Reads files with contacts that a person chose: a table, or the files of HSDS. A bad file keeps no other out.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { ok, type Result } from '../../core/base/result.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import type { ContactImport, LeftOutTable, TableFault } from '../../core/workshop/contact-import.ts';
import { areHsdsTables, hsdsTables } from '../../core/workshop/table/hsds-files.ts';
import { readContactTable } from '../../core/workshop/table/read-contact-table.ts';
import { readHsdsTables } from '../../core/workshop/table/read-hsds.ts';
import type { Draft } from '../disk/drafts/draft.ts';
import { fileSize } from '../disk/fs/file-size.ts';
import { type DecodedTable, decodeTable } from './decode-table.ts';

const maxBytes = 64 * 1024 ** 2;

type GivenText = DecodedTable & { readonly name: string };
/** Files that are read together, and what comes of them. */
type Attempt = { readonly files: readonly GivenText[]; readonly read: () => ContactImport };

/**
 * Reads files with contacts and compares them with those of a draft. The first table that can be read is taken, or all files of HSDS
 * together; every other file is named with its reason.
 */
export async function readContactFiles(
  paths: readonly string[],
  draft: Draft,
): Promise<Result<ContactImport>> {
  const texts: GivenText[] = [];
  const leftOut: LeftOutTable[] = [];
  for (const path of paths) {
    const text = await readText(path);
    if (typeof text === 'string') leftOut.push({ name: listedName(basename(path)), fault: text });
    else texts.push(text);
  }
  let taken: ContactImport | undefined;
  for (const { files, read } of attempts(texts, draft)) {
    const found = read();
    const fault: LeftOutTable['fault'] = found.fault ?? 'one-at-a-time';
    if (taken === undefined && found.fault === undefined) {
      taken = found;
      for (const name of found.leftFiles ?? []) leftOut.push({ name, fault: 'not-contacts' });
    } else leftOut.push(...files.map(({ name }) => ({ name, fault })));
  }
  if (paths.length > 1 && leftOut.length > 0) return ok({ ...(taken ?? nothingOf(leftOut)), leftOut });
  return ok(taken ?? nothingOf(leftOut));
}

/** The text in a file, or why there is none. */
async function readText(path: string): Promise<GivenText | TableFault> {
  const name = listedName(basename(path));
  try {
    if ((await fileSize(path)) > maxBytes) return 'too-large';
    const decoded = decodeTable(await readFile(path));
    if (!decoded) return 'not-text';
    return isJson(name) && !isWhole(decoded.text) ? 'json-damaged' : { name, ...decoded };
  } catch {
    return 'read-failed';
  }
}

function attempts(texts: readonly GivenText[], draft: Draft): Attempt[] {
  const { contacts, about } = draft.answer().draft;
  const json = texts.filter(({ name }) => isJson(name));
  const csv = texts.filter(({ name }) => extname(name).toLowerCase() === '.csv');
  // A tabular package may hold the same rows as JSON too, and a description.
  const hsds = areHsdsTables(csv) ? [...csv, ...json] : json;
  const together = hsds.length > 0 ? [hsds] : [];
  const alone = texts.filter((file) => !hsds.includes(file));
  return [
    ...together.map((files) => ({
      files,
      read: () => readHsdsTables(hsdsTables(files), { contacts, name: files[0]?.name ?? '' }),
    })),
    ...alone.map((file) => ({
      files: [file],
      read: () => {
        const known = { contacts, language: about.languages?.[0] ?? 'en', name: file.name } as const;
        return { ...readContactTable(file.text, known), encoding: file.encoding };
      },
    })),
  ];
}

function isJson(name: string): boolean {
  return extname(name).toLowerCase() === '.json';
}

function isWhole(json: string): boolean {
  try {
    JSON.parse(json.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

function nothingOf([first]: readonly LeftOutTable[]): ContactImport {
  const fault = first === undefined || first.fault === 'one-at-a-time' ? 'empty' : first.fault;
  return { form: 'csv', rows: [], unknownColumns: [], fault };
}
