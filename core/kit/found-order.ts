// Order of kits found on drives, and the choice of those that get a notice.
import { compareVersions, type KitComparison } from './compare.ts';

/** The fields of a found kit that its rank depends on. */
export type RankedKit = {
  readonly comparison: KitComparison;
  readonly version: string;
  readonly candidate: { readonly form: 'kit' | 'update' };
  /** Present for an update that does not fit the installed kit of its id. */
  readonly neededVersion?: string;
  /** Present for a kit older than one that was active here before. */
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

/** Sorts kits: newer versions of installed kits first, an update before the whole kit, unusable ones last. */
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

/** Whether a found kit deserves a notice: it is a later version by the same publisher, and it can be installed here. */
export function deservesNotice({ comparison, neededVersion, floorVersion }: RankedKit): boolean {
  return (
    neededVersion === undefined &&
    floorVersion === undefined &&
    (comparison === 'newer' || comparison === 'reissued')
  );
}
