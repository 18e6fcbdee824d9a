// Comparison of a phone number with one as it is written elsewhere: by digits, with or without the code of its country.
import type { Phone } from './contact.ts';

/** The digits of a number in any notation. */
export function digitsOf(number: string): string {
  return number.normalize('NFKC').replace(/\D/g, '');
}

/**
 * Whether a written number is this phone. Short codes have no international form. A longer number may be the end of the international
 * form, or be that form, with `+` or `00` before it.
 */
export function isSameNumber(phone: Pick<Phone, 'number' | 'e164'>, written: string): boolean {
  const digits = digitsOf(written);
  if (digits === '') return phone.number.trim() === written.trim();
  if (digitsOf(phone.number) === digits) return true;
  const { e164 } = phone;
  if (e164 === undefined) return false;
  const international = internationalDigits(written);
  if (international !== undefined) return e164 === `+${international}`;
  return digits.length > 6 && e164.endsWith(digits);
}

/** The digits of a number that is written with the code of its country; undefined for others. */
export function internationalDigits(written: string): string | undefined {
  const digits = digitsOf(written);
  if (/^\s*\(?\s*[+\uff0b]/.test(written)) return digits;
  return digits.startsWith('00') ? digits.slice(2) : undefined;
}
