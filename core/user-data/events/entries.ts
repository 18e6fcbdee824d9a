// Lists of entries that a person sets and removes by their id.
import { canonicalJson } from '../../base/canonical-json.ts';

type Entry = { readonly id: string; readonly sequence: number };
type Described = { readonly kind: string; readonly version: number };

/**
 * The list with what an event sets at its end, instead of an earlier entry with its id. Undefined when the list has it already,
 * or it is new and the list has `limit` entries.
 */
export function withEntry<T extends Entry>(
  list: readonly T[],
  sequence: number,
  event: Omit<T, 'sequence'> & Described,
  limit: number,
): readonly T[] | undefined {
  const { kind: _kind, version: _version, ...fields } = event;
  const entry = { ...fields, sequence } as unknown as T;
  const present = list.find(({ id }) => id === entry.id);
  if (present === undefined && list.length >= limit) return undefined;
  if (present && canonicalJson({ ...present, sequence: 0 }) === canonicalJson({ ...entry, sequence: 0 }))
    return undefined;
  return [...list.filter(({ id }) => id !== entry.id), entry];
}

/** The list without an entry; undefined when it is not there. */
export function withoutEntry<T extends Entry>(list: readonly T[], id: string): readonly T[] | undefined {
  const left = list.filter((entry) => entry.id !== id);
  return left.length === list.length ? undefined : left;
}
