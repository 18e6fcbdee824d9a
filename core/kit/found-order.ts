// Decides in which order kits found on drives are offered, and which of them a person is told of without asking.
import { compareVersions, type KitComparison } from './compare.ts';

/** A found kit as far as its rank goes. */
export type RankedKit = {
  readonly comparison: KitComparison;
  readonly version: string;
  readonly candidate: { readonly form: 'kit' | 'update' };
  /** Present for an update that does not fit the kit in use. */
  readonly neededVersion?: string;
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
];

/** Sorts: what would bring the kit in use forward first, a small update before the whole kit, what fits nothing last. */
export function rankFound<T extends RankedKit>(found: readonly T[]): T[] {
  const rank = ({ comparison, candidate, neededVersion }: T): number =>
    (neededVersion === undefined ? 0 : 100) +
    2 * order.indexOf(comparison) +
    (candidate.form === 'update' ? 0 : 1);
  return [...found].sort(
    (one, other) => rank(one) - rank(other) || compareVersions(other.version, one.version),
  );
}

/** Whether a found kit is worth a notice: it says it is a later one of the kit in use, and can be taken in here. */
export function isWorthTelling({ comparison, neededVersion }: RankedKit): boolean {
  return neededVersion === undefined && (comparison === 'newer' || comparison === 'reissued');
}
