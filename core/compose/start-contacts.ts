// Decides how START-HERE.html shows contacts: a number that was confirmed is folded away until the page has counted how long ago.
import type { Contact, Phone } from '../contacts/contact.ts';
import { contactName } from '../contacts/contact-name.ts';
import { unionEmergencyNumber } from '../contacts/strip.ts';
import { type SucceededContact, withSuccessors } from '../contacts/successor.ts';
import type { Catalogue, Country, Language } from '../kit/catalogue.ts';
import { localised } from '../kit/local-text.ts';
import { escapeHtml } from './html.ts';
import { ageWords } from './words/age-words.ts';
import { kitWords, writtenDay } from './words/kit-words.ts';

/** What the page shows of contacts in one language. */
export type ContactSetting = {
  readonly catalogue: Pick<Catalogue, 'countries'>;
  readonly contacts: readonly Contact[];
  readonly language: Language;
};

/** What the part of a language holds for the script of the page. */
export function ageAttributes(language: Language): string {
  const { confirmedBy, confirmedDue, confirmedStale, oldShow, oldNumber } = ageWords(language);
  const held = {
    fresh: confirmedBy,
    due: confirmedDue,
    stale: confirmedStale,
    show: oldShow,
    old: oldNumber,
  };
  return attributes(held);
}

/** The numbers at the top of the page, by country. */
export function emergencyPart({ catalogue, contacts, language }: ContactSetting): string {
  const { start, countries } = kitWords(language);
  const rows = catalogue.countries.flatMap((country) => {
    if (country === 'EU') return [];
    const numbers = stripOf(contacts, country).map((contact) => stripEntry(contact, language));
    const name = escapeHtml(countries[country]);
    return numbers.length === 0 ? [] : [`<div><h3>${name}</h3><ul>${numbers.join('')}</ul></div>`];
  });
  const title = escapeHtml(start.emergencyTitle);
  const first = `<p class="first"><b>112</b> ${escapeHtml(start.emergencyNote)}</p>`;
  return `<section class="emergency"><h2>${title}</h2>${first}<div class="countries">${rows.join('')}</div></section>`;
}

/** The emergency strip of a country; 112 stands above all of them already. */
function stripOf(contacts: readonly Contact[], country: Country): Contact[] {
  return contacts
    .filter((contact) => contact.country === country && contact.stripOrder !== undefined)
    .filter((contact) => contact.phones[0] !== undefined && contact.phones[0].number !== unionEmergencyNumber)
    .sort((one, other) => (one.stripOrder ?? 0) - (other.stripOrder ?? 0));
}

/** A confirmed number is written where only the script puts it into the page; until then its place leads to the contact. */
function stripEntry(contact: Contact, language: Language): string {
  const number = contact.phones[0]?.number ?? '';
  const service = escapeHtml(localised(contact.service, language));
  if (!contact.confirmed) return `<li><b>${escapeHtml(number)}</b> ${service}</li>`;
  const day = writtenDay(contact.confirmed.on, language);
  const words = escapeHtml(ageWords(language).numberOfDay.replace('{day}', () => day));
  const held = attributes({ confirmed: contact.confirmed.on, number });
  return `<li${held}><a class="away" href="#${entryId(contact, language)}">${words}</a> ${service}</li>`;
}

/** The list of contacts by country; nothing when there are none. */
export function contactsPart({ catalogue, contacts, language }: ContactSetting): string {
  if (contacts.length === 0) return '';
  const { start, countries } = kitWords(language);
  const succeeded = withSuccessors(contacts);
  const lists = catalogue.countries.flatMap((country) => {
    const own = succeeded.filter((contact) => contact.country === country);
    if (own.length === 0) return [];
    const entries = own.map((contact) => contactEntry(contact, language));
    return [`<h3>${escapeHtml(countries[country])}</h3><ul class="contacts">${entries.join('')}</ul>`];
  });
  const note = `<p>${escapeHtml(start.contactsNote)}</p>`;
  const clock = `<p class="clock warning" hidden>${escapeHtml(ageWords(language).clockWrong)}</p>`;
  return `<section><h2>${escapeHtml(start.contactsTitle)}</h2>${note}${clock}${lists.join('')}</section>`;
}

function contactEntry(contact: SucceededContact, language: Language): string {
  const { start } = kitWords(language);
  const { confirmed } = contact;
  const others = [...contact.emails, ...contact.websites].map(escapeHtml).join(' · ');
  const numbers = contact.phones.map(
    (phone) => `<b>${escapeHtml(phone.number)}</b>${noteOf(phone, language)}`,
  );
  const lines = [
    `<strong>${escapeHtml(localised(contact.organisation, language))}</strong>`,
    `<span>${escapeHtml(localised(contact.service, language))}</span>`,
    ...replacedBy(contact, language),
    ...(isHeldBack(contact) ? heldBack(contact, numbers, language) : []),
    ...(confirmed && !isHeldBack(contact) ? [toldAge(contact, language)] : []),
    ...(isHeldBack(contact) ? [] : numbersLine(numbers)),
    ...(others === '' ? [] : [`<span class="numbers">${others}</span>`]),
    `<span class="facts">${escapeHtml(`${start.openingHours} ${localised(contact.openingHours, language)}`)}</span>`,
    ...(confirmed ? [] : [`<span class="warning">${escapeHtml(notConfirmed(contact, language))}</span>`]),
  ];
  const held = confirmed
    ? attributes({
        confirmed: confirmed.on,
        name: confirmed.by,
        day: writtenDay(confirmed.on, language),
      })
    : '';
  return `<li id="${entryId(contact, language)}"${held}>${lines.join('')}</li>`;
}

function replacedBy({ successor }: SucceededContact, language: Language): string[] {
  if (!successor) return [];
  const name = escapeHtml(contactName(successor, language));
  const label = escapeHtml(kitWords(language).start.replacedBy);
  return [`<span class="warning">${label} <a href="#${entryId(successor, language)}">${name}</a></span>`];
}

/** 112 is never folded, and what nobody confirmed says so instead. */
function isHeldBack({ confirmed, phones: [first] }: Contact): boolean {
  return confirmed !== undefined && first !== undefined && first.number !== unionEmergencyNumber;
}

function heldBack(contact: Contact, numbers: readonly string[], language: Language): string[] {
  const words = ageWords(language);
  const day = writtenDay(contact.confirmed?.on ?? '', language);
  const show = escapeHtml(words.showUncounted.replace('{day}', () => day));
  return [
    `<span class="instead"><b>${unionEmergencyNumber}</b> ${escapeHtml(words.oldFirst)}</span>`,
    toldAge(contact, language),
    `<details><summary>${show}</summary>${numbersLine(numbers).join('')}</details>`,
  ];
}

function numbersLine(numbers: readonly string[]): string[] {
  return numbers.length === 0 ? [] : [`<span class="numbers">${numbers.join(' · ')}</span>`];
}

function toldAge({ confirmed }: Contact, language: Language): string {
  const text = ageWords(language)
    .confirmedUncounted.replace('{name}', () => confirmed?.by ?? '')
    .replace('{day}', () => writtenDay(confirmed?.on ?? '', language));
  return `<span class="told">${escapeHtml(text)}</span>`;
}

function notConfirmed(contact: Contact, language: Language): string {
  const { start } = kitWords(language);
  return `${start.notConfirmed} ${start.evidence} ${writtenDay(contact.evidenceDate, language)}.`;
}

function entryId(contact: Pick<Contact, 'id'>, language: Language): string {
  return `${language}-${contact.id}`;
}

function noteOf(phone: Phone, language: Language): string {
  return phone.note ? ` (${escapeHtml(localised(phone.note, language))})` : '';
}

function attributes(held: Readonly<Record<string, string>>): string {
  return Object.entries(held)
    .map(([name, text]) => ` data-${name}="${escapeHtml(text)}"`)
    .join('');
}
