// First language of the program for a person who has not chosen one.
import { type Language, languageSchema } from '../base/language.ts';

/** The first of the computer's languages that the program has, else English. `tags` are BCP 47, in order of preference. */
export function guessLanguage(tags: readonly string[]): Language {
  for (const tag of tags) {
    const found = languageSchema.safeParse(tag.split('-')[0]);
    if (found.success) return found.data;
  }
  return 'en';
}
