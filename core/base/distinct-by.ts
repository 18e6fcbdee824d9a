// Items without those that repeat an earlier one.

/** The items whose key no item before them has, and those that `isKept` wants in any case. */
export function distinctBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  isKept: (item: T) => boolean = () => false,
): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst || isKept(item);
  });
}
