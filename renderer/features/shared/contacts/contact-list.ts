// Filter and order of contacts: danger first, then those of the emergency strip, then by need and name.

import type { Country } from '../../../../core/base/country.ts';
import type { Language } from '../../../../core/base/language.ts';
import { chooseText } from '../../../../core/base/local-text.ts';
import { type Contact, type Need, needSchema } from '../../../../core/contacts/contact.ts';
import { spokenLanguages } from '../../../../core/contacts/spoken-languages.ts';
import { splitWords } from '../../../../core/search/words.ts';
import { contactsWith } from './words-index.ts';

/** Order of needs on the screen; see needSchema. */
const needOrder: readonly Need[] = needSchema.options;

/** What the list is narrowed to. `country` undefined means all countries. */
type ContactFilter = {
  readonly country: Country | undefined;
  readonly need: Need | undefined;
  readonly words: string;
  /** Name of a region in the language of the list. */
  readonly region?: string | undefined;
  /** Code of a language. */
  readonly spoken?: string | undefined;
  /** Years of the child. */
  readonly age?: number | undefined;
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
  return contacts.filter(
    (contact) =>
      contact.country === country ||
      (contact.country === 'EU' && contact.phones.some(({ number }) => !numbers.has(number))),
  );
}

/** The contacts that fit, in order. */
export function listContacts(
  contacts: readonly Contact[],
  filter: ContactFilter,
  language: Language,
): Contact[] {
  const words = splitWords(filter.words).map(({ form }) => form);
  const { need, region, spoken, age } = filter;
  const found = words.length === 0 ? undefined : contactsWith(contacts, words);
  return contactsIn(inOrder(contacts, language), filter.country).filter(
    (contact) =>
      (need === undefined || contact.needs.includes(need)) &&
      (region === undefined || regionOf(contact, language) === region) &&
      (spoken === undefined || spokenIn(contact).has(spoken)) &&
      (age === undefined || isForAge(contact, age)) &&
      (found === undefined || found.has(contact)),
  );
}

/** Whether a contact is for a child of an age. A contact that names no ages is for all. */
function isForAge({ minAge = 0, maxAge = 150 }: Contact, age: number): boolean {
  // Whole years: a child of none may be half a year old.
  return age >= Math.floor(minAge) && age <= maxAge;
}

/** What contacts can be narrowed by beside need and country, with how many there are of each; only what the contacts say. */
export type ContactFacets = {
  readonly regions: ReadonlyMap<string, number>;
  readonly languages: ReadonlyMap<string, number>;
  readonly hasAges: boolean;
};

/** What a list can be narrowed by. */
export function facetsOf(contacts: readonly Contact[], language: Language): ContactFacets {
  const regions = new Map<string, number>();
  const spoken = new Map<string, number>();
  const count = (map: Map<string, number>, name: string): unknown => map.set(name, (map.get(name) ?? 0) + 1);
  for (const contact of contacts) {
    const region = regionOf(contact, language);
    if (region !== undefined) count(regions, region);
    for (const code of spokenIn(contact)) count(spoken, code);
  }
  const sorted = (map: Map<string, number>) =>
    new Map([...map].sort(([one], [other]) => collatorOf(language).compare(one, other)));
  return {
    regions: sorted(regions),
    languages: sorted(spoken),
    hasAges: contacts.some(({ minAge, maxAge }) => minAge !== undefined || maxAge !== undefined),
  };
}

/**
 * Of what was chosen, only what can still be chosen: regions have other names in another language, and another country
 * other languages. What nobody sees must not narrow the list.
 */
export function stillOffered(
  { region, spoken, age }: Pick<ContactFilter, 'region' | 'spoken' | 'age'>,
  { regions, languages, hasAges }: ContactFacets,
): Pick<ContactFilter, 'region' | 'spoken' | 'age'> {
  const among = (offered: ReadonlyMap<string, number>, chosen: string | undefined): string | undefined =>
    chosen !== undefined && offered.size > 1 && offered.has(chosen) ? chosen : undefined;
  return {
    region: among(regions, region),
    spoken: among(languages, spoken),
    age: hasAges ? age : undefined,
  };
}

function regionOf({ region }: Contact, language: Language): string | undefined {
  return region && chooseText(region, language).text;
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

const ordered = new WeakMap<readonly Contact[], Map<Language, readonly Contact[]>>();

/** Contacts in their order; put in order once for a list and a language, since thousands take their time. */
function inOrder(contacts: readonly Contact[], language: Language): readonly Contact[] {
  const known = ordered.get(contacts)?.get(language);
  if (known) return known;
  const { compare } = collatorOf(language);
  const keys = contacts.map((contact) => ({
    contact,
    place: contact.stripOrder ?? (contact.isEmergency ? 50 : 100),
    need: Math.min(...contact.needs.map((name) => needOrder.indexOf(name))),
    name: chooseText(contact.organisation, language).text,
  }));
  const made = keys
    .sort(
      (one, other) =>
        one.place - other.place ||
        one.need - other.need ||
        compare(one.name, other.name) ||
        (one.contact.id < other.contact.id ? -1 : 1),
    )
    .map(({ contact }) => contact);
  ordered.set(contacts, (ordered.get(contacts) ?? new Map()).set(language, made));
  return made;
}

const collators = new Map<Language, Intl.Collator>();

function collatorOf(language: Language): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language);
  collators.set(language, known);
  return known;
}

const spokenBy = new WeakMap<Contact, ReadonlySet<string>>();

function spokenIn(contact: Contact): ReadonlySet<string> {
  const known = spokenBy.get(contact) ?? spokenLanguages(contact);
  spokenBy.set(contact, known);
  return known;
}
