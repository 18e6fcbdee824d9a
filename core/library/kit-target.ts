// Targets that a text of one kit names, in a library of several.
import { withSuffix } from '../kit/item-id.ts';
import type { KitTarget } from '../markdown/document.ts';

/** A target that a text of a kit names, looked for in that kit first. */
export function targetFrom(target: KitTarget, suffix: string): KitTarget {
  if (suffix === '') return target;
  return target.kind === 'contact'
    ? { ...target, contact: withSuffix(target.contact, suffix) }
    : { ...target, work: withSuffix(target.work, suffix) };
}
