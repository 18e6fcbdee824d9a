// Beginning of a text in one line, for sentences that name it.

/** As much as a sentence quotes. */
const mostLetters = 40;

/** The beginning of a text in one line. */
export function beginning(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const letters = [...line];
  if (letters.length <= mostLetters) return line;
  return `${letters.slice(0, mostLetters).join('').trimEnd()}…`;
}
