// Check of the numbers, addresses and dates of a contact from any source, so that nothing wrong becomes part of a kit.
import type { Contact } from './contact.ts';
import { isDate, isDay } from './dates.ts';
import { judgeNumber } from './numbers/judge-number.ts';
import { isSafeWebAddress, isUnsafeAddress } from './web-address.ts';

/** An error in a contact: the dotted path of the field, and the reason. */
type ContactFault = { readonly field: string; readonly reason: string };

const reasons = {
  number: 'no phone in the country has this number',
  unclear: 'this can be two different numbers',
  kind: 'the kind does not fit the number',
  abroad: 'this is not the number itself as it is dialled from abroad',
  email: 'this is no e-mail address',
  website: 'this is no address of the web',
  date: 'there is no such date',
  day: 'there is no such day; a day as YYYY-MM-DD',
  unsaid: 'nobody is named under confirmed',
  confirmed: 'must be confirmed, since confirmed names who said so',
} as const;

/** All errors in the numbers, addresses and dates of a contact. */
export function contactFaults(contact: Contact): ContactFault[] {
  const { phones, people = [], emails, websites, sources, evidenceDate, confirmed, check } = contact;
  return [
    ...phones.flatMap((phone, index) => phoneFaults(phone, contact, `phones.${index}`)),
    ...people.flatMap(({ phone, email }, index) => [
      ...(phone === undefined ? [] : personFaults(phone, contact, `people.${index}.phone`)),
      ...(email === undefined ? [] : faultIf(!isEmailLike(email), `people.${index}.email`, reasons.email)),
    ]),
    ...emails.flatMap((email, index) => faultIf(!isEmailLike(email), `emails.${index}`, reasons.email)),
    ...websites.flatMap((website, index) =>
      faultIf(!isSafeWebAddress(website), `websites.${index}`, reasons.website),
    ),
    ...sources.flatMap(({ address, date }, index) => [
      ...faultIf(isUnsafeAddress(address), `sources.${index}.address`, reasons.website),
      ...faultIf(!isKnownDate(date), `sources.${index}.date`, reasons.date),
    ]),
    ...faultIf(!isKnownDate(evidenceDate), 'evidenceDate', reasons.date),
    ...faultIf(confirmed !== undefined && !isDay(confirmed.on), 'confirmed.on', reasons.day),
    ...faultIf(check?.kind === 'confirmed' && confirmed === undefined, 'check.kind', reasons.unsaid),
    ...faultIf(
      check !== undefined && check.kind !== 'confirmed' && confirmed !== undefined,
      'check.kind',
      reasons.confirmed,
    ),
  ];
}

function phoneFaults(
  { number, e164, kind }: Contact['phones'][number],
  { country }: Contact,
  field: string,
): ContactFault[] {
  const judgement = judgeNumber(number, country);
  if (judgement.kind === 'short-code') {
    return faultIf(kind !== 'short-code', `${field}.kind`, reasons.kind);
  }
  if (judgement.kind === 'long' && !judgement.isPlusAdded) {
    return [
      ...faultIf(kind === 'short-code', `${field}.kind`, reasons.kind),
      ...faultIf(e164 !== undefined && e164 !== judgement.e164, `${field}.e164`, reasons.abroad),
    ];
  }
  // For a service of the whole Union only the international form shows the country of its number.
  if (country === 'EU' && e164 !== undefined && isEndOf(number, e164)) {
    return faultIf(judgeNumber(e164, country).kind !== 'long', `${field}.e164`, reasons.number);
  }
  const reason = judgement.kind === 'unclear' ? reasons.unclear : reasons.number;
  return [{ field: `${field}.number`, reason }];
}

function personFaults(number: string, { country }: Contact, field: string): ContactFault[] {
  const judgement = judgeNumber(number, country);
  const isGood = judgement.kind === 'short-code' || (judgement.kind === 'long' && !judgement.isPlusAdded);
  return faultIf(!isGood, field, judgement.kind === 'unclear' ? reasons.unclear : reasons.number);
}

/** Whether a number has its national form: plain digits with which the international form ends. */
function isEndOf(number: string, e164: string): boolean {
  return /^[\d\s().-]+$/.test(number) && e164.endsWith(number.replace(/\D/g, ''));
}

/** Addresses with non-ASCII characters are valid too. */
function isEmailLike(email: string): boolean {
  return /^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:".]+$/u.test(email);
}

function isKnownDate(date: string): boolean {
  return date === 'undated' || isDate(date);
}

function faultIf(isWrong: boolean, field: string, reason: string): ContactFault[] {
  return isWrong ? [{ field, reason }] : [];
}
