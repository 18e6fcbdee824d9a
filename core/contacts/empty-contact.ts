// Decides what a contact is of which nothing is known yet.
import type { DraftContact } from './draft-contact.ts';

/** A contact of which only the id is known. It waits to be verified, so that it cannot get into a kit half written. */
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
