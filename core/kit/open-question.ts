// What a text of a kit leaves open. The catalogue keeps the boxes of its texts, so that a reviewer finds them in one place.
import { z } from '../base/zod.ts';

/** Who can confirm what is open. */
export const boxOwners = [
  'lawyer',
  'service',
  'police',
  'specialist',
  'psychologist',
  'data-protection',
  'organisation',
  'partners',
] as const;
/** Who can confirm what is open. */
export type BoxOwner = (typeof boxOwners)[number];

/** A box with what must still be confirmed. */
export const openQuestionSchema = z.strictObject({
  /** The lesson it is in; modules only. */
  lesson: z.string().min(1).optional(),
  /** The id of the heading above it; absent before the first heading. */
  heading: z.string().min(1).optional(),
  title: z.string(),
  /** What is open and why, as plain text. */
  reason: z.string(),
  /** Absent if the box does not name one of the owners. */
  owner: z.enum(boxOwners).optional(),
});
/** A box with what must still be confirmed. */
export type OpenQuestion = z.infer<typeof openQuestionSchema>;
