// Decides what is left of a value when everything empty is taken out.

/** The value without empty texts and fields; undefined when nothing is left. Lists stay lists, however empty. */
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
