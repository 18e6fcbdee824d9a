// A new contact without facts.
import type { DraftContact } from './draft-contact.ts';

/** A contact with an id only. It is marked as unverified, so that it cannot become part of a kit while incomplete. */
export function emptyContact(id: string): DraftContact {
  return {
    id,
    country: 'EU',
    organisation: {},
    service: {},
    needs: [],
    isEmergency: false,
    phones: [],
    emails: [],
    websites: [],
    openingHours: {},
    isAlwaysOpen: false,
    languages: {},
    isFree: 'unknown',
    whoMayCall: {},
    sources: [],
    evidenceDate: '',
    ship: 'verify-first',
  };
}
