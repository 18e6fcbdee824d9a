// Decides how a kit relates to the one in use, by numbers in versions and days of issue, never by this computer's clock.
import type { FileHash } from '../ids.ts';
import type { KitStatement } from './kit-statement.ts';

/** A kit to compare: what it states, and its tree hash, which names it exactly. */
export type ComparedKit = KitStatement & { readonly treeHash: FileHash };

/** How a kit relates to the one in use. `other` is another kit altogether; `new` means that there is none in use. */
export type KitComparison = 'new' | 'same' | 'newer' | 'older' | 'other';

/** Compares a candidate with the kit in use. The same version issued again counts by its day. */
export function compareKits(inUse: ComparedKit | undefined, candidate: ComparedKit): KitComparison {
  if (!inUse) return 'new';
  if (inUse.treeHash === candidate.treeHash) return 'same';
  if (inUse.kitId !== candidate.kitId) return 'other';
  const order =
    compareVersions(candidate.version, inUse.version) || compareText(candidate.issued, inUse.issued);
  return order < 0 ? 'older' : 'newer';
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
