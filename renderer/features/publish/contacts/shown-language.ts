// Language in which a text is edited where there is room for one only.

import { type Language, languages } from '../../../../core/base/language.ts';
import type { DraftText } from '../../../../core/contacts/draft-contact.ts';

/** The language a reader of `wanted` sees: that one, else English, else the first there is; `wanted` when there is no text. */
export function shownLanguage(text: DraftText, wanted: Language): Language {
  const order: readonly Language[] = [wanted, 'en', ...languages];
  return order.find((language) => (text[language] ?? '') !== '') ?? wanted;
}
