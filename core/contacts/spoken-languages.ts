// Decides which languages a contact surely speaks: those given as codes, and those its English words name alone between commas.
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

/** The languages a contact names: its codes, else those in its English list when that begins with nothing but names. */
export function namedLanguages({ languages, languageCodes }: Contact): readonly string[] {
  if (languageCodes) return languageCodes;
  const [list = ''] = (languages.en ?? '').split(';');
  const tags = list.split(/,| and /).map((name) => languageNames[name.trim().toLowerCase()]);
  return tags.filter((tag) => tag !== undefined).length === tags.length
    ? tags.filter((tag) => tag !== undefined)
    : [];
}

/** All languages that are surely spoken, at the service or at one of its numbers. */
export function spokenLanguages(contact: Contact): ReadonlySet<string> {
  return new Set([...namedLanguages(contact), ...contact.phones.flatMap(({ languages = [] }) => languages)]);
}
