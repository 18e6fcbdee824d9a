// Decides how a signed kit is read by a program that is older than the one that made it: fields that are not known are left out.

import { readingLimits } from '../base/reading-limits.ts';
import type { z } from '../base/zod.ts';

/**
 * Parses data of a signed kit. Fields that a strict schema does not know are left out, wherever they stand; all else holds as ever. What
 * is made or signed here must never be read this way: there an unknown field is a mistake. More than `readingLimits.unknownFields` of them fail.
 */
export function parseKnown<T>(schema: z.ZodType<T>, data: unknown): z.ZodSafeParseResult<T> {
  let known = data;
  for (;;) {
    const parsed = schema.safeParse(known);
    const unknown = parsed.error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
    if (unknown.length === 0) return parsed;
    // Leaving each of very many fields out would stop the program for seconds before anybody accepted the kit.
    if (countKeys(unknown) > readingLimits.unknownFields) return parsed;
    if (known === data) known = structuredClone(data);
    const left = unknown.map(({ path, keys }) => leaveOut(known, path, keys));
    if (!left.includes(true)) return parsed;
  }
}

function countKeys(issues: readonly { readonly keys: readonly string[] }[]): number {
  return issues.reduce((sum, { keys }) => sum + keys.length, 0);
}

/** Says whether anything was there to be left out. */
function leaveOut(data: unknown, path: readonly PropertyKey[], keys: readonly string[]): boolean {
  let at = data as Record<PropertyKey, unknown>;
  for (const name of path) at = at[name] as Record<PropertyKey, unknown>;
  const own = keys.filter((key) => Object.hasOwn(at, key));
  for (const key of own) delete at[key];
  return own.length > 0;
}
