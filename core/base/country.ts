// Decides which countries a resource or contact can speak of.
import { z } from './zod.ts';

/** Countries a resource or contact speaks of; EU stands for all of the Union. */
export const countrySchema = z.enum(['EU', 'GR', 'IT', 'CY', 'PT']);
/** ISO 3166 code, or EU. */
export type Country = z.infer<typeof countrySchema>;
