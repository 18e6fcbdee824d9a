// Age of the facts of a kit: that of its least recently checked resource.
import type { Resource } from '../../../core/kit/catalogue.ts';
import { momentOf } from '../../text/formats.ts';

/** How old the facts of a kit are; `unchecked` when for some of its resources no check is recorded. */
type FactsAge = { readonly kind: 'checked'; readonly day: string } | { readonly kind: 'unchecked' };

/**
 * The earliest day on which facts of these resources were last checked; undefined when there are no resources. What was only compiled
 * was checked by nobody, whatever days its file has.
 */
export function oldestCheck(resources: readonly Pick<Resource, 'asOf' | 'check'>[]): FactsAge | undefined {
  let oldest: string | undefined;
  for (const { asOf, check } of resources) {
    if (asOf === undefined || check?.kind === 'compiled') return { kind: 'unchecked' };
    if (oldest === undefined || (momentOf(asOf) ?? 0) < (momentOf(oldest) ?? 0)) oldest = asOf;
  }
  return oldest === undefined ? undefined : { kind: 'checked', day: oldest };
}
