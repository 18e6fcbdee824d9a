// Consequences of a corrected phone number: its kind, and how it is dialled from abroad.

import type { Country } from '../../../../core/base/country.ts';
import type { DraftContact } from '../../../../core/contacts/draft-contact.ts';

/** A number of a contact that is being written. */
export type DraftPhone = DraftContact['phones'][number];

const countryCodes: Readonly<Record<Exclude<Country, 'EU'>, string>> = {
  GR: '30',
  IT: '39',
  CY: '357',
  PT: '351',
};
/** A number of up to six digits works inside its country only. */
const mostShortDigits = 6;

/** A number that nobody wrote yet. */
export const noPhone: DraftPhone = { number: '', kind: 'fixed', channels: ['voice'] };

/**
 * The phone with another number. The international form of the old number must never stay with a new one. It is made anew where
 * the old one had it or the new one says it. It is removed where it cannot be known.
 */
export function changeNumber(phone: DraftPhone, country: Country, number: string): DraftPhone {
  const { e164: before, ...rest } = phone;
  const digits = number.replace(/\D/g, '');
  const saysItself = /^\s*(\+|00)/.test(number);
  if (digits.length <= mostShortDigits && !saysItself) {
    return { ...rest, number, kind: digits === '' ? phone.kind : 'short-code' };
  }
  const kind = phone.kind === 'short-code' ? 'fixed' : phone.kind;
  const changed = { ...rest, number, kind };
  const wants = saysItself || before !== undefined || phone.kind === 'short-code' || phone.number === '';
  const after = wants && kind !== 'freephone' ? internationalForm(number, country) : undefined;
  return after === undefined ? changed : { ...changed, e164: after };
}

/** Digits of one number, with nothing between them that could set two apart. */
const oneNumber = /^\s*\+?[\d\s.-]*(?:\([1-9]\d*\)[\d\s.-]*)?$/;

/** A number as it is dialled from abroad; undefined when that cannot be known, or when several numbers are written there. */
export function internationalForm(number: string, country: Country): string | undefined {
  if (!oneNumber.test(number)) return undefined;
  const digits = number.replace(/\D/g, '');
  const whole = /^\s*\+/.test(number)
    ? digits
    : /^\s*00/.test(number)
      ? digits.slice(2)
      : country === 'EU'
        ? undefined
        : `${countryCodes[country]}${digits}`;
  return whole !== undefined && /^\d{7,15}$/.test(whole) ? `+${whole}` : undefined;
}
