// How and from where a number can be dialled. A short code works only inside its country.

import type { Country } from '../base/country.ts';
import { assertNever } from '../base/result.ts';
import type { Contact, Phone } from './contact.ts';

/** The calling code of each country. None of them drops a digit of the national number. */
export const callingCodes: Readonly<Record<Exclude<Country, 'EU'>, string>> = {
  GR: '30',
  IT: '39',
  CY: '357',
  PT: '351',
};

/** Where a number works: everywhere by its international form, in the Union, or only in the country of the contact. */
type Reach =
  | { readonly kind: 'everywhere'; readonly number: string }
  | { readonly kind: 'union' }
  | { readonly kind: 'country'; readonly country: Exclude<Country, 'EU'> };

/** Where a number of a contact works. */
export function reachOf(phone: Phone, { country }: Pick<Contact, 'country'>): Reach {
  if (phone.e164 !== undefined) return { kind: 'everywhere', number: phone.e164 };
  return country === 'EU' ? { kind: 'union' } : { kind: 'country', country };
}

/**
 * What to dial in `here`: the national form at home, the international form abroad, undefined if the number does not work there.
 * `here` EU is any country of the Union that is not one of the four.
 */
export function dialFrom(phone: Phone, contact: Pick<Contact, 'country'>, here: Country): string | undefined {
  const reach = reachOf(phone, contact);
  switch (reach.kind) {
    case 'everywhere':
      return contact.country === here && here !== 'EU' ? phone.number : reach.number;
    case 'union':
      return phone.number;
    case 'country':
      return reach.country === here ? phone.number : undefined;
    default:
      return assertNever(reach);
  }
}
