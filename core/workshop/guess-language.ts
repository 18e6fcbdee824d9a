// Language of a document, from its metadata or its words.
import { type Language, languages } from '../base/language.ts';

/** The most common words that distinguish the three languages in Latin letters; lower case, as written. */
const commonest: Readonly<Record<Exclude<Language, 'el'>, ReadonlySet<string>>> = {
  en: new Set(
    'the of and to in is that for with are be this by or not from an as on it was which'.split(' '),
  ),
  it: new Set(
    'di che il la per un una del della nel nella non con sono gli le dei delle alla al è più anche i e dal lo'.split(
      ' ',
    ),
  ),
  pt: new Set(
    'de que o a os as do da em um uma para não com são dos das no na ao pela pelo é mais e por se à'.split(
      ' ',
    ),
  ),
};

/** A shorter text is not sufficient. */
const minWords = 12;
/** Minimum share of stop words in a text of a language, and minimum lead over other languages. */
const minShare = 0.15;
const minLead = 1.3;

/** The language that a document declares (`el-GR`, `pt_PT`); undefined for other languages and for none. */
export function declaredLanguage(declared: string | undefined): Language | undefined {
  const first = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared?.trim() ?? '')?.[1]?.toLowerCase();
  return languages.find((language) => language === first);
}

/** The language of a text by its script and its most common words; undefined if neither is conclusive. */
export function languageOfText(text: string): Language | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const greek = text.match(/\p{Script=Greek}/gu)?.length ?? 0;
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < minWords) return undefined;
  if (greek > letters / 2) return 'el';
  const shares = (['en', 'it', 'pt'] as const)
    .map((language) => ({
      language,
      share: words.filter((word) => commonest[language].has(word)).length / words.length,
    }))
    .sort((one, other) => other.share - one.share);
  const [first, second] = shares;
  if (!first || !second || first.share < minShare) return undefined;
  return first.share >= second.share * minLead ? first.language : undefined;
}
