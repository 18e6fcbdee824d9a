// Each language's own name.
import type { Language } from '../../core/base/language.ts';

/** Each language in its own words. */
export const ownLanguageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  el: 'Ελληνικά',
  it: 'Italiano',
  pt: 'Português',
};
