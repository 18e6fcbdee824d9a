// Offsets of the rows of a long list when only the visible ones are rendered: measured heights, and a guess for the others.

/** Where rows begin; one entry more than rows: the last is the height of all. */
export function rowOffsets(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  guess: number,
): Float64Array {
  const offsets = new Float64Array(keys.length + 1);
  let at = 0;
  for (const [index, key] of keys.entries()) {
    offsets[index] = at;
    at += heights.get(key) ?? guess;
  }
  offsets[keys.length] = at;
  return offsets;
}

/** The first row that ends behind `place`; the last one when there is none. */
export function rowAt(offsets: Float64Array, place: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle + 1] ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Rows that are there: those in sight, some before and behind them, and those that must not go, in order. */
export function visibleRows(
  offsets: Float64Array,
  visible: { readonly from: number; readonly to: number },
  spare: number,
  kept: readonly number[],
): number[] {
  const count = offsets.length - 1;
  if (count <= 0) return [];
  const first = Math.max(0, rowAt(offsets, visible.from) - spare);
  const last = Math.min(count - 1, rowAt(offsets, visible.to) + spare);
  const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const others = kept.filter((index) => index >= 0 && index < count && (index < first || index > last));
  return [...new Set([...rows, ...others])].sort((one, other) => one - other);
}

/** Whether all of a row is in sight. Places of rows are fractions of pixels and those of a scrolled part are not, so one pixel may be missing. */
export function isInSight(
  offsets: Float64Array,
  index: number,
  visible: { readonly from: number; readonly to: number },
): boolean {
  const [from, to] = offsets.subarray(index, index + 2);
  return from !== undefined && to !== undefined && from >= visible.from - 1 && to <= visible.to + 1;
}
