// Deep equality of data: the order of fields does not matter, the order of list entries does.
import { canonicalJson } from '../../base/canonical-json.ts';

/** Whether two values parsed from JSON are equal; an undefined field equals a missing one. */
export function sameData(one: unknown, other: unknown): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
