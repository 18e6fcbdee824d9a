// Contacts as vCard 4.0 (RFC 6350): one or many, complete for a file, reduced for a QR code.

import type { Contact, Phone } from './contact.ts';
import { rowId } from './hsds/row-id.ts';
import { namedLanguages } from './spoken-languages.ts';
import { unionEmergencyNumber } from './strip.ts';
import { cardLine, foldLine, type Property, textOf, utf8Length } from './vcard-line.ts';

/** The words on a card, in the language of the person who shares it. */
export type CardWords = {
  /** BCP 47. */
  readonly language: string;
  readonly organisation: string;
  readonly service: string;
  /** Text that a number works only in its country; undefined for a number that works everywhere. */
  readonly reach: (phone: Phone) => string | undefined;
  /** Confirmed or not and since when. This is left out last. */
  readonly sure: string;
  /** The contact that replaced this one; undefined if none did. */
  readonly replaced?: string | undefined;
  /** The folded numbers. They are included as text after the reason, so that no program dials them. */
  readonly folded?: FoldedNumbers | undefined;
  /** Hours, cost, who may call and so on, the most important first. */
  readonly facts: readonly string[];
  /** The sources of the contact, with dates. */
  readonly sources: readonly string[];
};

/** Folded numbers of a contact: the reason, the numbers as written, and each as a line of text. */
export type FoldedNumbers = {
  readonly why: string;
  readonly numbers: readonly string[];
  readonly lines: readonly string[];
};

/** The numbers of a contact to call; 112 if none of its numbers is open. */
export function phonesToCall({ phones }: Contact, { folded }: Pick<CardWords, 'folded'>): readonly Phone[] {
  return folded ? phones.filter(({ number }) => !folded.numbers.includes(number)) : phones;
}

/** The date of the facts: YYYY-MM-DD, for example the issue date of the kit. */
type CardDay = string;

/** Size of a card in a QR code in bytes, so that a phone can easily scan it from a screen. */
export const codeBytes = 600;

/** Parts of a contact that are always in a code. Even with the longest texts they stay below the 2331 bytes of a QR code. */
const maxCodePhones = 4;
const maxCodeFieldLength = 120;

/** A complete card with folded lines and a final line break. */
export function cardOf(contact: Contact, words: CardWords, day: CardDay): string {
  const notes = [
    words.service,
    ...replacedOf(words),
    words.sure,
    ...(words.folded ? [words.folded.why, ...words.folded.lines] : []),
    ...reaches(contact, words),
    ...words.facts,
    ...plainAddresses(contact),
    ...words.sources,
  ];
  return lines(
    [...head(contact, words, day), ...ways(contact, words), ...languageTags(contact), note(notes, words)].map(
      (line) => foldLine(line),
    ),
  );
}

/** Several cards one after the other, as in one file. */
export function cardsOf(
  contacts: readonly Contact[],
  words: (contact: Contact) => CardWords,
  day: CardDay,
): string {
  return contacts.map((contact) => cardOf(contact, words(contact), day)).join('');
}

/**
 * A card of about `limit` bytes for a QR code, without folded lines. Name, first numbers, where they work, replacement and
 * confirmation are always included, as far as a QR code can hold them. The other facts follow in their order as long as they fit.
 */
export function smallCardOf(contact: Contact, words: CardWords, day: CardDay, limit = codeBytes): string {
  const phones = contact.phones.slice(0, maxCodePhones);
  const small = { ...contact, phones };
  const brief = { ...words, organisation: clip(words.organisation), sure: clip(words.sure) };
  const kept = [
    ...replacedOf(words).map(clip),
    brief.sure,
    ...(words.folded ? [words.folded.why, ...words.folded.lines.slice(0, maxCodePhones)] : []),
    ...reaches(small, words),
  ];
  const write = (notes: readonly string[], rest: readonly string[]): string =>
    lines([...head(contact, brief, day), ...phoneLines(small, words), ...rest, note(notes, words)]);
  const notes: string[] = [];
  const rest: string[] = [];
  const fits = (moreNotes: readonly string[], moreRest: readonly string[]): boolean =>
    utf8Length(write([...kept, ...notes, ...moreNotes], [...rest, ...moreRest])) <= limit;
  for (const fact of [...words.facts, words.service]) if (fits([fact], [])) notes.push(fact);
  for (const line of addressLines(contact)) if (fits([], [line])) rest.push(line);
  for (const source of words.sources) if (fits([source], [])) notes.push(source);
  return write([...kept, ...notes], rest);
}

/** The address with which a phone dials a number, in the international form if there is one. */
export function dialAddress(phone: Phone): string {
  return `tel:${phone.e164 ?? phone.number.replace(/[^\d+*#]/g, '')}`;
}

function replacedOf({ replaced }: CardWords): string[] {
  return replaced === undefined ? [] : [replaced];
}

function clip(text: string): string {
  const letters = [...text];
  return letters.length <= maxCodeFieldLength
    ? text
    : `${letters.slice(0, maxCodeFieldLength - 1).join('')}…`;
}

function lines(own: readonly string[]): string {
  return [...['BEGIN:VCARD', 'VERSION:4.0'], ...own, 'END:VCARD', ''].join('\r\n');
}

function head(contact: Contact, words: CardWords, day: CardDay): string[] {
  const language = { LANGUAGE: words.language };
  return [
    cardLine({ name: 'KIND', value: 'org' }),
    cardLine({ name: 'UID', value: `urn:uuid:${rowId('service', contact.id)}` }),
    cardLine({ name: 'FN', parameters: language, value: textOf(words.organisation) }),
    cardLine({ name: 'ORG', parameters: language, value: textOf(words.organisation) }),
    cardLine({ name: 'REV', value: `${day.replaceAll('-', '')}T000000Z` }),
  ];
}

function ways(contact: Contact, words: CardWords): string[] {
  return [...phoneLines(contact, words), ...addressLines(contact)];
}

function addressLines(contact: Contact): string[] {
  return [
    ...contact.emails.filter(isMailAddress).map((value) => cardLine({ name: 'EMAIL', value: textOf(value) })),
    ...contact.websites.filter(isWebAddress).map((value) => cardLine({ name: 'URL', value })),
  ];
}

function phoneLines(contact: Contact, words: CardWords): string[] {
  const phones = phonesToCall(contact, words);
  if (words.folded && phones.length === 0) {
    return [cardLine({ name: 'TEL', parameters: { TYPE: 'voice', PREF: '1' }, value: unionEmergencyNumber })];
  }
  return phones.map((phone, index) => {
    const preference = index === 0 ? { PREF: '1' } : {};
    const property: Property =
      phone.e164 === undefined
        ? { name: 'TEL', parameters: { TYPE: typesOf(phone), ...preference }, value: textOf(phone.number) }
        : {
            name: 'TEL',
            parameters: { VALUE: 'uri', TYPE: typesOf(phone), ...preference },
            value: `tel:${phone.e164}`,
          };
    return cardLine(property);
  });
}

/** The types that RFC 6350 has for a number. */
function typesOf({ kind, channels }: Phone): string {
  const types = [
    ...(channels.includes('voice') ? ['voice'] : []),
    ...(channels.includes('text') ? ['text'] : []),
    ...(kind === 'mobile' ? ['cell'] : []),
  ];
  return types.length === 0 ? 'voice' : types.join(',');
}

function reaches(contact: Contact, words: CardWords): string[] {
  return phonesToCall(contact, words).flatMap((phone) => {
    const reach = words.reach(phone);
    return reach === undefined ? [] : [`${phone.number}: ${reach}`];
  });
}

/** A text that is no valid e-mail or web address is still worth reading. */
function plainAddresses({ emails, websites }: Contact): string[] {
  return [
    ...emails.filter((value) => !isMailAddress(value)),
    ...websites.filter((value) => !isWebAddress(value)),
  ];
}

function note(parts: readonly string[], { language }: CardWords): string {
  const said = parts.filter((part) => part.trim() !== '');
  return cardLine({ name: 'NOTE', parameters: { LANGUAGE: language }, value: textOf(said.join('\n')) });
}

/** The languages that a contact certainly speaks. The whole sentence is among the facts. */
function languageTags(contact: Contact): string[] {
  return namedLanguages(contact).map((tag, index) =>
    cardLine({ name: 'LANG', parameters: { PREF: String(index + 1) }, value: tag }),
  );
}

function isMailAddress(value: string): boolean {
  return /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(value);
}

/** Only the characters of RFC 3986, so that the address stays on its line unchanged. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i.test(value);
}
