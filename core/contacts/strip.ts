// Strip of a country's emergency numbers that is always visible, whatever kit is installed: 112 first.
import type { Country } from '../base/country.ts';
import { suffixOf } from '../kit/item-id.ts';
import type { Contact } from './contact.ts';
import { type NationalNumber, nationalNumbers } from './national-numbers.ts';
import { recalledIn } from './recalled-contact.ts';
import { digitsOf, isSameNumber } from './same-number.ts';

/** The emergency number of every country of the Union. */
export const unionEmergencyNumber = '112';

/** One number of the strip: from a contact of the kit, or from the program's own list if no contact has it. */
export type StripEntry = {
  readonly number: string;
  readonly contact?: Contact;
  readonly national?: NationalNumber;
  /** The publisher recalled the number and names no other one: nobody may call it. */
  readonly isRecalled?: true;
};

/**
 * The strip of a country: its contacts and those of the Union that have a position in it, in order. The missing national numbers
 * follow. A number of both the country and the Union appears once, as the country's. 112 is included even if no contact has it.
 * Contacts of several kits come kit by kit, and all numbers of the first kit stand before others. A number that two kits have keeps
 * the name that the first of them gives it.
 */
export function stripOf(contacts: readonly Contact[], country: Country): StripEntry[] {
  const kits = [...new Set(contacts.map(({ id }) => suffixOf(id)))];
  const rankOf = ({ id }: Contact): number => kits.indexOf(suffixOf(id));
  const placed = contacts
    .filter((contact) => contact.stripOrder !== undefined && [country, 'EU'].includes(contact.country))
    .sort((one, other) => rankOf(one) - rankOf(other) || (one.stripOrder ?? 0) - (other.stripOrder ?? 0));
  const entries = new Map<string, StripEntry>();
  for (const contact of placed) {
    const number = contact.phones[0]?.number;
    if (number === undefined) continue;
    const key = digitsOf(number);
    const present = entries.get(key)?.contact;
    const isCloser = contact.country === country && present?.country !== country;
    if (!present || (isCloser && rankOf(contact) === rankOf(present))) entries.set(key, { number, contact });
  }
  const recalled = placed.flatMap(onlyRecalled);
  const first = entries.get(unionEmergencyNumber) ?? { number: unionEmergencyNumber };
  const national = missingNational(contacts, country, entries);
  entries.delete(unionEmergencyNumber);
  return [first, ...entries.values(), ...national, ...recalled];
}

/** A contact whose only numbers were recalled stays in the strip, behind the numbers to call: people may remember the wrong one. */
function onlyRecalled(contact: Contact): StripEntry[] {
  const [wrong] = recalledIn(contact);
  return wrong && contact.phones.length === 0 ? [{ number: wrong.number, contact, isRecalled: true }] : [];
}

/**
 * What of a strip a place shows that has room for so many numbers, and how many are left out. Never left out are the numbers of the first
 * kit, those of the program's own list whichever kit has them, and recalled numbers.
 */
export function stripInRoom(
  strip: readonly StripEntry[],
  room: number,
): { readonly shown: readonly StripEntry[]; readonly leftOut: number } {
  const left = room - strip.filter((entry) => !isAdded(entry)).length;
  let added = 0;
  const shown = strip.filter((entry) => {
    if (!isAdded(entry)) return true;
    added += 1;
    return added <= left;
  });
  return { shown, leftOut: strip.length - shown.length };
}

const neverLeftOut = [unionEmergencyNumber, ...nationalNumbers.map(({ number }) => number)];

/** Whether an added kit brings a number that nobody would miss without it. */
function isAdded({ number, contact, isRecalled }: StripEntry): boolean {
  const phone = contact?.phones.find((one) => one.number === number);
  if (!contact || !phone || isRecalled || suffixOf(contact.id) === '') return false;
  return !neverLeftOut.some((known) => isSameNumber(phone, known));
}

/** National numbers that are not in the strip yet: as a contact of the kit that has the number, else from the program's list. */
function missingNational(
  contacts: readonly Contact[],
  country: Country,
  shown: ReadonlyMap<string, StripEntry>,
): StripEntry[] {
  const own = contacts.filter((contact) => contact.country === country);
  return nationalNumbers
    .filter(({ number, countries }) => countries.includes(country) && !shown.has(digitsOf(number)))
    .map((national) => {
      for (const contact of own) {
        const phone = contact.phones.find((one) => isSameNumber(one, national.number));
        if (phone) return { number: phone.number, contact };
      }
      return { number: national.number, national };
    });
}
