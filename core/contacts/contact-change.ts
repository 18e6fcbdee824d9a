// Decides how it is kept what a publisher changed in a contact on the word of somebody who called it: who, when, before and after.
import { z } from '../zod.ts';

/** One accepted correction. `id` names exactly what the caller signed (reportIdOf in core/corrections/report.ts). */
export const contactChangeSchema = z.strictObject({
  id: z.uuid().lowercase(),
  /** Day of the call, YYYY-MM-DD. */
  on: z.iso.date(),
  /** Who called, as they named themselves; the key of their copy when they did not. */
  by: z.string().min(1).max(300),
  /** What was changed, such as `phone.number`; a table and column of HSDS where there is one. */
  field: z.string().regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/),
  /** Absent when there was nothing. */
  before: z.string().min(1).max(4000).optional(),
  /** Absent when there is nothing any more. */
  after: z.string().min(1).max(4000).optional(),
});
/** One accepted correction. */
export type ContactChange = z.infer<typeof contactChangeSchema>;
