// Whether a checked kit is accepted for good, and what is remembered with it: a key a person compared, and statements about keys.

import type { SourceToken } from '../../../../core/base/ids.ts';
import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { kitLimits, publisherKeyPath } from '../../../../core/kit/bag-layout.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { type InstallConsent, installProblem, isKeyAccepted } from '../../../../core/kit/install-rules.ts';
import type { InstalledKits } from '../../../../core/kit/kit-relation.ts';
import { publicKeyIn } from '../../../../core/kit/signature-trust.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { KitTrust } from '../../../../core/library/installed-kit.ts';
import { type KeyMemory, rememberStatements } from './key-memory.ts';
import { acceptedTrustOf, trustOf } from './verdict-of.ts';

/** What a person agreed to when they install a kit. */
export type InstallRequest = Omit<InstallConsent, 'acceptedKey'> & {
  readonly token: SourceToken;
  readonly acceptedFingerprint?: string | undefined;
};

/** Accepts a kit. Any problem of the kit or of the consent, `vault-write-failed` when what belongs to it cannot be remembered. */
export async function acceptKit(
  memory: KeyMemory,
  installed: InstalledKits,
  check: KitCheck,
  consent: InstallConsent,
): Promise<Result<{ readonly check: KitCheck; readonly trust: KitTrust }>> {
  const problem = installProblem(check, installed, consent);
  if (problem) return fail(problem);
  const isAccepted = isKeyAccepted(check, consent);
  if (isAccepted) {
    const kept = await keepKey(memory, check, consent.acceptedKey);
    if (!kept.ok) return kept;
  }
  const remembered = await rememberStatements(memory, check.statements);
  return remembered.ok
    ? ok({ check, trust: isAccepted ? acceptedTrustOf(check) : trustOf(check) })
    : remembered;
}

/** Remembers a key that the person compared, with the name that its kit claims. `vault-write-failed`. */
export async function keepKey(
  { vault }: KeyMemory,
  check: KitCheck,
  publicKey: string | undefined,
): Promise<Result<unknown>> {
  const { keyId, publisher } = acceptedTrustOf(check);
  if (keyId === undefined || publisher === undefined || publicKey === undefined)
    throw new Error('a key that was compared is enclosed');
  return await vault.append({ kind: 'key-accepted', version: 1, keyId, publicKey, publisher });
}

/** The key that a kit encloses. */
export async function enclosedKey(source: BagSource): Promise<string | undefined> {
  const read = await source.readSmall(publisherKeyPath, kitLimits.tagBytes);
  return read.ok ? publicKeyIn(new TextDecoder().decode(read.value)) : undefined;
}

/** The key that a kit encloses, if it is the one whose fingerprint the person compared. */
export async function keyWithFingerprint(
  source: BagSource,
  fingerprint: string | undefined,
): Promise<string | undefined> {
  if (fingerprint === undefined) return undefined;
  const key = await enclosedKey(source);
  return key !== undefined && fingerprintOf(key) === fingerprint ? key : undefined;
}
