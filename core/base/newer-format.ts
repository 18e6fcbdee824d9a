// Whether a newer program wrote a stored value.
import { z } from './zod.ts';

const withFormat = z.looseObject({ format: z.int() });

/** Whether a value states a `format` above the newest that this program knows. */
export function isNewerFormat(value: unknown, newest: number): boolean {
  const stated = withFormat.safeParse(value);
  return stated.success && stated.data.format > newest;
}
