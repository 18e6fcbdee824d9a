// Extensions: digits to dial, or to ask for, after the call is answered. They are kept in the note of a number.
import { type Language, languages } from '../base/language.ts';
import type { DraftText } from './draft-contact.ts';

const words: Readonly<Record<Language, string>> = { en: 'ext.', el: 'εσωτ.', it: 'int.', pt: 'ext.' };

/** Facts of a phone with the extension in its note, in the languages the note has, or in all. */
export function withExtension<T extends { readonly note?: DraftText | undefined }>(
  phone: T,
  extension: string | undefined,
): T {
  if (extension === undefined || extension === '') return phone;
  const { note = {} } = phone;
  const written = languages.filter((language) => (note[language] ?? '') !== '');
  const entries = (written.length === 0 ? languages : written).map((language) => {
    const said = `${words[language]} ${extension}`;
    return [language, note[language] ? `${note[language]}; ${said}` : said];
  });
  return { ...phone, note: { ...note, ...Object.fromEntries(entries) } };
}
