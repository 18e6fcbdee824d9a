// Numbers that European law reserves for one purpose in every Member State.
import type { Phone } from './contact.ts';
import { digitsOf } from './same-number.ts';

/** The law that reserves a number: an article of a directive. */
export type NumberLaw = {
  /** The number in dialled form, digits only. */
  readonly number: string;
  /** Number of the directive, such as `2018/1972`. */
  readonly directive: string;
  readonly article: number;
};

/**
 * Sources: Directive (EU) 2018/1972 (European Electronic Communications Code), article 109 for 112 and article 96 for 116000 and
 * 116111. Commission Decision 2007/116/EC reserved 116000, and Decision 2007/698/EC added 116111. Other numbers that start with 116
 * are only reserved: a country need not use them, so their entries age like any other.
 */
export const numbersByLaw: readonly NumberLaw[] = [
  { number: '112', directive: '2018/1972', article: 109 },
  { number: '116000', directive: '2018/1972', article: 96 },
  { number: '116111', directive: '2018/1972', article: 96 },
];

/**
 * The law that reserves a number in any notation (`116 000`, `116-000`). The kind counts too: a landline may have the same digits,
 * and a number with an international form is not one of these.
 */
export function lawOf(phone: Pick<Phone, 'number' | 'kind' | 'e164'>): NumberLaw | undefined {
  const { number, kind, e164 } = phone;
  if (e164 !== undefined || (kind !== 'short-code' && kind !== 'freephone')) return undefined;
  if (number.includes('+')) return undefined;
  const digits = digitsOf(number);
  return numbersByLaw.find((law) => law.number === digits);
}
