// Decides in which of the four languages a document is, from what it says of itself or from its words.
import { type Language, languages } from '../base/language.ts';

/** The commonest words that tell the three languages in Latin letters apart; lower case, as they are written. */
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

/** A text this short is no proof. */
const minWords = 12;
/** So much of a text of one of these languages is filling words, and so much more than in any other. */
const minShare = 0.15;
const minLead = 1.3;

/** The language a document declares (`el-GR`, `pt_PT`); undefined for others and for none. */
export function declaredLanguage(declared: string | undefined): Language | undefined {
  const first = /^([a-z]{2,3})(?:[-_]|$)/i.exec(declared?.trim() ?? '')?.[1]?.toLowerCase();
  return languages.find((language) => language === first);
}

/** The language of a text by its letters and its commonest words; undefined when neither decides. */
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
