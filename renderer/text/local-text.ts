// Decides which wording of a text in several languages a person sees.
import type { Contact } from '../../core/contacts/contact.ts';
import { type Language, type LocalText, languages } from '../../core/kit/catalogue.ts';

/** A wording with the language it is in, for the `lang` of the element that shows it. */
export type ChosenText = { readonly text: string; readonly language: Language };

/** The wording in the wanted language, else in English, else in the first language there is. */
export function chooseText(local: LocalText, wanted: Language): ChosenText {
  for (const language of [wanted, 'en', ...languages] as const) {
    const text = local[language];
    if (text !== undefined) return { text, language };
  }
  return { text: '', language: wanted };
}

/** How a contact is called in one line: its organisation and its service. */
export function contactName(
  { organisation, service }: Pick<Contact, 'organisation' | 'service'>,
  wanted: Language,
): string {
  return `${chooseText(organisation, wanted).text}, ${chooseText(service, wanted).text}`;
}
