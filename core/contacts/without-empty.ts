// Removal of everything empty from a value.

/** The value without empty texts and fields; undefined if nothing is left. Empty lists stay. */
export function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    return value.map(withoutEmpty).filter((entry) => entry !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([name, entry]) => {
    const written = withoutEmpty(entry);
    return written === undefined ? [] : [[name, written] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
