// Decides which numbers the strip shows now: 112 even before a library is there.
import { useTranslations } from 'use-intl';
import { stripOf } from '../../../core/contacts/strip.ts';
import type { Language } from '../../../core/kit/catalogue.ts';
import { chooseText } from '../../../core/kit/local-text.ts';
import { allContacts } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { useCountry, useLanguage } from '../../state/settings.ts';
import { useContactAge } from '../contacts/use-contact-age.ts';

/** One number of the strip; without a contact while no contact has it. */
export type StripNumber = {
  readonly number: string;
  readonly name: string;
  readonly nameLanguage: Language;
  readonly contactId?: string;
  /** Whether it may be wrong, and is only shown on the contact itself. */
  readonly isFolded: boolean;
};

/** The numbers of the strip in the chosen country. */
export function useStrip(): readonly StripNumber[] {
  const country = useCountry();
  const language = useLanguage();
  const contacts = useLibrary(allContacts);
  const t = useTranslations('common');
  const { isFolded } = useContactAge();
  return stripOf(contacts ?? [], country).map(({ number, contact, national }) => {
    const service = contact?.service ?? national?.service;
    if (!service) return { number, name: t('emergencyNumber'), nameLanguage: language, isFolded: false };
    const { text, language: nameLanguage } = chooseText(service, language);
    const link = contact ? { contactId: contact.id } : {};
    return {
      number,
      name: text,
      nameLanguage,
      ...link,
      isFolded: contact !== undefined && isFolded(contact),
    };
  });
}
