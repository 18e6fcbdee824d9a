// Decides how old the kit in use is said to be: as old as its least recently checked resource.
import type { Resource } from '../../../core/kit/catalogue.ts';
import { momentOf } from '../../text/formats.ts';

/** The earliest day on which facts of these resources were last checked; undefined when there are none. */
export function oldestCheck(resources: readonly Pick<Resource, 'asOf'>[]): string | undefined {
  let oldest: string | undefined;
  for (const { asOf } of resources) {
    if (oldest === undefined || (momentOf(asOf) ?? 0) < (momentOf(oldest) ?? 0)) oldest = asOf;
  }
  return oldest;
}
