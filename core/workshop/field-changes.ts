// Decides how fields from the page are written: what is empty is taken out, so that the linter can say that it is missing.
import type { YamlChange } from '../compose/yaml-edit.ts';
import { withoutEmpty } from '../contacts/without-empty.ts';

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
