// Verify the publishers of kits that were installed as not verified: by the words of a key, or since their key became known.

import type { FileHash } from '../../../../core/base/ids.ts';
import { fail, ok, type Result } from '../../../../core/base/result.ts';
import { fingerprintOf } from '../../../../core/kit/fingerprint.ts';
import { countingKeys, type KeyRing } from '../../../../core/kit/key-ring.ts';
import type { InstalledKits } from '../../../../core/kit/kit-relation.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import { isPublisherVerified, type KitTrust } from '../../../../core/library/installed-kit.ts';
import { verifyKit } from '../../bags/verify-kit.ts';
import { keepKey, keyWithFingerprint } from './accept-kit.ts';
import type { ReadableKit } from './changes-of.ts';
import { type KeyMemory, rememberStatements, ringFrom } from './key-memory.ts';
import { changedProblem } from './signed-problem.ts';
import { signerOf, trustOf } from './verdict-of.ts';

/** Who signed an installed kit, as far as that is known now. Problems as `acceptInstalledKey`, but for an unknown key. */
export async function readSigner(
  { kit, bag }: ReadableKit,
  installed: InstalledKits,
): Promise<Result<KitTrust>> {
  const changed = await changedProblem({ kit, bag });
  if (changed) return fail(changed);
  const checked = await verifyKit({ source: bag, ring: installed.ring, depth: 'catalogue-only' });
  if (!checked.ok) return checked;
  const problem = checked.value.problems.find(({ code }) => code !== 'signature-unknown-key');
  return problem ? fail(problem) : ok(signerOf(checked.value, installed));
}

/**
 * Accepts the key of an installed kit, whose fingerprint the person compared. Returns the check of the kit. Fails with `signature-unknown-key` when that is not the
 * fingerprint of the key in the kit. Also with `key-revoked`, `key-replaced` and `key-disputed`, with `object-changed` and read
 * errors, and with `vault-write-failed`.
 */
export async function acceptInstalledKey(
  readable: ReadableKit,
  fingerprint: string,
  memory: KeyMemory,
): Promise<Result<KitCheck>> {
  const acceptedKey = await keyWithFingerprint(readable.bag, fingerprint);
  const changed = await changedProblem(readable);
  if (changed) return fail(changed);
  const checked = await verifyKit({
    ...{ source: readable.bag, ring: ringFrom(memory), acceptedKey },
    depth: 'catalogue-only',
  });
  if (!checked.ok) return checked;
  const [problem] = checked.value.problems;
  if (problem) return fail(problem);
  if (checked.value.trust.kind === 'unknown-key') {
    const kept = await keepKey(memory, checked.value, acceptedKey);
    if (!kept.ok) return kept;
  }
  const remembered = await rememberStatements(memory, checked.value.statements);
  return remembered.ok ? checked : remembered;
}

/** What the signatures of kits that were installed as not verified say by now, by tree hash: of those whose key is known. */
export async function laterTrust(
  kept: readonly ReadableKit[],
  ring: KeyRing,
): Promise<ReadonlyMap<FileHash, KitTrust>> {
  const found = new Map<FileHash, KitTrust>();
  for (const readable of kept) {
    const trust = await knownTrust(readable, ring);
    if (trust) found.set(readable.kit.treeHash, trust);
  }
  return found;
}

async function knownTrust(readable: ReadableKit, ring: KeyRing): Promise<KitTrust | undefined> {
  const { trust } = readable.kit;
  const isKnown = countingKeys(ring).some(({ publicKey }) => fingerprintOf(publicKey) === trust.fingerprint);
  if (isPublisherVerified(trust) || !isKnown || (await changedProblem(readable))) return undefined;
  const checked = await verifyKit({ source: readable.bag, ring, depth: 'catalogue-only' });
  return checked.ok && isGood(checked.value) ? trustOf(checked.value) : undefined;
}

function isGood({ isAcceptable, trust }: KitCheck): boolean {
  return isAcceptable && isPublisherVerified(trust);
}
