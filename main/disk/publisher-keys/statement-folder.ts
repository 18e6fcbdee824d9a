// Decides where statements about own keys lie: one file each, as they go into kits.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result } from '../../../core/base/result.ts';
import {
  type CheckedStatement,
  mostStatements,
  readKeyStatement,
  statementFileName,
} from '../../../core/kit/key-statement.ts';
import { writeFileAtomically } from '../atomic-write.ts';
import { realDisk } from '../disk-ops.ts';
import { minisignChecker } from '../minisign/signature-file.ts';

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
  return found.slice(0, mostStatements);
}

/** Keeps a statement. */
export async function storeStatement(folder: string, statement: CheckedStatement): Promise<Result<string>> {
  const fileName = statementFileName(statement);
  await realDisk.makeFolder(join(folder, 'statements'));
  const written = await writeFileAtomically(join(folder, 'statements', fileName), statement.text);
  return written.ok ? ok(fileName) : written;
}
