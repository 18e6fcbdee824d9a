// How a kit stands to another one: by its publisher, by numbers in versions and by days of issue, never by this computer's clock.
import type { FileHash } from '../base/ids.ts';
import type { KitStatement } from './kit-statement.ts';
import type { PublisherRelation } from './same-publisher.ts';

/** A kit to compare: what it states, and its tree hash, which names it exactly. */
export type ComparedKit = KitStatement & { readonly treeHash: FileHash };

/**
 * How a kit stands to the one in use. `new`: there is none in use. `other`: it is another kit altogether. `other-publisher`: it has the
 * id of the kit in use, but nothing shows that the same publisher signed it. Of the same kit and publisher: `same`, `newer`, `older`,
 * `reissued` (the same version from a later day), `twin` (the same version and day, but not the same files), `backdated` (a higher
 * version from an earlier day).
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

/** Compares a candidate with the kit in use. A lower version is older whatever its day; the same version counts by its day. */
export function compareKits(
  inUse: ComparedKit | undefined,
  candidate: ComparedKit,
  publisher: PublisherRelation,
): KitComparison {
  if (!inUse) return 'new';
  if (inUse.kitId !== candidate.kitId) return 'other';
  // Anyone can sign the files of somebody else: even the same tree is another kit under another key.
  if (publisher !== 'same') return 'other-publisher';
  if (inUse.treeHash === candidate.treeHash) return 'same';
  const byVersion = compareVersions(candidate.version, inUse.version);
  const byDay = compareText(candidate.issued, inUse.issued);
  if (byVersion < 0) return 'older';
  if (byVersion > 0) return byDay < 0 ? 'backdated' : 'newer';
  return byDay < 0 ? 'older' : byDay > 0 ? 'reissued' : 'twin';
}

/** Whether installing such a kit could bring old facts back or cannot be told from it: a person must say yes to just that. */
export function isStepBack(
  comparison: KitComparison | undefined,
): comparison is 'older' | 'twin' | 'backdated' {
  return comparison === 'older' || comparison === 'twin' || comparison === 'backdated';
}

/** Whether it has the id of the kit in use and is not the same. */
export function isOtherVersion(comparison: KitComparison): boolean {
  return comparison !== 'new' && comparison !== 'same' && comparison !== 'other';
}

/** Negative when `one` is older. Versions are numbers with dots; a missing number is 0. */
export function compareVersions(one: string, other: string): number {
  const ones = one.split('.');
  const others = other.split('.');
  for (let index = 0; index < Math.max(ones.length, others.length); index += 1) {
    const difference = BigInt(ones[index] ?? '0') - BigInt(others[index] ?? '0');
    if (difference !== 0n) return difference < 0n ? -1 : 1;
  }
  return 0;
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
