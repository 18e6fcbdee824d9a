// Changes between an installed kit and a candidate: when they are reported, and where both are read.

import type { BagSource } from '../../../../core/base/ports.ts';
import { isOtherVersion } from '../../../../core/kit/compare.ts';
import { type InstalledKits, relateKit, signedKitOf } from '../../../../core/kit/kit-relation.ts';
import type { KitCheck } from '../../../../core/kit/verdict.ts';
import type { ActiveKit } from '../../../../core/library/installed-kit.ts';
import { readContents, readInstalledCatalogue } from '../../../../core/library/kit-changes/read-contents.ts';
import { compareContents, type KitChanges } from '../../../../core/library/kit-changes.ts';

/** An installed kit, and the bag it can be read as. */
export type ReadableKit = { readonly kit: ActiveKit; readonly bag: BagSource };

/**
 * What a candidate that may be installed changes; its files are those that were just verified. `'unknown'` when one of the two
 * can no longer be read. Undefined when there is nothing to compare: its id is not installed, the same kit, or a refused one.
 * A kit that is a step back from the one before is compared with that.
 */
export async function changesOf(
  check: KitCheck,
  candidate: BagSource,
  { kept, installed }: { readonly kept: readonly ReadableKit[]; readonly installed: InstalledKits },
  hasher: Parameters<typeof readContents>[2],
): Promise<KitChanges | 'unknown' | undefined> {
  const { catalogue, problems, statements } = check;
  const kit = signedKitOf(check);
  const isRefused = problems.some(({ code }) => code !== 'signature-unknown-key');
  if (!kit || !catalogue || isRefused) return undefined;
  const { comparison, inUse, floor } = relateKit(kit, installed, statements);
  const earlier = isOtherVersion(comparison) ? inUse : floor;
  const base = kept.find(({ kit: { treeHash } }) => treeHash === earlier?.treeHash);
  if (!base) return undefined;
  const read = await readInstalledCatalogue(base.bag);
  const before = read.ok ? await readContents(base.bag, read.value, hasher) : read;
  const after = await readContents(candidate, catalogue, hasher);
  return before.ok && after.ok ? compareContents(before.value, after.value) : 'unknown';
}
