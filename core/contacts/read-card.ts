// Reading of a vCard from another person: name, numbers, addresses and note. Everything else is ignored.
import { isPlain, toPlain } from '../base/plain-text.ts';
import type { Contact } from './contact.ts';
import { rowId } from './hsds/row-id.ts';

/** A card after reading. Its texts have no hidden content. */
export type ReadCard = {
  /** Id of the contact in kits: see `contactOfCard`. */
  readonly uid?: string;
  readonly name: string;
  readonly numbers: readonly string[];
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly note?: string;
  /** Date of its facts, YYYY-MM-DD. */
  readonly day?: string;
};

const longest = 8000;
const maxPerField = 20;

/** Whether a text starts like a vCard. */
export function looksLikeCard(text: string): boolean {
  return /^BEGIN:VCARD\r?\n/i.test(text);
}

/** Reads one card; undefined if it is none, is more than one, or has no name. */
export function readCard(text: string): ReadCard | undefined {
  if (text.length > longest || !looksLikeCard(text)) return undefined;
  const lines = text
    .replace(/\r?\n[ \t]/g, '')
    .trim()
    .split(/\r?\n/);
  if (!/^END:VCARD$/i.test(lines.at(-1) ?? '')) return undefined;
  const properties = lines.slice(1, -1).flatMap(propertyOf);
  if (properties.some(({ name }) => name === 'BEGIN' || name === 'END')) return undefined;
  const all = (wanted: string): string[] =>
    properties
      .filter(({ name }) => name === wanted)
      .map(({ value }) => toPlain(plainValue(value)))
      .filter((value) => value !== '')
      .slice(0, maxPerField);
  const [name] = [...all('FN'), ...all('ORG')];
  if (name === undefined) return undefined;
  const [uid, note, day] = [all('UID')[0], all('NOTE')[0], dayOf(all('REV')[0])];
  return {
    ...(uid === undefined ? {} : { uid }),
    name,
    numbers: all('TEL').map((value) => value.replace(/^tel:/i, '')),
    emails: all('EMAIL'),
    websites: all('URL'),
    ...(note === undefined ? {} : { note }),
    ...(day === undefined ? {} : { day }),
  };
}

/** The contact of the kit that a card describes. */
export function contactOfCard({ uid }: ReadCard, contacts: readonly Contact[]): Contact | undefined {
  if (uid === undefined) return undefined;
  return contacts.find(({ id }) => uid === `urn:uuid:${rowId('service', id)}`);
}

/** Whether the numbers of a card differ from those of the contact; a card may omit some. */
export function numbersDiffer({ numbers }: ReadCard, { phones }: Contact): boolean {
  const known = new Set(phones.flatMap(({ number, e164 }) => [digitsOf(number), digitsOf(e164 ?? number)]));
  return (
    numbers.some((number) => !known.has(digitsOf(number))) || (numbers.length === 0 && phones.length > 0)
  );
}

/** The card as plain lines, for copying. */
export function cardLines(card: ReadCard): string {
  const { name, numbers, emails, websites, note } = card;
  return [name, ...numbers, ...emails, ...websites, ...(note === undefined ? [] : [note])].join('\n');
}

function propertyOf(line: string): { readonly name: string; readonly value: string }[] {
  const found = /^(?:[\w-]+\.)?([\w-]+)(?:;(?:[^":]|"[^"]*")*)?:(.*)$/s.exec(line);
  return found && isPlain(found[2] ?? '')
    ? [{ name: (found[1] ?? '').toUpperCase(), value: found[2] ?? '' }]
    : [];
}

/** A value without the escape characters of the format. */
function plainValue(value: string): string {
  return value.replace(/\\([\\,;nN])/g, (_all, sign: string) => (/n/i.test(sign) ? '\n' : sign));
}

function dayOf(text: string | undefined): string | undefined {
  const found = /^(\d{4})-?(\d{2})-?(\d{2})/.exec(text ?? '');
  return found ? `${found[1]}-${found[2]}-${found[3]}` : undefined;
}

function digitsOf(number: string): string {
  return number.replace(/[^\d+]/g, '');
}
