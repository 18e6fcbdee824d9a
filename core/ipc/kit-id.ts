// Id of a kit as an argument of calls.
import { z } from '../base/zod.ts';

/** The id of an installed kit. */
export const kitId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);
