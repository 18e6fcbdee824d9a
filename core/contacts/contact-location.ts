// Schema of a contact's locations: address, coordinates, directions and accessibility.
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';

/** A part of an address that is the same in all languages, with at least one letter or digit. */
const plainPart = z
  .string()
  .max(200)
  .regex(/[\p{L}\p{N}]/u, 'a letter or a digit');

/** An address. Street and city may be given in several scripts. */
const addressSchema = z.strictObject({
  street: localTextSchema,
  city: localTextSchema,
  province: plainPart.optional(),
  postalCode: plainPart.optional(),
  /** ISO 3166-1, so GR for Greece. */
  country: z.string().regex(/^[A-Z]{2}$/),
});
/** Kinds of locations in the standard. */
export const locationKindSchema = z.enum(['physical', 'postal', 'virtual']);

/** A location. Latitude and longitude are degrees, WGS 84. */
export const locationSchema = z.strictObject({
  kind: locationKindSchema,
  name: localTextSchema.optional(),
  address: addressSchema.optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** Directions. */
  directions: localTextSchema.optional(),
  /** Accessibility for people who have difficulty walking, seeing or hearing. */
  access: z.array(localTextSchema).min(1).optional(),
  /** The services at this location. */
  note: localTextSchema.optional(),
});
/** A location. */
export type Location = z.infer<typeof locationSchema>;
