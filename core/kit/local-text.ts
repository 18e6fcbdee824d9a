// Decides which of its languages a short text is told in where only one can stand.
import type { Language, LocalText } from './catalogue.ts';

/** The text in the wanted language, else in English, else in any; nothing when there is none. */
export function localised(text: LocalText | undefined, language: Language): string {
  return text?.[language] ?? text?.en ?? Object.values(text ?? {})[0] ?? '';
}
