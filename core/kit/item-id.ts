// Ids of items in a library of several kits: the id in the kit of the item, then the suffix of that kit.

const separator = '@';

/** The suffix of an id or of a key, such as `@org.example.kit`; empty for items of the first kit. */
export function suffixOf(id: string): string {
  const begin = id.indexOf(separator);
  return begin < 0 ? '' : id.slice(begin, endOfId(id, begin));
}

/** An id or a key as its kit writes it. */
export function withoutSuffix(id: string): string {
  const begin = id.indexOf(separator);
  return begin < 0 ? id : id.slice(0, begin) + id.slice(endOfId(id, begin));
}

/** An id or a key with the suffix of a kit: `r1.en@kit`, `m1.en@kit/lesson-2#names`, `contact:gr-1056@kit#en`. */
export function withSuffix(id: string, suffix: string): string {
  if (suffix === '') return id;
  const end = endOfId(id, 0);
  return id.slice(0, end) + suffix + id.slice(end);
}

/** The kit of an item; undefined for items of the first kit, whose ids do not name it. */
export function kitOfId(id: string): string | undefined {
  return suffixOf(id).slice(separator.length) || undefined;
}

/** Whether two ids stand for the same item of a kit, whichever kit was the first where they were written. */
export function isSameItem(one: string, other: string): boolean {
  return one === other || withoutSuffix(one) === withoutSuffix(other);
}

/** The row with this id, else one with the same id in another kit. */
export function rowWithId<Row extends { readonly id: string }>(
  rows: readonly Row[],
  id: string,
): Row | undefined {
  return rows.find((row) => row.id === id) ?? rows.find((row) => isSameItem(row.id, id));
}

/** Behind an id come a lesson after `/` and a place after `#`. */
function endOfId(key: string, from: number): number {
  const end = key.slice(from).search(/[/#]/);
  return end < 0 ? key.length : from + end;
}
