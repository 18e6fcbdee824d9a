// Changes of contacts between two kits: added, changed and removed, by groups of fields that people understand.

import type { Country } from '../../base/country.ts';
import type { LocalText } from '../../base/local-text.ts';
import type { Contact, Phone } from '../../contacts/contact.ts';
import { evidenceOf, firstDayOf } from '../../contacts/freshness.ts';
import { sameData } from './same-data.ts';

/** A group of changed fields: the numbers, the facts about them, and so on. */
type ContactField =
  | 'phones'
  | 'phoneNotes'
  | 'hours'
  | 'addresses'
  | 'name'
  | 'place'
  | 'terms'
  | 'needs'
  | 'notes';

/** A contact by its name. */
export type NamedContact = {
  readonly id: string;
  readonly organisation: LocalText;
  readonly service: LocalText;
  readonly country: Country;
};

/** A contact that is in both kits. */
type ContactChange = NamedContact & { readonly fields: readonly ContactField[] };

/** Numbers of one contact that were removed, and those that replace them. One of the lists may be empty. */
export type NumberChange = NamedContact & {
  readonly before: readonly string[];
  readonly after: readonly string[];
};

/** Differences between the contacts of two kits. */
export type ContactChanges = {
  readonly added: readonly NamedContact[];
  readonly changed: readonly ContactChange[];
  readonly removed: readonly NamedContact[];
  /** Changes of numbers, in detail. */
  readonly numbers: readonly NumberChange[];
  /** Contacts that were confirmed, or whose sources were read, more recently. */
  readonly checkedLater: readonly NamedContact[];
  /** The same, but less recently: the kit is older. */
  readonly checkedEarlier: readonly NamedContact[];
};

/** The fields of each group. Numbers are compared separately. */
const groups: readonly (readonly [ContactField, (contact: Contact) => unknown])[] = [
  [
    'hours',
    ({ openingHours, isAlwaysOpen, schedules, byAppointment }) => [
      openingHours,
      isAlwaysOpen,
      schedules,
      byAppointment,
    ],
  ],
  ['addresses', ({ emails, websites, people }) => [emails, websites, people]],
  ['name', ({ organisation, service }) => [organisation, service]],
  ['place', ({ country, region, city, areas, locations }) => [country, region, city, areas, locations]],
  [
    'terms',
    ({ languages, languageCodes, isFree, costs, whoMayCall, minAge, maxAge, documents }) => [
      [languages, languageCodes],
      [isFree, costs],
      [whoMayCall, minAge, maxAge, documents],
    ],
  ],
  ['needs', ({ needs, isEmergency, stripOrder }) => [needs, isEmergency, stripOrder]],
  ['notes', ({ notes, attributes, replacedBy }) => [notes, attributes, replacedBy]],
];

/** Compares contacts. A change of sources is no change of the contact; changed check dates are listed separately. */
export function contactChanges(before: readonly Contact[], after: readonly Contact[]): ContactChanges {
  const old = new Map(before.map((contact) => [contact.id, contact]));
  const fresh = new Set(after.map(({ id }) => id));
  const pairs = after.flatMap((contact) => {
    const other = old.get(contact.id);
    return other ? [{ before: other, after: contact }] : [];
  });
  return {
    added: after.filter(({ id }) => !old.has(id)).map(nameOf),
    changed: pairs.flatMap((pair): ContactChange[] => {
      const fields = fieldsChanged(pair.before, pair.after);
      return fields.length === 0 ? [] : [{ ...nameOf(pair.after), fields }];
    }),
    removed: before.filter(({ id }) => !fresh.has(id)).map(nameOf),
    numbers: pairs.flatMap((pair): NumberChange[] => {
      const numbers = numbersChanged(pair.before, pair.after);
      return numbers.before.length + numbers.after.length === 0
        ? []
        : [{ ...nameOf(pair.after), ...numbers }];
    }),
    checkedLater: pairs
      .filter((pair) => checked(pair.after) > checked(pair.before))
      .map(({ after: one }) => nameOf(one)),
    checkedEarlier: pairs
      .filter((pair) => checked(pair.after) < checked(pair.before))
      .map(({ after: one }) => nameOf(one)),
  };
}

/** How many numbers were changed, added and removed. A removed number with a replacement in the same contact counts as changed. */
export function countNumbers(numbers: readonly NumberChange[]): {
  readonly changed: number;
  readonly added: number;
  readonly removed: number;
} {
  let [changed, added, removed] = [0, 0, 0];
  for (const { before, after } of numbers) {
    const both = Math.min(before.length, after.length);
    changed += both;
    added += after.length - both;
    removed += before.length - both;
  }
  return { changed, added, removed };
}

function fieldsChanged(before: Contact, after: Contact): ContactField[] {
  const numbers = numbersChanged(before, after);
  const hasOtherNumbers = numbers.before.length + numbers.after.length > 0;
  const hasOtherNotes =
    isSaidOtherwise(before.phones, after.phones) || isSaidOtherwise(after.phones, before.phones);
  const phones: ContactField[] = hasOtherNumbers ? ['phones'] : [];
  const phoneNotes: ContactField[] = hasOtherNotes ? ['phoneNotes'] : [];
  const others = groups.filter(([, read]) => !sameData(read(before), read(after))).map(([field]) => field);
  return [...phones, ...phoneNotes, ...others];
}

/** Whether the others have one of these numbers with different facts. */
function isSaidOtherwise(phones: readonly Phone[], others: readonly Phone[]): boolean {
  return phones.some((phone) => {
    const isThere = others.some((other) => isSameNumber(phone, other));
    return isThere && !others.some((other) => sameData(phone, other));
  });
}

function numbersChanged(before: Contact, after: Contact): Pick<NumberChange, 'before' | 'after'> {
  const missing = (phones: readonly Phone[], others: readonly Phone[]): string[] =>
    phones.filter((phone) => !others.some((other) => isSameNumber(phone, other))).map(({ number }) => number);
  return { before: missing(before.phones, after.phones), after: missing(after.phones, before.phones) };
}

/** Numbers that differ only in their spaces are equal. */
function isSameNumber(one: Phone, other: Phone): boolean {
  if (one.e164 !== undefined && other.e164 !== undefined) return one.e164 === other.e164;
  const dialled = ({ number }: Phone): string => number.replace(/[^\d+*#]/g, '');
  return dialled(one) === dialled(other);
}

/** The date of a contact's evidence; an undated contact comes before all others. */
function checked(contact: Contact): string {
  return firstDayOf(evidenceOf(contact).newest ?? '') ?? '';
}

function nameOf({ id, organisation, service, country }: Contact): NamedContact {
  return { id, organisation, service, country };
}
