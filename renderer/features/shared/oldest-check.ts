// Age of the facts of a kit: that of its least recently checked resource, or that all were only compiled.
import type { Resource } from '../../../core/kit/catalogue.ts';
import { newestDate } from '../../../core/kit/check.ts';
import { momentOf } from '../../text/formats.ts';

/**
 * How old the facts of a kit are. `compiled`: nobody checked any of its resources; the day is the earliest on which one was compiled.
 * `unchecked`: for some of them no check is recorded.
 */
export type FactsAge =
  | { readonly kind: 'checked'; readonly day: string }
  | { readonly kind: 'compiled'; readonly day: string; readonly sourcesUpTo: string | undefined }
  | { readonly kind: 'unchecked' };

type Checked = Pick<Resource, 'asOf' | 'check'> & Partial<Pick<Resource, 'sources'>>;

/**
 * The earliest day on which facts of these resources were last checked; undefined when there are no resources. What was only compiled
 * was checked by nobody, whatever days its file has.
 */
export function oldestCheck(resources: readonly Checked[]): FactsAge | undefined {
  if (resources.length === 0) return undefined;
  const compiled = resources.flatMap(({ check }) =>
    check?.kind === 'compiled' && check.on !== undefined ? [check.on] : [],
  );
  if (compiled.length === resources.length) {
    const dates = resources.flatMap(({ sources = [] }) => sources.map(({ date }) => date));
    return { kind: 'compiled', day: earliest(compiled), sourcesUpTo: newestDate(dates) };
  }
  const checked = resources.flatMap(({ asOf, check }) =>
    asOf === undefined || check?.kind === 'compiled' ? [] : [asOf],
  );
  return checked.length === resources.length
    ? { kind: 'checked', day: earliest(checked) }
    : { kind: 'unchecked' };
}

function earliest(days: readonly string[]): string {
  return days.reduce((first, day) => ((momentOf(day) ?? 0) < (momentOf(first) ?? 0) ? day : first));
}
