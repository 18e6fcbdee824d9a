// Letters for codes that a person reads from paper and types.

/** Crockford's letters: none that looks like another. */
export const typedLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What was typed, as `typedLetters` has it. Spaces, dashes and small letters are fine, O counts as 0, I and L as 1. */
export function foldTypedLetters(text: string): string {
  return text
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
