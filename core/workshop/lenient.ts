// Lenient reading of fields: valid ones are used, and the linter reports the others.
import type { z } from '../base/zod.ts';

/** The fields of `value` that match their schemas. */
export function readLeniently<T extends Record<string, z.ZodType>>(
  shape: T,
  value: unknown,
): { -readonly [Name in keyof T]?: z.infer<T[Name]> } {
  const found: Record<string, unknown> = {};
  if (!isFields(value)) return found as never;
  for (const [name, schema] of Object.entries(shape)) {
    if (!Object.hasOwn(value, name)) continue;
    const parsed = schema.safeParse(value[name]);
    if (parsed.success && parsed.data !== undefined) found[name] = parsed.data;
  }
  return found as never;
}

/** The valid entries of a list; none if it is no list. */
export function readEntries<T>(schema: z.ZodType<T>, value: unknown): T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Whether a value is an object with fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
