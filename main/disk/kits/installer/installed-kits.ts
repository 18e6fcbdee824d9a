// What the program knows of kits that are or were in use, for comparing candidates: the store's kits in use, and user data.

import { ok, type Result } from '../../../../core/base/result.ts';
import type { InstalledKits, SignedKit } from '../../../../core/kit/kit-relation.ts';
import { type ActiveKit, isPublisherVerified } from '../../../../core/library/installed-kit.ts';
import { type KeyMemory, ringFrom } from './key-memory.ts';

/** Everything that candidates are compared with. */
export function installedKits(memory: KeyMemory, kits: readonly ActiveKit[]): InstalledKits {
  const inUse = kits.map((kit) => ({ ...signedKit(kit), isVerified: isPublisherVerified(kit.trust) }));
  const { latestKits } = memory.vault.snapshot();
  return { inUse, latest: latestKits, ring: ringFrom(memory) };
}

/** Notes a kit in use as the latest of its publisher, unless it or a later one is noted. `vault-write-failed`. */
export async function noteInUse(
  vault: KeyMemory['vault'],
  { kitId, version, issued, treeHash, trust: { fingerprint } }: ActiveKit,
): Promise<Result<unknown>> {
  const isNoted = vault
    .snapshot()
    .latestKits.some((kit) => kit.treeHash === treeHash && kit.fingerprint === fingerprint);
  if (fingerprint === undefined || isNoted) return ok(undefined);
  return await vault.append({
    kind: 'kit-installed',
    version: 1,
    kit: { kitId, version, issued, treeHash, fingerprint },
  });
}

function signedKit({ kitId, version, issued, treeHash, trust }: ActiveKit): SignedKit {
  return { kitId, version, issued, treeHash, fingerprint: trust.fingerprint };
}
