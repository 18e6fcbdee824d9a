// Decides what a contact knows of the one that took its place: how it is called, so that this can be told wherever the contact goes alone.
import type { Contact } from './contact.ts';

/** A contact with the one that took its place; without it when nothing did, or when it is not in the kit. */
export type SucceededContact = Contact & {
  readonly successor?: Pick<Contact, 'id' | 'organisation' | 'service'>;
};

/** Contacts with those that took their places, which are looked for among `known`. */
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
