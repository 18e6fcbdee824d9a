// Filter of a draft's contacts. Their order is that of the draft, so that nothing moves while one types.

import type { Country } from '../../../../core/base/country.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { foldWord } from '../../../../core/search/fold.ts';

/** The contacts of a country (all without one) in whose names, places, numbers or addresses all words are found. */
export function filterContacts(
  contacts: readonly DraftContact[],
  words: string,
  country: Country | undefined,
): readonly DraftContact[] {
  const wanted = words
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(foldWord);
  return contacts.filter((contact) => {
    if (country !== undefined && contact.country !== country) return false;
    if (wanted.length === 0) return true;
    const text = textOf(contact);
    return wanted.every((word) => text.includes(word));
  });
}

function textOf(contact: DraftContact): string {
  const local = [contact.organisation, contact.service, contact.region ?? {}].flatMap((text) =>
    Object.values(text),
  );
  const numbers = contact.phones.flatMap(({ number, e164 }) => [
    number,
    e164 ?? '',
    number.replace(/\D/g, ''),
  ]);
  return [...local, ...numbers, ...contact.emails, ...contact.websites].map(foldWord).join(' ');
}
