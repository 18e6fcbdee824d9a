// Sign a statement about a key with every key that has to, over the same lines.

import { fail, ok, type Result } from '../../../core/base/result.ts';
import {
  type CheckedStatement,
  formatKeyStatement,
  joinKeyStatement,
  type KeyStatement,
  readKeyStatement,
  statementComment,
} from '../../../core/kit/key-statement.ts';
import type { SecretKey } from './key-bytes.ts';
import { minisignChecker, signMessage } from './signature-file.ts';

/** Signs a statement with `keys`, in the order that the statement requires. `key-statement-invalid` when it would not be read back. */
export function signStatement(statement: KeyStatement, keys: readonly SecretKey[]): Result<CheckedStatement> {
  const lines = formatKeyStatement(statement);
  const message = Buffer.from(lines);
  const signatures = keys.map((key) => signMessage(message, key, statementComment));
  const checked = readKeyStatement(joinKeyStatement(lines, signatures), minisignChecker);
  return checked ? ok(checked) : fail({ code: 'key-statement-invalid', file: statement.action });
}
