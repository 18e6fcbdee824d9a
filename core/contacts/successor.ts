// A contact together with the name of the contact that replaced it, for texts that show the contact alone.
import type { Contact } from './contact.ts';

/** A contact with its replacement, if there is one and the kit has it. */
export type SucceededContact = Contact & {
  readonly successor?: Pick<Contact, 'id' | 'organisation' | 'service'>;
};

/** Contacts with their replacements, which are looked up in `known`. */
export function withSuccessors(
  contacts: readonly Contact[],
  known: readonly Contact[] = contacts,
): SucceededContact[] {
  const wanted = new Set(contacts.map(({ replacedBy }) => replacedBy));
  const byId = new Map(known.filter(({ id }) => wanted.has(id)).map((contact) => [contact.id, contact]));
  return contacts.map((contact) => {
    const next = contact.replacedBy === undefined ? undefined : byId.get(contact.replacedBy);
    if (!next) return contact;
    const { id, organisation, service } = next;
    return { ...contact, successor: { id, organisation, service } };
  });
}
