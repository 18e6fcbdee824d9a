// Countries a resource or contact can be about.
import { z } from './zod.ts';

/** Countries a resource or contact is about; EU means the whole Union. */
export const countrySchema = z.enum(['EU', 'GR', 'IT', 'CY', 'PT']);
/** ISO 3166 code, or EU. */
export type Country = z.infer<typeof countrySchema>;
