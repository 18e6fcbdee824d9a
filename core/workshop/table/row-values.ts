// Reading of single values of a row other than telephone numbers, addresses and dates.
import { contactIdSchema } from '../../contacts/contact.ts';
import { yesOrNo } from './cell-words.ts';

/** The code of a language. */
export function languageCode(word: string): string | undefined {
  const code = word.toLowerCase();
  return /^[a-z]{2,3}$/.test(code) ? code : undefined;
}

/** The id of a contact. */
export function contactId(word: string): string | undefined {
  const id = word.toLowerCase();
  return contactIdSchema.safeParse(id).success ? id : undefined;
}

/** A position among the emergency numbers, from 1. */
export function placeInStrip(cell: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(cell) ? Number(cell) : undefined;
}

/** An age in years. */
export function readAge(cell: string): number | undefined {
  const age = Number(cell.replace(',', '.'));
  return /^\d/.test(cell) && age >= 0 && age <= 150 ? age : undefined;
}

/** Whether a service is free. */
export function freeIn(cell: string): 'yes' | 'no' | undefined {
  const found = yesOrNo(cell);
  return found === undefined ? undefined : found ? 'yes' : 'no';
}
