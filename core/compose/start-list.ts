// Which contacts the page to begin with lists. A browser must open it on any computer, so a large directory is not listed as a whole.
import type { Contact } from '../contacts/contact.ts';

/** They take some 4 MB in each language. */
const mostContacts = 10_000;

/**
 * All contacts, or of a large directory those for emergencies and the first others. What replaced a listed contact is listed too.
 * They keep their order.
 */
export function listedContacts(contacts: readonly Contact[]): readonly Contact[] {
  if (contacts.length <= mostContacts) return contacts;
  const urgent = contacts.filter(({ isEmergency, stripOrder }) => isEmergency || stripOrder !== undefined);
  const listed = new Set([...urgent, ...contacts].slice(0, mostContacts));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  // A set gives back what is added to it meanwhile: so chains of replacements are followed to their ends.
  for (const { replacedBy } of listed) {
    const next = replacedBy === undefined ? undefined : byId.get(replacedBy);
    if (next) listed.add(next);
  }
  return contacts.filter((contact) => listed.has(contact));
}
