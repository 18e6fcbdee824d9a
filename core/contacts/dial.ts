// Decides how a number can be dialled, and from where: a short code works inside its country only.

import type { Country } from '../base/country.ts';
import { assertNever } from '../base/result.ts';
import type { Contact, Phone } from './contact.ts';

/** Where a number works: everywhere by its international form, in the Union, or in the country of the contact only. */
export type Reach =
  | { readonly kind: 'everywhere'; readonly number: string }
  | { readonly kind: 'union' }
  | { readonly kind: 'country'; readonly country: Exclude<Country, 'EU'> };

/** Where a number of a contact works. */
export function reachOf(phone: Phone, { country }: Pick<Contact, 'country'>): Reach {
  if (phone.e164 !== undefined) return { kind: 'everywhere', number: phone.e164 };
  return country === 'EU' ? { kind: 'union' } : { kind: 'country', country };
}

/**
 * What to dial in `here`: the number as it is written at home, its international form abroad, undefined where it does not work.
 * `here` EU stands for a country of the Union that is not one of the four.
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
