// Conversion of edited fields into YAML changes. Empty fields are removed, so that the linter reports them as missing.
import type { YamlChange } from '../compose/yaml-edit.ts';
import { withoutEmpty } from '../contacts/without-empty.ts';

/** The changes for fields that were set and cleared. Fields with an empty text, or texts in no language, are cleared as well. */
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
