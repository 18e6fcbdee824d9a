// Decides how fields from the page are written: what is empty is taken out, so that the linter can say that it is missing.
import type { YamlChange } from '../compose/yaml-edit.ts';
import { isFields } from './lenient.ts';

/** The changes for fields that were set and cleared; fields with an empty text, or texts in no language, are cleared as well. */
export function fieldChanges(
  fields: Readonly<Record<string, unknown>>,
  cleared: readonly string[] = [],
): YamlChange[] {
  const set = Object.entries(fields).map(([name, value]): YamlChange => {
    const written = withoutEmpty(value);
    return written === undefined ? { path: [name] } : { path: [name], value: written };
  });
  return [...set, ...cleared.map((name): YamlChange => ({ path: [name] }))];
}

/** The value without empty texts and fields; undefined when nothing is left. Lists stay lists, however empty. */
export function withoutEmpty(value: unknown): unknown {
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) {
    return value.map(withoutEmpty).filter((entry) => entry !== undefined);
  }
  if (!isFields(value)) return value;
  const kept = Object.entries(value).flatMap(([name, entry]) => {
    const written = withoutEmpty(entry);
    return written === undefined ? [] : [[name, written] as const];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
