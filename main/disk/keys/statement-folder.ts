// Statements about the publisher's own keys on the disk: one file each, as they go into kits.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../../core/base/result.ts';
import {
  type CheckedStatement,
  maxStatements,
  readKeyStatement,
  statementFileName,
} from '../../../core/kit/key-statement.ts';
import { writeFileAtomically } from '../fs/atomic-file.ts';
import { minisignChecker } from '../minisign/signature-file.ts';
import type { KeyFolder } from './key-folder.ts';

/** A statement with the name of its file. */
export type StoredStatement = { readonly fileName: string; readonly statement: CheckedStatement };

/** Every statement of a folder whose signatures are right, by name. */
export async function storedStatements(folder: string): Promise<StoredStatement[]> {
  const names = await readdir(join(folder, 'statements')).catch(() => []);
  const found: StoredStatement[] = [];
  for (const fileName of names.filter((name) => name.endsWith('.txt')).sort()) {
    const text = await readFile(join(folder, 'statements', fileName), 'utf8').catch(() => '');
    const statement = readKeyStatement(text, minisignChecker);
    if (statement) found.push({ fileName, statement });
  }
  return found.slice(0, maxStatements);
}

/** Keeps a statement. */
export async function storeStatement(
  { folder, disk }: KeyFolder,
  statement: CheckedStatement,
): Promise<Result<string>> {
  const fileName = statementFileName(statement);
  const path = join(folder, 'statements', fileName);
  const written = await writeFileAtomically(path, statement.text, { disk, makesFolder: true });
  return written.ok ? ok(fileName) : written;
}
