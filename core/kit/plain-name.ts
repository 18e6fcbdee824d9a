// Rules for names and titles without hidden or reordering characters, because people trust what a name shows.
import { z } from '../base/zod.ts';

/** Message of the schema for such a name; it becomes the problem `kit-name-unclear`. */
export const plainNameRule = 'a text without characters that are invisible or change the order of letters';
/** Maximum length of a name or title in UTF-16 units. */
const maxNameLength = 300;

/**
 * Control and format characters (bidi overrides, zero widths), private, unassigned and half characters, and all that is drawn as
 * nothing.
 */
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Spaces that look like the usual one but are other characters. */
const oddSpace = /(?! )\p{Zs}/u;

/** Whether a single-line text has no hidden content. */
export function isPlain(text: string): boolean {
  return !hidden.test(text);
}

/** Whether a name has no hidden content, only usual spaces, and none at its ends. */
export function isPlainName(name: string): boolean {
  return isPlain(name) && !oddSpace.test(name) && name.trim() === name;
}

/** A name for display or storage, without the characters that are not allowed in one. */
export function toPlainName(name: string): string {
  const visible = name.normalize('NFC').replace(new RegExp(oddSpace.source, 'gu'), ' ');
  return visible.replace(new RegExp(hidden.source, 'gu'), '').trim();
}

/** The name of a file, folder or drive in a list: what it hides is left out. Never empty. */
export function listedName(name: string): string {
  return toPlainName(name) || '?';
}

/** The name of a publisher or the title of a kit, in Unicode NFC. */
export const plainNameSchema = z
  .string()
  .normalize('NFC')
  .min(1)
  .max(maxNameLength)
  .refine(isPlainName, plainNameRule);

/** A title in a list. Non-breaking spaces are usual in print and hide nothing. */
export const plainTitleSchema = z.string().min(1).max(maxNameLength).refine(isPlain, plainNameRule);
