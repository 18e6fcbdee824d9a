// Decides in which order kits found on drives are offered, and which of them a person is told of without asking.
import { compareVersions, type KitComparison } from './compare.ts';

/** A found kit as far as its rank goes. */
export type RankedKit = {
  readonly comparison: KitComparison;
  readonly version: string;
  readonly candidate: { readonly form: 'kit' | 'update' };
  /** Present for an update that does not fit the kit in use. */
  readonly neededVersion?: string;
  /** Present for a kit that is older than one that was in use here before. */
  readonly floorVersion?: string;
};

const order: readonly KitComparison[] = [
  'newer',
  'reissued',
  'new',
  'other',
  'backdated',
  'twin',
  'older',
  'same',
  'other-publisher',
];

/** Sorts: what would bring the kit in use forward first, a small update before the whole kit, what fits nothing last. */
export function rankFound<T extends RankedKit>(found: readonly T[]): T[] {
  const rank = ({ comparison, candidate, neededVersion, floorVersion }: T): number =>
    (neededVersion === undefined ? 0 : 100) +
    (floorVersion === undefined ? 0 : 50) +
    2 * order.indexOf(comparison) +
    (candidate.form === 'update' ? 0 : 1);
  return [...found].sort(
    (one, other) => rank(one) - rank(other) || compareVersions(other.version, one.version),
  );
}

/** Whether a found kit is worth a notice: the publisher of the kit in use signed it as a later one, and it can be installed here. */
export function isWorthTelling({ comparison, neededVersion, floorVersion }: RankedKit): boolean {
  return (
    neededVersion === undefined &&
    floorVersion === undefined &&
    (comparison === 'newer' || comparison === 'reissued')
  );
}
