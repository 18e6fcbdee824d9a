// Languages of the program and of resources.
import { z } from './zod.ts';

/** Languages a resource can be written in and the program speaks. */
export const languageSchema = z.enum(['en', 'el', 'it', 'pt']);
/** One of the four languages, as BCP 47. */
export type Language = z.infer<typeof languageSchema>;
/** The four languages, in the order they are offered. */
export const languages: readonly Language[] = languageSchema.options;
