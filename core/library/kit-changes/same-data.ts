// Decides when two pieces of data say the same: the order of fields does not count, the order of lists does.

/** Whether two values that came out of JSON say the same; a field that is undefined is no field. */
export function sameData(one: unknown, other: unknown): boolean {
  return settledText(one) === settledText(other);
}

/** A text that is the same for the same data. */
export function settledText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}
