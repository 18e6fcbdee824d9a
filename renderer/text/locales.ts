// Regional form of each language for dates, numbers and widgets, and the language's own name.
import type { Language } from '../../core/base/language.ts';

/** BCP 47 tag for Intl and React Aria; European forms, so that days come before months. */
export const localeTags: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  el: 'el-GR',
  it: 'it-IT',
  pt: 'pt-PT',
};

/** Each language in its own words. */
export const ownLanguageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  el: 'Ελληνικά',
  it: 'Italiano',
  pt: 'Português',
};
