// Decides which contacts are listed and in which order: danger first, then what the strip shows, then by need and name.
import { type Contact, type Need, needSchema } from '../../../core/contacts/contact.ts';
import { type Country, type Language, languages } from '../../../core/kit/catalogue.ts';
import { foldWord } from '../../../core/search/fold.ts';
import { needWords } from '../../../core/search/need-words.ts';
import { splitWords } from '../../../core/search/words.ts';
import { chooseText } from '../../text/local-text.ts';

/** Order of needs on the screen; see needSchema. */
const needOrder: readonly Need[] = needSchema.options;

/** What the list is narrowed to. `country` undefined means all countries. */
export type ContactWish = {
  readonly country: Country | undefined;
  readonly need: Need | undefined;
  readonly words: string;
};

/**
 * Contacts of a country, with those of the whole Union whose numbers the country does not list itself. All contacts when
 * no country is given.
 */
export function contactsIn(contacts: readonly Contact[], country: Country | undefined): Contact[] {
  if (country === undefined) return [...contacts];
  const own = contacts.filter((contact) => contact.country === country);
  if (country === 'EU') return own;
  const numbers = new Set(own.flatMap((contact) => contact.phones.map((phone) => phone.number)));
  const shared = contacts.filter(
    (contact) => contact.country === 'EU' && contact.phones.some(({ number }) => !numbers.has(number)),
  );
  return [...shared, ...own];
}

/** The contacts that fit, in order. */
export function listContacts(contacts: readonly Contact[], wish: ContactWish, language: Language): Contact[] {
  const words = splitWords(wish.words).map(({ form }) => form);
  return contactsIn(contacts, wish.country)
    .filter((contact) => wish.need === undefined || contact.needs.includes(wish.need))
    .filter((contact) => words.length === 0 || fitsWords(contact, words))
    .sort((one, other) => compareContacts(one, other, language));
}

/** How many contacts of a list answer each need; needs without any are left out. */
export function countNeeds(contacts: readonly Contact[]): Map<Need, number> {
  const counts = new Map<Need, number>();
  for (const need of needOrder) {
    const count = contacts.filter((contact) => contact.needs.includes(need)).length;
    if (count > 0) counts.set(need, count);
  }
  return counts;
}

function compareContacts(one: Contact, other: Contact, language: Language): number {
  const place = (contact: Contact): number => contact.stripOrder ?? (contact.isEmergency ? 50 : 100);
  const need = (contact: Contact): number =>
    Math.min(...contact.needs.map((name) => needOrder.indexOf(name)));
  const name = (contact: Contact): string => chooseText(contact.organisation, language).text;
  return (
    place(one) - place(other) ||
    need(one) - need(other) ||
    name(one).localeCompare(name(other), language) ||
    (one.id < other.id ? -1 : 1)
  );
}

/** Every word begins a word of the contact, in any of its languages; digits may also begin anywhere in a number. */
function fitsWords(contact: Contact, words: readonly string[]): boolean {
  const texts = [
    contact.organisation,
    contact.service,
    contact.region ?? {},
    contact.languages,
    contact.whoMayCall,
  ]
    .flatMap((text) => Object.values(text))
    .concat(contact.needs.flatMap((need) => languages.map((language) => needWords(need, language))))
    .concat(contact.emails, contact.websites);
  const known = new Set(texts.flatMap((text) => splitWords(text).map(({ form }) => form)));
  const numbers = contact.phones.flatMap(({ number, e164 }) =>
    [number, e164 ?? ''].map((text) => text.replace(/\D/g, '')),
  );
  return words.every((word) => {
    const folded = foldWord(word);
    const isInNumber = /^\d+$/.test(word) && numbers.some((number) => number.includes(word));
    return isInNumber || [...known].some((form) => form.startsWith(folded));
  });
}
