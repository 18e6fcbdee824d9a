// Contacts of a draft that may be exported: released by an editor, and complete.
import { type Contact, editedContactSchema } from '../contacts/contact.ts';
import type { DraftContact } from '../contacts/draft-contact.ts';

/** The contacts that would be in a kit made now, without incomplete ones. */
export function readyContacts(contacts: readonly DraftContact[]): Contact[] {
  return contacts.flatMap((draft) => {
    const read = editedContactSchema.safeParse(draft);
    if (!read.success) return [];
    const { ship, ...contact } = read.data;
    return ship === 'ship-after-test-call' ? [contact] : [];
  });
}
