// Reading of a signed kit that a newer program made: unknown fields are left out.

import { readingLimits } from '../base/reading-limits.ts';
import type { z } from '../base/zod.ts';

/**
 * Parses data of a signed kit without the fields that a strict schema does not know, at any depth. All other rules apply. Data that
 * is made or signed here must never be parsed this way, because there an unknown field is an error. More than
 * `readingLimits.unknownFields` of them fail.
 */
export function parseKnown<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> {
  let known = data;
  for (;;) {
    const parsed = schema.safeParse(known);
    const unknown = parsed.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
    if (unknown.length === 0) return parsed;
    // Leaving out very many fields would block the program for seconds before anybody accepted the kit.
    if (countKeys(unknown) > readingLimits.unknownFields) return parsed;
    if (known === data) known = structuredClone(data);
    const left = unknown.map(({ path, keys }) => leaveOut(known, path, keys));
    if (!left.includes(true)) return parsed;
  }
}

function countKeys(issues: readonly { readonly keys: readonly string[] }[]): number {
  return issues.reduce((sum, { keys }) => sum + keys.length, 0);
}

/** Whether any field was left out. */
function leaveOut(data: unknown, path: readonly PropertyKey[], keys: readonly string[]): boolean {
  let at = data as Record<PropertyKey, unknown>;
  for (const name of path) at = at[name] as Record<PropertyKey, unknown>;
  const own = keys.filter((key) => Object.hasOwn(at, key));
  for (const key of own) delete at[key];
  return own.length > 0;
}
