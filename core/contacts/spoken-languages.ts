// Languages that a contact certainly speaks: its codes, or the names in an English list separated by commas.
import type { Contact } from './contact.ts';

const languageNames: Readonly<Record<string, string>> = {
  english: 'en',
  greek: 'el',
  italian: 'it',
  portuguese: 'pt',
  french: 'fr',
  german: 'de',
  spanish: 'es',
  arabic: 'ar',
  turkish: 'tr',
  russian: 'ru',
  ukrainian: 'uk',
  romanian: 'ro',
  bulgarian: 'bg',
  albanian: 'sq',
  urdu: 'ur',
  farsi: 'fa',
};

/** The languages that a contact names: its codes, else the English list if it starts with nothing but names. */
export function namedLanguages({ languages, languageCodes }: Contact): readonly string[] {
  if (languageCodes) return languageCodes;
  const [list = ''] = (languages.en ?? '').split(';');
  const tags = list.split(/,| and /).map((name) => languageNames[name.trim().toLowerCase()]);
  return tags.filter((tag) => tag !== undefined).length === tags.length
    ? tags.filter((tag) => tag !== undefined)
    : [];
}

/** All languages that are certainly spoken, at the service or at one of its numbers. */
export function spokenLanguages(contact: Contact): ReadonlySet<string> {
  return new Set([...namedLanguages(contact), ...contact.phones.flatMap(({ languages = [] }) => languages)]);
}
