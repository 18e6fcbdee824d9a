// Keys that kits are checked with. Statements about keys are stored once they were seen.
import type { KeyId } from '../../../../core/base/ids.ts';
import { ok, type Result } from '../../../../core/base/result.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { type KeyRing, keyRingOf, type TrustedKeys } from '../../../../core/kit/key-ring.ts';
import {
  type CheckedStatement,
  type KeyStatement,
  readKeyStatement,
} from '../../../../core/kit/key-statement.ts';
import { statementsToKeep } from '../../../../core/kit/statements-to-keep.ts';
import type { Vault } from '../../../../core/user-data/vault.ts';
import { minisignChecker } from '../../minisign/signature-file.ts';

/** Where keys are remembered: those that came with the program, and user data. */
export type KeyMemory = {
  readonly vault: Pick<Vault, 'snapshot' | 'append'>;
  readonly shipped: TrustedKeys;
  /** Fingerprints of the keys of kits that are in use as not verified; statements about them are remembered as well. */
  readonly unverified?: readonly string[];
};

/** The keys that came with the program, those a person accepted, and what was stated about them. */
export function ringFrom({ vault, shipped }: KeyMemory): KeyRing {
  const { keys, statements } = vault.snapshot();
  const accepted = keys.map(({ keyId, publicKey, publisher }) => {
    // The vault's schema holds the form of key ids.
    return { keyId: keyId as KeyId, publicKey, publisher };
  });
  const checked = statements.flatMap(({ text }) => readKeyStatement(text, minisignChecker) ?? []);
  return keyRingOf(shipped, accepted, checked);
}

/** Remembers what was stated about keys the program goes by; the number that was new. `vault-write-failed`. */
export async function rememberStatements(
  memory: KeyMemory,
  seen: readonly CheckedStatement[],
): Promise<Result<number>> {
  const ring = ringFrom(memory);
  const { unverified = [] } = memory;
  const isInUse = (publicKey: string): boolean => unverified.includes(fingerprintOf(publicKey));
  const known = [...memory.shipped, ...ring.known].map(({ publicKey }) => publicKey);
  const roots = [...known, ...(unverified.length === 0 ? [] : seen.flatMap(keysIn).filter(isInUse))];
  const wanted = statementsToKeep(seen, ring.statements ?? [], roots);
  for (const { text } of wanted) {
    const kept = await memory.vault.append({ kind: 'key-statement-seen', version: 1, text });
    if (!kept.ok) return kept;
  }
  return ok(wanted.length);
}

function keysIn(statement: KeyStatement): readonly string[] {
  return statement.action === 'replace'
    ? [statement.key, statement.newKey]
    : [statement.key, statement.signer];
}
