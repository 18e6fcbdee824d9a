// What the program knows of kits that are or were in use, for comparing candidates: the store's kit in use, and user data.

import { ok, type Result } from '../../../../core/base/result.ts';
import type { InstalledKits, SignedKit } from '../../../../core/kit/kit-relation.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import type { Vault } from '../../../../core/user-data/vault.ts';
import { type KeyMemory, ringFrom } from './key-memory.ts';

/** Everything that candidates are compared with. */
export function installedKits(memory: KeyMemory, active: ActiveKit | undefined): InstalledKits {
  const inUse = active && signedKit(active);
  const { latestKits } = memory.vault.snapshot();
  return { inUse, latest: latestKits, ring: ringFrom(memory) };
}

/** Notes the kit in use as the latest of its publisher, unless a later one is noted. `vault-write-failed`. */
export async function noteInUse(
  vault: Pick<Vault, 'append'>,
  active: ActiveKit | undefined,
): Promise<Result<unknown>> {
  const fingerprint = active?.trust.fingerprint;
  if (!active || fingerprint === undefined) return ok(undefined);
  const { kitId, version, issued, treeHash } = active;
  return await vault.append({
    kind: 'kit-installed',
    version: 1,
    kit: { kitId, version, issued, treeHash, fingerprint },
  });
}

function signedKit({ kitId, version, issued, treeHash, trust }: ActiveKit): SignedKit {
  return { kitId, version, issued, treeHash, fingerprint: trust.fingerprint };
}
