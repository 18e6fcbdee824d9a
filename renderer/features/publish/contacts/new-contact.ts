// Create, copy and confirm a contact.

import type { Country } from '../../../../core/base/country.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';
import { emptyContact } from '../../../../core/contacts/empty-contact.ts';

/**
 * The country of a new contact: the one that is shown, else the person's own where the kit names it. The person's own also
 * applies where the kit names only the Union, which is the default of documents.
 */
export function countryOfNew(
  lookedAt: Country | undefined,
  own: Country,
  kitCountries: readonly Country[],
): Country {
  if (lookedAt !== undefined) return lookedAt;
  const single = kitCountries.filter((country) => country !== 'EU');
  return kitCountries.includes(own) ? own : (single[0] ?? own);
}

/** A contact nobody wrote yet. */
export function newContact(country: Country, taken: readonly string[]): DraftContact {
  return {
    ...emptyContact(freeId(`${country.toLowerCase()}-contact`, taken)),
    country,
    evidenceDate: 'undated',
    ship: 'ship-after-test-call',
  };
}

/** The same contact once more, to be changed; nobody confirmed the copy, and it has no place on the strip. */
export function copyOf(contact: DraftContact, taken: readonly string[]): DraftContact {
  const {
    confirmed: _confirmed,
    stripOrder: _stripOrder,
    changes: _changes,
    replacedBy: _replacedBy,
    ...rest
  } = contact;
  return { ...rest, id: freeId(contact.id.replace(/-\d+$/, ''), taken) };
}

/** An unused id: the preferred one, else with the first free number appended. */
export function freeId(preferred: string, taken: readonly string[]): string {
  const base = preferred.slice(0, 55);
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The contact with another day of confirmation; without a day nobody confirmed it. */
export function confirmOn(contact: DraftContact, on: string, publisher: string): DraftContact {
  const { confirmed, ...rest } = contact;
  if (on === '') return rest;
  return { ...rest, confirmed: { on, by: confirmed?.by || publisher } };
}
