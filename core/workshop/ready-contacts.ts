// Decides which contacts of a draft may go to other directories: those an editor let through, and that are whole.
import { type Contact, editedContactSchema } from '../contacts/contact.ts';
import type { DraftContact } from '../contacts/draft-contact.ts';

/** The contacts that would be in a kit made now, without those that still lack something. */
export function readyContacts(contacts: readonly DraftContact[]): Contact[] {
  return contacts.flatMap((draft) => {
    const read = editedContactSchema.safeParse(draft);
    if (!read.success) return [];
    const { ship, ...contact } = read.data;
    return ship === 'ship-after-test-call' ? [contact] : [];
  });
}
