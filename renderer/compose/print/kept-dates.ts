// Days of dates in a text, which are not parted from their months at the end of a line.

/** A day with its month, before a year: "15 July", "14ης Ιουλίου", "15 de julho". */
const dayAndMonth = /(?<![\p{L}\d.,/])\d{1,2}\p{L}{0,3} (?:de )?\p{L}{3,}(?= (?:de )?\d{4}(?!\d))/gu;

/**
 * The pieces of a text in order; those that are a day with its month stay on one line. `after` is what follows the text, where a year
 * may be.
 */
export function keptDates(
  text: string,
  after = '',
): readonly { readonly text: string; readonly isKept: boolean }[] {
  const pieces: { text: string; isKept: boolean }[] = [];
  let end = 0;
  for (const { 0: found, index } of `${text}${after}`.matchAll(dayAndMonth)) {
    if (index + found.length > text.length) break;
    if (index > end) pieces.push({ text: text.slice(end, index), isKept: false });
    pieces.push({ text: found, isKept: true });
    end = index + found.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), isKept: false });
  return pieces;
}
