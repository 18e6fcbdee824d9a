// Schemas of the id and the version of a kit.
import { z } from '../base/zod.ts';

/** The same in all versions of a kit, such as `org.impact-kit.starter`. */
export const kitIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]{0,79}$/, 'lower-case letters, digits, dots and hyphens');

/** The version of a kit. */
export const versionSchema = z.string().regex(/^\d{1,9}(?:\.\d{1,9}){1,2}$/, 'a version such as 2026.1');
