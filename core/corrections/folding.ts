// Reasons to fold a number, so that people must ask to see it: reported wrong, closed, replaced, revoked. Age is none of them.

import { closedInKitOn, isConfirmedAfter } from '../contacts/closed-in-kit.ts';
import type { Contact, Phone } from '../contacts/contact.ts';
import { lawOf } from '../contacts/numbers-by-law.ts';
import { recalledIn } from '../contacts/recalled-contact.ts';
import { unionEmergencyNumber } from '../contacts/strip.ts';
import { isSameItem } from '../kit/item-id.ts';
import type { Correction } from './correction.ts';

/**
 * Why a number is folded; `on` is the date of the call or of the notice, YYYY-MM-DD. `recalled`: the contact has no number but those that
 * its publisher recalled. They are never shown as numbers to call, so nobody can ask to see them.
 */
export type Fold =
  | { readonly reason: 'reported-wrong' | 'closed' | 'recalled'; readonly on: string }
  | { readonly reason: 'replaced' | 'revoked' };

/** Facts from outside the kit: the reader's own calls in the order of recording, and the state of the publisher's key. */
export type FoldFacts = {
  readonly corrections: readonly Correction[];
  readonly isKeyRevoked: boolean;
};

/** For pages that know only the kit. */
export const kitFactsOnly: FoldFacts = { corrections: [], isKeyRevoked: false };

type FoldedContact = Pick<Contact, 'id' | 'phones' | 'replacedBy' | 'changes' | 'confirmed'>;

/** Why a number of a contact is folded; undefined if it stays open. 112 always stays open. */
export function foldOf(
  contact: FoldedContact,
  phone: Pick<Phone, 'number' | 'kind' | 'e164'>,
  { corrections, isKeyRevoked }: FoldFacts,
): Fold | undefined {
  const law = lawOf(phone);
  if (law?.number === unionEmergencyNumber) return undefined;
  // What was called is the same service, whichever kit names it.
  const own = corrections.filter((correction) => isSameItem(correction.contact, contact.id));
  const wrongOn = reportedWrongOn(contact, phone, own);
  if (wrongOn !== undefined) return { reason: 'reported-wrong', on: wrongOn };
  const closedOn = closedInKitOn(contact) ?? reportedClosedOn(contact, own);
  if (closedOn !== undefined) return { reason: 'closed', on: closedOn };
  if (contact.replacedBy !== undefined) return { reason: 'replaced' };
  // A number fixed by law does not depend on its publisher.
  return isKeyRevoked && law === undefined ? { reason: 'revoked' } : undefined;
}

/** Why a contact has no number to call; undefined when one is open, and for a contact that never had one. */
export function foldOfAll(contact: Contact, facts: FoldFacts): Fold | undefined {
  const [first] = contact.phones;
  if (first === undefined) {
    const recalled = recalledIn(contact)[0];
    return recalled && { reason: 'recalled', on: recalled.on };
  }
  return openPhones(contact, facts).length > 0 ? undefined : foldOf(contact, first, facts);
}

/** The open numbers of a contact, in their order. */
export function openPhones(contact: FoldedContact, facts: FoldFacts): Phone[] {
  return contact.phones.filter((phone) => foldOf(contact, phone, facts) === undefined);
}

/** The reader's latest call of a number decides: a successful call cancels an earlier report. */
function reportedWrongOn(
  { confirmed }: FoldedContact,
  { number }: Pick<Phone, 'number'>,
  own: readonly Correction[],
): string | undefined {
  const last = latestOf(
    own.filter(
      ({ outcome, part, phone }) =>
        phone !== undefined &&
        digitsOf(phone) === digitsOf(number) &&
        (outcome !== 'changed' || part === 'number'),
    ),
  );
  if (last === undefined || last.outcome === 'worked') return undefined;
  return isConfirmedAfter(confirmed, last.on) ? undefined : last.on;
}

function reportedClosedOn({ confirmed }: FoldedContact, own: readonly Correction[]): string | undefined {
  const last = latestOf(own.filter(({ outcome, part }) => outcome === 'worked' || part === 'closed'));
  if (last === undefined || last.outcome === 'worked') return undefined;
  return isConfirmedAfter(confirmed, last.on) ? undefined : last.on;
}

function latestOf(corrections: readonly Correction[]): Correction | undefined {
  return corrections.reduce<Correction | undefined>(
    (latest, correction) => (latest === undefined || correction.on >= latest.on ? correction : latest),
    undefined,
  );
}

function digitsOf(number: string): string {
  return number.replace(/[^\d+]/g, '');
}
