// The contacts and texts of an installed version that its publisher recalled.
import { languages } from '../base/language.ts';
import type { Contact, Phone } from '../contacts/contact.ts';
import { callingCodes } from '../contacts/dial.ts';
import { lawOf } from '../contacts/numbers-by-law.ts';
import type { RecalledContact, RecalledNumber } from '../contacts/recalled-contact.ts';
import { digitsOf, internationalDigits, isSameNumber } from '../contacts/same-number.ts';
import { unionEmergencyNumber } from '../contacts/strip.ts';
import { suffixOf, withoutSuffix, withSuffix } from '../kit/item-id.ts';
import type { Recall } from '../kit/recall.ts';
import { parseKitAddress } from '../markdown/kit-address.ts';
import { isAbout } from './recalls.ts';

/** All recalls of one kit, and the version that is read here. */
export type VersionRecalls = { readonly version: string; readonly recalls: readonly Recall[] };

type NumberRecall = Extract<Recall, { kind: 'contact-number' }>;
/** What was wrong in a text, the right words, and why. */
export type TextRecall = Extract<Recall, { kind: 'text' }>;

/** At most so many digits are a short code. */
const shortCodeDigits = 6;
const languageEnding = new RegExp(`\\.(?:${languages.join('|')})$`);

/**
 * A contact without its recalled numbers. What to call in place of one stands where it stood. 112 is never taken away, whatever a
 * notice says. A contact without recalled numbers is returned as it is.
 */
export function withRecalls<Item extends Contact>(
  contact: Item,
  recalls: VersionRecalls | undefined,
): Item & RecalledContact {
  if (!recalls || recalls.recalls.length === 0) return contact;
  const own = withoutSuffix(contact.id);
  const notices = recalls.recalls.filter(isNumberRecall);
  const recalled: RecalledNumber[] = [];
  const phones: Phone[] = [];
  for (const phone of contact.phones) {
    const notice = noticeAbout(phone, own, notices, recalls.version);
    const instead = notice && insteadOf(notice, notices);
    // Where a later notice leads back to the number, it was right after all.
    const isRight = instead && isSameNumber(phone, instead.number) && instead.contact === own;
    if (!notice || isRight) {
      phones.push(phone);
      continue;
    }
    recalled.push(recalledNumber(phone, contact, notice, instead));
    if (instead) phones.push(phoneInstead(instead.number, phone, contact));
  }
  // What a later notice names as the number to call is right.
  const wrong = recalled.filter(({ number }) => !phones.some((phone) => isSameNumber(phone, number)));
  if (wrong.length === 0) return contact;
  return { ...contact, phones: eachOnce(phones, contact.phones), recalled: wrong };
}

/** A resource by its id, and a lesson of a module. */
export type TextPlace = { readonly id: string; readonly lessonId?: string | undefined };

/**
 * What was recalled in a text. A notice names a work in all its languages, or one translation by its id. One about a whole module stands
 * at each of its lessons, too.
 */
export function recallsInText(place: TextPlace, recalls: VersionRecalls | undefined): readonly TextRecall[] {
  if (!recalls) return [];
  const id = withoutSuffix(place.id);
  const names = [id, id.replace(languageEnding, '')];
  return recalls.recalls.filter(isTextRecall).flatMap((recall) => {
    const target = parseKitAddress(recall.at);
    if (!target || target.kind === 'contact' || !isAbout(recall, recalls.version)) return [];
    const isLesson = target.kind === 'resource' || target.lesson === place.lessonId;
    return names.includes(target.work) && isLesson ? [recall] : [];
  });
}

function isNumberRecall(recall: Recall): recall is NumberRecall {
  return recall.kind === 'contact-number';
}

function isTextRecall(recall: Recall): recall is TextRecall {
  return recall.kind === 'text';
}

/** The latest notice about a number of a contact in this version; notices are in the order of their days. */
function noticeAbout(
  phone: Phone,
  contact: string,
  notices: readonly NumberRecall[],
  version: string,
): NumberRecall | undefined {
  if (lawOf(phone)?.number === unionEmergencyNumber) return undefined;
  return notices.findLast(
    (notice) => notice.contact === contact && isAbout(notice, version) && isSameNumber(phone, notice.number),
  );
}

/**
 * What to call in place of a number. It may have been recalled itself, in a version that this place never had, so the notices are
 * followed to the last one. Undefined when that one names no number.
 */
function insteadOf(
  notice: NumberRecall,
  notices: readonly NumberRecall[],
): { readonly number: string; readonly contact: string } | undefined {
  let current = notice;
  const seen = new Set([notice]);
  for (;;) {
    if (!current.instead) return undefined;
    const { number, contact = current.contact } = current.instead;
    const { on } = current;
    const next = notices.findLast(
      (other) =>
        !seen.has(other) &&
        other.on >= on &&
        other.contact === contact &&
        digitsOf(other.number) === digitsOf(number),
    );
    if (!next) return { number, contact };
    seen.add(next);
    current = next;
  }
}

function recalledNumber(
  { number }: Phone,
  { id }: Pick<Contact, 'id'>,
  { contact, reason, on }: NumberRecall,
  instead: { readonly number: string; readonly contact: string } | undefined,
): RecalledNumber {
  if (!instead) return { number, reason, on };
  const other = instead.contact === contact ? {} : { contactId: withSuffix(instead.contact, suffixOf(id)) };
  return { number, reason, on, instead: { number: instead.number, ...other } };
}

/** What is certain of the number to call: no service but voice, and the international form only where it follows from the digits. */
function phoneInstead(number: string, wrong: Phone, { country }: Pick<Contact, 'country'>): Phone {
  const digits = digitsOf(number);
  const international = internationalDigits(number);
  if (international === undefined && digits.length <= shortCodeDigits)
    return { number, kind: 'short-code', channels: ['voice'] };
  const kind = digits.startsWith('800') ? 'freephone' : wrong.kind === 'short-code' ? 'fixed' : wrong.kind;
  // Freephone numbers seldom work from abroad.
  const isOnlyHere = country === 'EU' || kind === 'freephone';
  const e164 = international ?? (isOnlyHere ? '' : callingCodes[country] + digits);
  const isWhole = /^\d{7,15}$/.test(e164);
  return { number, ...(isWhole ? { e164: `+${e164}` } : {}), kind, channels: ['voice'] };
}

/** A number that the contact has anyway stays as the contact has it, in the place where it is named first. */
function eachOnce(phones: readonly Phone[], known: readonly Phone[]): Phone[] {
  const all = new Map<string, Phone>();
  for (const phone of phones) {
    const key = digitsOf(phone.number) || phone.number;
    if (!all.has(key)) all.set(key, known.find((other) => isSameNumber(other, phone.number)) ?? phone);
  }
  return [...all.values()];
}
