// Statements about keys for tests.
import type { CheckedStatement, LastKit } from '../../core/kit/key-statement.ts';
import { statementFileName } from '../../core/kit/key-statement.ts';
import { signStatement } from '../../main/disk/minisign/sign-statement.ts';
import type { TestPublisher } from './make-kit.ts';

const day = '2026-03-01';

/** A statement that `next` takes the place of `old`. */
export function replacement(
  old: TestPublisher,
  next: TestPublisher,
  lastKits: readonly LastKit[] = [],
  number = 1,
): CheckedStatement {
  const [key, newKey] = [old.trusted.publicKey, next.trusted.publicKey];
  const publisher = old.trusted.publisher;
  return made(
    signStatement({ action: 'replace', key, newKey, publisher, number, day, lastKits }, [old.key, next.key]),
  );
}

/** A statement that a key no longer counts. */
export function revocation(of: TestPublisher, signer: TestPublisher = of): CheckedStatement {
  const [key, by] = [of.trusted.publicKey, signer.trusted.publicKey];
  return made(signStatement({ action: 'revoke', key, signer: by, reason: 'lost', day }, [signer.key]));
}

/** Statements as files of a kit. */
export function statementTags(...statements: readonly CheckedStatement[]): Record<string, string> {
  return Object.fromEntries(statements.map((each) => [`statements/${statementFileName(each)}`, each.text]));
}

function made(signed: ReturnType<typeof signStatement>): CheckedStatement {
  if (!signed.ok) throw new Error(JSON.stringify(signed.problem));
  return signed.value;
}
