// Record of the kits a key signed: the highest version of each.
import { compareVersions } from '../../../core/kit/compare.ts';
import type { LastKit } from '../../../core/kit/key-statement.ts';

/** The list with one more signed kit. */
export function noteLastKit(kits: readonly LastKit[], signed: LastKit): readonly LastKit[] {
  const { kitId, version } = signed;
  const before = kits.find((kit) => kit.kitId === kitId);
  if (before && compareVersions(before.version, version) >= 0) return kits;
  return [...kits.filter((kit) => kit !== before), { kitId, version }];
}
