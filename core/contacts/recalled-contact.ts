// Recalled numbers of a contact. They are no longer among its phones; each has its reason and its replacement.
import type { LocalText } from '../base/local-text.ts';
import type { Contact } from './contact.ts';

/** A number that the publisher recalled. It is not among the numbers of the contact any more. */
export type RecalledNumber = {
  /** As the contact had it. */
  readonly number: string;
  /** What to call in its place; absent where the publisher names no other number. `contactId` is another contact that has it. */
  readonly instead?: { readonly number: string; readonly contactId?: string };
  readonly reason: LocalText;
  /** The day of the notice, YYYY-MM-DD. */
  readonly on: string;
};

/** A contact with its recalled numbers, where there are some. */
export type RecalledContact = Contact & { readonly recalled?: readonly RecalledNumber[] };

/** The recalled numbers of a contact. */
export function recalledIn(contact: Contact): readonly RecalledNumber[] {
  return (contact as RecalledContact).recalled ?? [];
}
