// Decides what the screens say of a contact's age: by the clock, and by the day of the kit when the clock is behind it.
import type { Contact } from '../../../core/contacts/contact.ts';
import { type Freshness, freshnessOf, isFolded } from '../../../core/contacts/freshness.ts';
import { useLibraryStore } from '../../state/library-store.ts';

/** How old contacts are. */
export type ContactAge = {
  readonly freshnessOf: (contact: Contact) => Freshness;
  /** Whether the numbers are folded away behind a warning. */
  readonly isFolded: (contact: Contact) => boolean;
};

/** How old contacts are now. */
export function useContactAge(): ContactAge {
  const kitIssued = useLibraryStore((state) => state.ready?.catalogue.issued ?? '');
  const clock = { nowMs: Date.now(), kitIssued };
  return {
    freshnessOf: (contact) => freshnessOf(contact, clock),
    isFolded: (contact) => isFolded(contact, clock),
  };
}
