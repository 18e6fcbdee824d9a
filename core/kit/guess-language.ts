// Decides in which language the program speaks to somebody who has not chosen one.
import { type Language, languageSchema } from '../base/language.ts';

/** The first of the computer's languages, as BCP 47 tags in order of preference, that the program speaks, else English. */
export function guessLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languageSchema.safeParse(tag.split('-')[0]);
    if (found.success) return found.data;
  }
  return 'en';
}
