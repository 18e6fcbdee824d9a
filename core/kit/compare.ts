// Comparison of a kit with another one by publisher, version and issue date, never by this computer's clock.
import { compareTexts } from '../base/compare-texts.ts';
import type { FileHash } from '../base/ids.ts';
import type { KitStatement } from './kit-statement.ts';
import type { PublisherRelation } from './same-publisher.ts';

/** A kit to compare: its description, and its tree hash, which identifies it exactly. */
export type ComparedKit = KitStatement & { readonly treeHash: FileHash };

/**
 * Relation of a kit to an installed one. `new`: no kit is installed. `other`: its id is not installed. `other-publisher`: it has the
 * id of the installed kit, but nothing shows the same publisher. With the same id and publisher: `same`, `newer` or `older`. `reissued`: the same
 * version with a later date. `twin`: the same version and date, but different files. `backdated`: a higher version with an earlier
 * date.
 */
export type KitComparison =
  | 'new'
  | 'same'
  | 'newer'
  | 'older'
  | 'other'
  | 'other-publisher'
  | 'reissued'
  | 'twin'
  | 'backdated';

/** Compares a candidate with an installed kit. A lower version is older whatever its date; equal versions are compared by date. */
export function compareKits(
  inUse: ComparedKit | undefined,
  candidate: ComparedKit,
  publisher: PublisherRelation,
): KitComparison {
  if (!inUse) return 'new';
  if (inUse.kitId !== candidate.kitId) return 'other';
  // Anyone can sign the files of somebody else, so the same tree under another key is another kit.
  if (publisher !== 'same') return 'other-publisher';
  if (inUse.treeHash === candidate.treeHash) return 'same';
  const byVersion = compareVersions(candidate.version, inUse.version);
  const byDay = compareTexts(candidate.issued, inUse.issued);
  if (byVersion < 0) return 'older';
  if (byVersion > 0) return byDay < 0 ? 'backdated' : 'newer';
  return byDay < 0 ? 'older' : byDay > 0 ? 'reissued' : 'twin';
}

/** Whether installing such a kit may bring back old facts. The person must then agree explicitly. */
export function mayBeDowngrade(
  comparison: KitComparison | undefined,
): comparison is 'older' | 'twin' | 'backdated' {
  return comparison === 'older' || comparison === 'twin' || comparison === 'backdated';
}

/** Whether it has the id of an installed kit and is not the same. */
export function isOtherVersion(comparison: KitComparison): boolean {
  return comparison !== 'new' && comparison !== 'same' && comparison !== 'other';
}

/** Negative if `one` is older. Versions are numbers with dots; a missing number is 0. */
export function compareVersions(one: string, other: string): number {
  const ones = one.split('.');
  const others = other.split('.');
  for (let index = 0; index < Math.max(ones.length, others.length); index += 1) {
    const difference = BigInt(ones[index] ?? '0') - BigInt(others[index] ?? '0');
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}
