// Contacts on START-HERE.html. Every number is visible with its date; the script of the page marks old dates.

import type { Language } from '../base/language.ts';
import { localised } from '../base/local-text.ts';
import type { Contact, Phone } from '../contacts/contact.ts';
import { contactName } from '../contacts/contact-name.ts';
import {
  type AgeWordKey,
  ageWord,
  type EvidenceSentence,
  evidenceSentence,
} from '../contacts/evidence-sentence.ts';
import { type Age, type Evidence, evidenceOf, recentUntil } from '../contacts/freshness.ts';
import { evidenceOfNational } from '../contacts/national-numbers.ts';
import { type StripEntry, stripOf, unionEmergencyNumber } from '../contacts/strip.ts';
import { type SucceededContact, withSuccessors } from '../contacts/successor.ts';
import { foldOf, kitFactsOnly, openPhones } from '../corrections/folding.ts';
import type { Catalogue } from '../kit/catalogue.ts';
import { escapeHtml } from './html.ts';
import { ageWords } from './words/age-words.ts';
import { kitWords, writtenDay } from './words/kit-words.ts';

/** Data for the contacts of the page in one language. */
type ContactSetting = {
  readonly catalogue: Pick<Catalogue, 'countries'>;
  readonly contacts: readonly Contact[];
  readonly language: Language;
  /** The language whose part of the page lists the contacts for this one. */
  readonly listLanguage: Language;
};

/** More contacts than these are listed in the languages of the kit only: nobody reads a page of thousands four times. */
const mostInEveryLanguage = 300;
/** A browser must open the page on any computer: these take some 4 MB in each language. */
const mostContacts = 10_000;

/** The language of the list that people of this language read. */
export function listLanguageOf(
  { languages }: Pick<Catalogue, 'languages'>,
  contactCount: number,
  language: Language,
): Language {
  const isHere = contactCount <= mostInEveryLanguage || languages.includes(language);
  return isHere ? language : (languages[0] ?? language);
}

/** What the script says of old evidence, by its message key, for the `data-` attributes of a language's part. */
export function oldSentences(language: Language): string {
  const { confirmedOld, unconfirmedOld, unconfirmedCheckedOld, ageOld } = ageWords(language);
  return attributes({
    'confirmed-old': confirmedOld,
    'unconfirmed-old': unconfirmedOld,
    'unconfirmed-checked-old': unconfirmedCheckedOld,
    'age-old': ageOld,
  });
}

/** The numbers at the top of the page, by country. */
export function emergencyPart({ catalogue, contacts, language, listLanguage }: ContactSetting): string {
  const { start, countries } = kitWords(language);
  const rows = catalogue.countries.flatMap((country) => {
    if (country === 'EU') return [];
    const own = contacts.filter((contact) => contact.country === country);
    // 112 is already above all countries.
    const numbers = stripOf(own, country)
      .slice(1)
      .map((entry) => stripEntry(entry, { language, listLanguage }));
    const name = escapeHtml(countries[country]);
    return numbers.length === 0 ? [] : [`<div><h3>${name}</h3><ul>${numbers.join('')}</ul></div>`];
  });
  const title = escapeHtml(start.emergencyTitle);
  const first = `<p class="first"><b>112</b> ${escapeHtml(start.emergencyNote)}</p>`;
  return `<section class="emergency"><h2>${title}</h2>${first}<div class="countries">${rows.join('')}</div></section>`;
}

/** A folded number is replaced by a word that links to the contact. */
function stripEntry(
  { number, contact, national }: StripEntry,
  { language, listLanguage }: Pick<ContactSetting, 'language' | 'listLanguage'>,
): string {
  const service = escapeHtml(localised((contact ?? national)?.service, language));
  if (!contact) {
    const old = national ? agePart(evidenceOfNational(national), language) : '';
    return `<li><b>${escapeHtml(number)}</b> ${service}${old === '' ? '' : ` ${old}`}</li>`;
  }
  const open = openPhones(contact, kitFactsOnly);
  const phone = open.find((one) => one.number === number) ?? open[0];
  const fold = contact.phones[0] && foldOf(contact, contact.phones[0], kitFactsOnly);
  if (phone === undefined && fold) {
    const word = escapeHtml(ageWords(language).doubt[fold.reason === 'closed' ? 'closed' : 'replaced']);
    return `<li><a class="away" href="#${entryId(contact, listLanguage)}">${word}</a> ${service}</li>`;
  }
  const evidence = evidenceOf({ ...contact, phones: phone ? [phone] : [] });
  const age = agePart(evidence, language);
  return `<li><b>${escapeHtml(phone?.number ?? '')}</b> ${service}${age === '' ? '' : ` ${age}`}</li>`;
}

/** The list of contacts by country, or where it is; empty if there are none. */
export function contactsPart({ catalogue, contacts, language, listLanguage }: ContactSetting): string {
  if (contacts.length === 0) return '';
  const { start, countries } = kitWords(language);
  const title = `<h2 id="contacts-${language}">${escapeHtml(start.contactsTitle)}</h2>`;
  const note = `<p>${escapeHtml(start.contactsNote)}</p>`;
  if (listLanguage !== language) {
    const name = escapeHtml(kitWords(listLanguage).language);
    const link = `<a href="#contacts-${listLanguage}" lang="${listLanguage}" hreflang="${listLanguage}">${name}</a>`;
    return `<section>${title}${note}<p>${escapeHtml(start.contactsListedIn)} ${link}</p></section>`;
  }
  const listed = listedContacts(contacts);
  const succeeded = withSuccessors(listed);
  const lists = catalogue.countries.flatMap((country) => {
    const own = succeeded.filter((contact) => contact.country === country);
    if (own.length === 0) return [];
    const entries = own.map((contact) => contactEntry(contact, language));
    return [`<h3>${escapeHtml(countries[country])}</h3><ul class="contacts">${entries.join('')}</ul>`];
  });
  const others = contacts.length - listed.length;
  const more = others === 0 ? '' : `<p>${escapeHtml(start.moreContacts(others))}</p>`;
  const { clockWrong, uncounted } = ageWords(language);
  const clock = `<p class="clock warning" hidden>${escapeHtml(clockWrong)}</p>`;
  const plain = `<p class="uncounted warning">${escapeHtml(uncounted)}</p>`;
  return `<section>${title}${note}${clock}${plain}${lists.join('')}${more}</section>`;
}

/**
 * All contacts, or of a large directory those for emergencies and the first others. What replaced a listed contact is listed too.
 * They keep their order.
 */
function listedContacts(contacts: readonly Contact[]): readonly Contact[] {
  if (contacts.length <= mostContacts) return contacts;
  const urgent = contacts.filter(({ isEmergency, stripOrder }) => isEmergency || stripOrder !== undefined);
  const listed = new Set([...urgent, ...contacts].slice(0, mostContacts));
  const byId = new Map(contacts.map((contact) => [contact.id, contact]));
  // A set gives back what is added to it meanwhile: so chains of replacements are followed to their ends.
  for (const { replacedBy } of listed) {
    const next = replacedBy === undefined ? undefined : byId.get(replacedBy);
    if (next) listed.add(next);
  }
  return contacts.filter((contact) => listed.has(contact));
}

function contactEntry(contact: SucceededContact, language: Language): string {
  const { start } = kitWords(language);
  const others = [...contact.emails, ...contact.websites].map(escapeHtml);
  const open = openPhones(contact, kitFactsOnly);
  const lines = [
    `<strong>${escapeHtml(localised(contact.organisation, language))}</strong>`,
    `<span>${escapeHtml(localised(contact.service, language))}</span>`,
    ...replacedBy(contact, language),
    ...numbersLine(open, language, others),
    ...foldedPart(contact, open, language),
    `<span class="facts">${escapeHtml(`${start.openingHours} ${localised(contact.openingHours, language)}`)}</span>`,
    sentencePart(evidenceOf(contact), language),
  ];
  return `<li id="${entryId(contact, language)}">${lines.join('')}</li>`;
}

function replacedBy({ successor }: SucceededContact, language: Language): string[] {
  if (!successor) return [];
  const name = escapeHtml(contactName(successor, language));
  const label = escapeHtml(kitWords(language).start.replacedBy);
  return [`<span class="warning">${label} <a href="#${entryId(successor, language)}">${name}</a></span>`];
}

/** Numbers that the kit itself says not to call, after the reason. 112 comes first if no other number is left. */
function foldedPart(contact: Contact, open: readonly Phone[], language: Language): string[] {
  const folded = contact.phones.filter((phone) => !open.includes(phone));
  const fold = folded[0] && foldOf(contact, folded[0], kitFactsOnly);
  if (!fold) return [];
  const words = ageWords(language);
  const reason = words.doubtText[fold.reason === 'closed' ? 'closed' : 'replaced'];
  const why = 'on' in fold ? reason.replace('{day}', () => writtenDay(fold.on, language)) : reason;
  const instead = `<span class="instead"><b>${unionEmergencyNumber}</b> ${escapeHtml(words.doubtFirst)}</span>`;
  return [
    ...(open.length === 0 ? [instead] : []),
    `<span class="warning">${escapeHtml(why)}</span>`,
    `<details><summary>${escapeHtml(words.doubtShow)}</summary>${numbersLine(folded, language).join('')}</details>`,
  ];
}

/** Numbers, then other addresses. */
function numbersLine(phones: readonly Phone[], language: Language, others: readonly string[] = []): string[] {
  const numbers = phones.map((phone) => `<b>${escapeHtml(phone.number)}</b>${noteOf(phone, language)}`);
  const all = [...numbers, ...others];
  return all.length === 0 ? [] : [`<span class="numbers">${all.join(' · ')}</span>`];
}

/** The full sentence of an entry, and for the script the sentence from the day its evidence becomes old. */
function sentencePart(evidence: Evidence, language: Language): string {
  return datedPart(evidence, { className: 'told', language, say: (age) => evidenceSentence(evidence, age) });
}

/** The short word in the strip; none for numbers fixed by law. */
function agePart(evidence: Evidence, language: Language): string {
  if (evidence.law) return '';
  return datedPart(evidence, { className: 'age', language, say: (age) => ageWord(evidence, age) });
}

type Said = EvidenceSentence | AgeWordKey;

/** What is true on the day of the kit. The script finds the sentence for later in the part of its language. */
function datedPart(
  { law, newest }: Evidence,
  {
    className,
    language,
    say,
  }: {
    readonly className: string;
    readonly language: Language;
    readonly say: (age: Age) => Said | undefined;
  },
): string {
  const until = newest === undefined ? undefined : recentUntil(newest);
  const at = (age: Age, more = ''): string => {
    const said = say(age);
    return `<span class="${className}"${more}>${said ? escapeHtml(fill(said, language)) : ''}</span>`;
  };
  if (law) return at({ kind: 'none' });
  if (newest === undefined || until === undefined) return at({ kind: 'undated' }, ' data-age="undated"');
  const { key = '', ...values } = say({ kind: 'old', newest }) ?? {};
  return at({ kind: 'recent', newest }, attributes({ until, old: key, ...written(values, language) }));
}

/** Inserts names and dates into a sentence of the language. */
function fill({ key, ...values }: Said, language: Language): string {
  const held = written(values, language);
  return ageWords(language)[key].replaceAll(/\{(\w+)\}/g, (_all, name: string) => held[name] ?? '');
}

/** Names, numbers and days as the language writes them. */
function written(
  values: Readonly<Record<string, string | number>>,
  language: Language,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === 'day' || name === 'date' ? writtenDay(String(value), language) : String(value),
    ]),
  );
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
