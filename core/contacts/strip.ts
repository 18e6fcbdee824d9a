// Decides which emergency numbers of a country are always in sight: 112 first, whatever else is known.
import type { Country } from '../kit/catalogue.ts';
import type { Contact } from './contact.ts';

/** The number that reaches help in every country of the Union. */
export const unionEmergencyNumber = '112';

/** One number of the strip; without a contact when no contact has it. */
export type StripEntry = { readonly number: string; readonly contact?: Contact };

/**
 * The strip of a country: the contacts of the country and of the Union that have a place in it, in order. A number both have
 * stands once, as the country's own. 112 is there even when no contact carries it.
 */
export function stripOf(contacts: readonly Contact[], country: Country): StripEntry[] {
  const placed = contacts
    .filter((contact) => contact.stripOrder !== undefined && [country, 'EU'].includes(contact.country))
    .sort((one, other) => (one.stripOrder ?? 0) - (other.stripOrder ?? 0));
  const entries = new Map<string, StripEntry>();
  for (const contact of placed) {
    const number = contact.phones[0]?.number;
    if (number === undefined) continue;
    if (!entries.has(number) || contact.country === country) entries.set(number, { number, contact });
  }
  const first = entries.get(unionEmergencyNumber) ?? { number: unionEmergencyNumber };
  entries.delete(unionEmergencyNumber);
  return [first, ...entries.values()];
}
