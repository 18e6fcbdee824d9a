// Statements about the publisher's own keys on the disk: one file each, as they go into kits.
import { ok, type Result } from '../../../core/base/result.ts';
import {
  type CheckedStatement,
  maxStatements,
  readKeyStatement,
  statementFileName,
} from '../../../core/kit/key-statement.ts';
import { minisignChecker } from '../minisign/signature-file.ts';
import type { PersonalFolder } from '../personal/personal-folder.ts';

const folder = 'statements';

/** A statement with the name of its file. */
export type StoredStatement = { readonly fileName: string; readonly statement: CheckedStatement };

/** Every statement of a folder whose signatures are right, by name. */
export async function storedStatements(files: PersonalFolder): Promise<StoredStatement[]> {
  const names = await files.list(folder);
  const found: StoredStatement[] = [];
  for (const fileName of names.filter((name) => name.endsWith('.txt')).sort()) {
    const read = await files.read(`${folder}/${fileName}`);
    const text = read.ok ? read.value?.toString('utf8') : undefined;
    const statement = text === undefined ? undefined : readKeyStatement(text, minisignChecker);
    if (statement) found.push({ fileName, statement });
  }
  return found.slice(0, maxStatements);
}

/** Keeps a statement. */
export async function storeStatement(
  files: PersonalFolder,
  statement: CheckedStatement,
): Promise<Result<string>> {
  const fileName = statementFileName(statement);
  const written = await files.write(`${folder}/${fileName}`, statement.text);
  return written.ok ? ok(fileName) : written;
}
