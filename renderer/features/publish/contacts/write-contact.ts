// Edits of a contact.
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { editNow, editTyped } from '../../../data/services/draft-store.ts';

/** Writes a contact while somebody types. */
export function typeContact(contact: DraftContact): void {
  editTyped({ kind: 'contact-set', contact });
}

/** Writes a contact at once. */
export function setContact(contact: DraftContact): void {
  void editNow({ kind: 'contact-set', contact });
}
