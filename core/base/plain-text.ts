// Decides which texts strangers may bring into the program with a correction: short, with nothing that hides or turns letters round.
import { z } from './zod.ts';

/** A number as people write it: digits, spaces, and a few signs. */
export const numberPattern = /^(?=(?:\D*\d){2})[+\d][\d +()./,-]{1,29}$/;

/** Controls but for the line break; what turns the order of letters round or cannot be seen; half characters. */
const hidden = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Says whether a text shows all it holds. */
export function isPlain(text: string): boolean {
  return !hidden.test(text);
}

/** Takes out what may not be in a text, and the spaces around it. */
export function toPlain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(new RegExp(hidden.source, 'gu'), '')
    .trim();
}

/** A text of 1 to `longest` UTF-16 units that shows all it holds, without spaces around it. */
export function plainText(longest: number): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => isPlain(text) && text.trim() === text);
}
