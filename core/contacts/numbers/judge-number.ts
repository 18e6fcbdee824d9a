// Validation of one telephone number against the numbering plan of its country, and its international form.
import { type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { Country } from '../../base/country.ts';
import { callingCodes } from '../dial.ts';
import { isKnownShortCode, maxShortCodeDigits } from './short-codes.ts';

/** A landline or a mobile number, as libphonenumber distinguishes them. */
type LongKind = 'fixed' | 'mobile' | 'freephone';

/** Result for a number. `number` is its national form; only the plus sign of a country code may be added. */
export type Judgement =
  | { readonly kind: 'short-code'; readonly number: string; readonly isKnown: boolean }
  | {
      readonly kind: 'long';
      readonly number: string;
      /** International form as ITU-T E.164. */
      readonly e164: string;
      readonly type: LongKind;
      readonly isPlusAdded: boolean;
    }
  /** The number is ambiguous. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'invalid' };

/** Digits with usual separators, and an optional plus sign before them. */
const onlyNumber = /^\+?[\d\s().\-\u2010-\u2013\u2212/]+$/;
const maxRemembered = 50_000;
const remembered = new Map<string, Judgement>();

/**
 * Validates a number as dialled in `country`. Numbers of the Union or of other countries need a country code. No digit is added or
 * changed.
 */
export function judgeNumber(text: string, country: Country): Judgement {
  const key = `${country} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const judgement = judge(text.trim(), country);
  // A linter validates thousands of numbers again after every edit.
  if (remembered.size >= maxRemembered) remembered.clear();
  remembered.set(key, judgement);
  return judgement;
}

function judge(number: string, country: Country): Judgement {
  const digits = digitsOf(number);
  if (!onlyNumber.test(number) || digits.length < 2 || digits.length > 17) return { kind: 'invalid' };
  const isInternational = /^(?:\+|00)/.test(number);
  if (isInternational) return international(number, digits.replace(/^00/, ''));
  if (digits.length <= maxShortCodeDigits) {
    return { kind: 'short-code', number, isKnown: isKnownShortCode(digits, country) };
  }
  if (country === 'EU') return { kind: 'invalid' };
  const national = long(
    number,
    valid(parsePhoneNumberFromString(digits, { defaultCountry: country, extract: false }), digits),
  );
  const code = callingCodes[country];
  const abroad = digits.startsWith(code) ? parseAbroad(digits) : undefined;
  const lostPlus =
    abroad && abroad.nationalNumber === digits.slice(code.length)
      ? long(`+${number}`, abroad, true)
      : undefined;
  if (national && lostPlus) return { kind: 'unclear' };
  return national ?? lostPlus ?? { kind: 'invalid' };
}

function international(number: string, digits: string): Judgement {
  const found = parseAbroad(digits);
  // No digit may be dropped, for example a zero that is not dialled from abroad.
  const isWhole = found && `${found.countryCallingCode}${found.nationalNumber}` === digits;
  return (isWhole && long(number, found)) || { kind: 'invalid' };
}

function parseAbroad(digits: string): PhoneNumber | undefined {
  const found = parsePhoneNumberFromString(`+${digits}`, { extract: false });
  return found?.isValid() ? found : undefined;
}

/** A national number that uses all of its digits. */
function valid(found: PhoneNumber | undefined, digits: string): PhoneNumber | undefined {
  return found?.isValid() && found.nationalNumber === digits ? found : undefined;
}

function long(number: string, found: PhoneNumber | undefined, isPlusAdded = false): Judgement | undefined {
  if (!found) return undefined;
  const type = found.getType();
  return {
    kind: 'long',
    number,
    e164: found.number,
    type: type === 'MOBILE' ? 'mobile' : type === 'TOLL_FREE' ? 'freephone' : 'fixed',
    isPlusAdded,
  };
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
