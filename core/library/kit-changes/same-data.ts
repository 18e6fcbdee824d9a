// Deep equality of data: the order of fields does not matter, the order of list entries does.

/** Whether two values parsed from JSON are equal; an undefined field equals a missing one. */
export function sameData(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** A text that is equal for equal data. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
