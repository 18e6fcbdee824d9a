// The contact that a referral begins with.
import type { Contact } from '../../../core/contacts/contact.ts';

/** The first contact whose first need is trafficking; undefined when there is none. */
export function referralContact<Found extends Contact>(contacts: readonly Found[]): Found | undefined {
  return contacts.find(({ needs, phones }) => needs[0] === 'trafficking' && phones.length > 0);
}
