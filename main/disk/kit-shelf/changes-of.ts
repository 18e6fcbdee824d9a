// Decides when what changed between the kit in use and a candidate is told, and where both are read.
import type { ActiveKit } from '../../../core/ipc/contract.ts';
import { compareKits, isOtherVersion } from '../../../core/kit/compare.ts';
import { readContents, readInstalledCatalogue } from '../../../core/kit/kit-changes/read-contents.ts';
import { compareContents, type KitChanges } from '../../../core/kit/kit-changes.ts';
import type { KitCheck } from '../../../core/kit/verdict.ts';
import type { BagSource } from '../../../core/ports.ts';
import { inUse } from './verdict-of.ts';

/** The kit in use, and the bag it can be read as. */
export type ReadableKit = { readonly kit: ActiveKit; readonly bag: BagSource };

/**
 * What a candidate that may be installed changes; its files are those that were just verified. `'unknown'` when one of the two can no
 * longer be read; undefined when there is nothing to compare: no kit in use, the same kit, another kit, a refused one.
 */
export async function changesOf(
  check: KitCheck,
  candidate: BagSource,
  active: ReadableKit | undefined,
  hasher: Parameters<typeof readContents>[2],
): Promise<KitChanges | 'unknown' | undefined> {
  const { kit, treeHash, catalogue, problems } = check;
  const isRefused = problems.some(({ code }) => code !== 'signature-unknown-key');
  if (!active || !kit || treeHash === undefined || !catalogue || isRefused) return undefined;
  const comparison = compareKits(inUse(active.kit), { ...kit, treeHash });
  if (!isOtherVersion(comparison)) return undefined;
  const installed = await readInstalledCatalogue(active.bag);
  const before = installed.ok ? await readContents(active.bag, installed.value, hasher) : installed;
  const after = await readContents(candidate, catalogue, hasher);
  return before.ok && after.ok ? compareContents(before.value, after.value) : 'unknown';
}
