// Decides how it is written where a service can be reached on foot or by post: address, position, how to get there and get in.
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';

/** A part of an address that is the same in all languages; at least one letter or digit. */
const plainPart = z
  .string()
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'a letter or a digit');

/** An address. Street and city may be written in several scripts. */
const addressSchema = z.strictObject({
  street: localTextSchema,
  city: localTextSchema,
  province: plainPart.optional(),
  postalCode: plainPart.optional(),
  /** ISO 3166-1; as on letters, so GR for Greece. */
  country: z.string().regex(/^[A-Z]{2}$/),
});
/** An address. */
export type Address = z.infer<typeof addressSchema>;

/** Sorts of places, as the standard has them. */
export const locationKindSchema = z.enum(['physical', 'postal', 'virtual']);

/** A place. Latitude and longitude are degrees, WGS 84. */
export const locationSchema = z.strictObject({
  kind: locationKindSchema,
  name: localTextSchema.optional(),
  address: addressSchema.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** How to get there. */
  directions: localTextSchema.optional(),
  /** How people get in and around who walk, see or hear with difficulty. */
  access: z.array(localTextSchema).min(1).optional(),
  /** What this service does there. */
  note: localTextSchema.optional(),
});
/** A place. */
export type Location = z.infer<typeof locationSchema>;
