// Rules for texts that strangers bring into the program with a correction: short, without invisible or reordering characters.
import { z } from './zod.ts';

/** A number as people write it: digits, spaces, and a few signs. */
export const numberPattern = /^(?=(?:\D*\d){2})[+\d][\d +()./,-]{1,29}$/;

/** Control characters except the line break, characters that are invisible or reorder text, and lone surrogates. */
const hidden = /(?!\n)[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** Whether a text has no hidden content. */
export function isPlain(text: string): boolean {
  return !hidden.test(text);
}

/** Removes characters that are not allowed in a text, and spaces at both ends. */
export function toPlain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(new RegExp(hidden.source, 'gu'), '')
    .trim();
}

/** Makes hidden content visible: every character that hides or reorders is replaced by its number, such as `\u{202e}`. */
export function showHidden(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}

/** A text of 1 to `longest` UTF-16 units without hidden content or spaces at its ends. */
export function plainText(longest: number): z.ZodType<string> {
  return z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => isPlain(text) && text.trim() === text);
}
