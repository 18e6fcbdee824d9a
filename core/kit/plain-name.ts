// Names and titles that show all they hold: a name is what a person trusts, so nothing in it may hide or reorder letters.
import { z } from '../base/zod.ts';

/** What a name that breaks the rule is told; `kit-name-unclear` is made of it. */
export const plainNameRule = 'a text without characters that are invisible or change the order of letters';
/** UTF-16 units of a name or title. */
const maxNameLength = 300;

/** Controls, formats (bidi overrides and isolates, zero widths), private, unassigned and half characters, and everything drawn as nothing. */
const hidden = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** Spaces that look like the usual one and are another character. */
const oddSpace = /(?! )\p{Zs}/u;

/** Says whether a text in one line shows all it holds. */
export function isPlain(text: string): boolean {
  return !hidden.test(text);
}

/** Says whether a name shows all it holds: as `isPlain`, with usual spaces only and none at its ends. */
export function isPlainName(name: string): boolean {
  return isPlain(name) && !oddSpace.test(name) && name.trim() === name;
}

/** A name as it is shown or kept, without what may not be in one. */
export function toPlainName(name: string): string {
  const visible = name.normalize('NFC').replace(new RegExp(oddSpace.source, 'gu'), ' ');
  return visible.replace(new RegExp(hidden.source, 'gu'), '').trim();
}

/** The name of a publisher or the title of a kit, in Unicode NFC. */
export const plainNameSchema = z
  .string()
  .normalize('NFC')
  .min(1)
  .max(maxNameLength)
  .refine(isPlainName, plainNameRule);

/** A title in a list. Spaces that do not break are usual in print and hide nothing. */
export const plainTitleSchema = z.string().min(1).max(maxNameLength).refine(isPlain, plainNameRule);
