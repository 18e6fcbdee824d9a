// Languages of the program and of resources.
import { z } from './zod.ts';

/** Languages a resource can be written in and the program speaks. */
export const languageSchema = z.enum(['en', 'el', 'it', 'pt']);
/** One of the four languages, as BCP 47. */
export type Language = z.infer<typeof languageSchema>;
/** The four languages, in the order they are offered. */
export const languages: readonly Language[] = languageSchema.options;

/** BCP 47 tag of each language for Intl and React Aria; European forms, so that days come before months. */
export const localeTags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  el: 'el-GR',
  it: 'it-IT',
  pt: 'pt-PT',
};
