// Name of a language by its code, in the language of the interface, from the browser's own data.
import { useLanguage } from '../data/user-data/settings.ts';

/** Names languages by their ISO 639 codes; a code nobody knows stays as it is. */
export function useLanguageName(): (code: string) => string {
  const language = useLanguage();
  return (code) => languageName(code, language);
}

/** The name of a language in another, with a capital letter. */
function languageName(code: string, inLanguage: string): string {
  try {
    const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
    return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
  } catch {
    return code;
  }
}
