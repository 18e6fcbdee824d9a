// Targets that a text of one kit names, in a library of several.
import { suffixOf, withSuffix } from '../kit/item-id.ts';
import type { KitTarget } from '../markdown/document.ts';

/** A target that a text of a kit names, looked for in that kit first. One that names its kit stays as it is. */
export function targetFrom(target: KitTarget, suffix: string): KitTarget {
  const named = target.kind === 'contact' ? target.contact : target.work;
  if (suffix === '' || suffixOf(named) !== '') return target;
  const own = withSuffix(named, suffix);
  return target.kind === 'contact' ? { ...target, contact: own } : { ...target, work: own };
}
