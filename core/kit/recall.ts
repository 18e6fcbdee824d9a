// Schema of a recall: a publisher says that something in earlier versions of a kit was wrong. It is signed with the kit that carries it.
import { localTextSchema } from '../base/local-text.ts';
import { z } from '../base/zod.ts';
import { kitIdSchema, versionSchema } from './kit-names.ts';

const idSchema = z.string().regex(/^[a-z0-9-]{2,60}$/, 'lower-case letters, digits and hyphens');
const numberSchema = z.string().min(2).max(30);
/** A kit address of a work, a section or a lesson. */
const placeSchema = z
  .string()
  .max(200)
  .regex(/^kit:[a-z0-9][a-z0-9/#.-]*$/, 'an address such as kit:r1#path');

const common = {
  /** Of this notice, the same in every kit that carries it. */
  id: idSchema,
  /** The kit in which it was wrong. */
  kitId: kitIdSchema,
  /** The first version in which it was wrong; absent if it always was. */
  from: versionSchema.optional(),
  /** The last version in which it was wrong. */
  to: versionSchema,
  reason: localTextSchema,
  /** The day of the notice. */
  on: z.iso.date('a day as YYYY-MM-DD'),
};

/** A recall: what was wrong, in which versions, what to use instead, and why. */
export const recallSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact-number'),
    ...common,
    contact: idSchema,
    /** The number as it was printed. */
    number: numberSchema,
    /** What to call instead, at the same contact or at another one. Without it the number must not be used at all. */
    instead: z.strictObject({ number: numberSchema, contact: idSchema.optional() }).optional(),
  }),
  z.strictObject({
    kind: z.literal('text'),
    ...common,
    at: placeSchema,
    /** The words that were wrong. */
    wrong: localTextSchema,
    /** The right words. */
    instead: localTextSchema.optional(),
  }),
]);
/** A recall. */
export type Recall = z.infer<typeof recallSchema>;

/** All recalls of a kit. */
export const recallsSchema = z.array(recallSchema).max(1000);
