// Texts in several languages, and the choice of a wording.
import { type Language, languageSchema, languages } from './language.ts';
import { z } from './zod.ts';

/** Schema of a text in one or more languages, each as `wording` allows. */
export function localTextOf<Wording extends z.ZodType>(wording: Wording) {
  return z
    .partialRecord(languageSchema, wording)
    .refine((text) => Object.keys(text).length > 0, 'a text in at least one language');
}

/** A text in one or more languages; at least one. */
export const localTextSchema = localTextOf(z.string().min(1).max(4000));
/** A text in one or more languages. */
export type LocalText = z.infer<typeof localTextSchema>;

/** A wording with the language it is in, for the `lang` of the element that shows it. */
export type ChosenText = { readonly text: string; readonly language: Language };

/** The wording in the wanted language, else in English, else in the first available language; empty if there is none. */
export function chooseText(local: LocalText, wanted: Language): ChosenText {
  for (const language of [wanted, 'en', ...languages] as const) {
    const text = local[language];
    if (text !== undefined) return { text, language };
  }
  return { text: '', language: wanted };
}

/** The same without its language; empty when there is no text at all. */
export function localised(text: LocalText | undefined, wanted: Language): string {
  return text ? chooseText(text, wanted).text : '';
}
