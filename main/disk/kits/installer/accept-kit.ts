// Whether a checked kit is accepted for good, and what is remembered with it: a key a person compared, and statements about keys.

import type { BagSource } from '../../../../core/base/ports.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { kitLimits, publisherKeyPath } from '../../../../core/kit/bag-layout.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { type InstallConsent, installProblem } from '../../../../core/kit/install-rules.ts';
import type { InstalledKits } from '../../../../core/kit/kit-relation.ts';
import { publicKeyIn } from '../../../../core/kit/signature-trust.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { KitTrust } from '../../../../core/library/installed-kit.ts';
import { type KeyMemory, rememberStatements } from './key-memory.ts';
import { acceptedTrustOf } from './verdict-of.ts';

/** Accepts a kit. Any problem of the kit or of the consent, `vault-write-failed` when what belongs to it cannot be remembered. */
export async function acceptKit(
  memory: KeyMemory,
  installed: InstalledKits,
  check: KitCheck,
  consent: InstallConsent,
): Promise<Result<{ readonly check: KitCheck; readonly trust: KitTrust }>> {
  const problem = installProblem(check, installed, consent);
  if (problem) return fail(problem);
  const trust = acceptedTrustOf(check);
  const { keyId, publisher } = trust;
  const { acceptedKey: publicKey } = consent;
  if (check.trust.kind === 'unknown-key' && keyId && publisher && publicKey) {
    const key = { keyId, publicKey, publisher };
    const kept = await memory.vault.append({ kind: 'key-accepted', version: 1, ...key });
    if (!kept.ok) return kept;
  }
  const remembered = await rememberStatements(memory, check.statements);
  return remembered.ok ? ok({ check, trust }) : remembered;
}

/** The key that a kit encloses, if it is the one whose fingerprint the person compared. */
export async function keyWithFingerprint(
  source: BagSource,
  fingerprint: string | undefined,
): Promise<string | undefined> {
  if (fingerprint === undefined) return undefined;
  const read = await source.readSmall(publisherKeyPath, kitLimits.tagBytes);
  const key = read.ok ? publicKeyIn(new TextDecoder().decode(read.value)) : undefined;
  return key !== undefined && fingerprintOf(key) === fingerprint ? key : undefined;
}
