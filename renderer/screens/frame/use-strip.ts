// Decides which numbers the strip shows now: 112 even before a library is there.
import type { Contact } from '../../../core/contacts/contact.ts';
import type { Country, Language } from '../../../core/kit/catalogue.ts';
import { allContacts } from '../../db/queries.ts';
import { useLibrary } from '../../db/use-library.ts';
import { useCountry, useLanguage } from '../../state/settings.ts';
import { chooseText } from '../../text/local-text.ts';

/** One number of the strip; without a contact while no library is ready. */
export type StripNumber = {
  readonly number: string;
  readonly name: string;
  readonly nameLanguage: Language;
  readonly contactId?: string;
};

/** The numbers of the strip in the chosen country. */
export function useStrip(): readonly StripNumber[] {
  const country = useCountry();
  const language = useLanguage();
  const contacts = useLibrary(allContacts);
  return stripOf(contacts ?? [], country).map((contact) => ({
    number: contact.phones[0]?.number ?? '',
    name: chooseText(contact.service, language).text,
    nameLanguage: chooseText(contact.service, language).language,
    contactId: contact.id,
  }));
}

function stripOf(contacts: readonly Contact[], country: Country): readonly Contact[] {
  return contacts
    .filter((contact) => contact.stripOrder !== undefined && contact.country === country)
    .sort((one, other) => (one.stripOrder ?? 0) - (other.stripOrder ?? 0));
}
