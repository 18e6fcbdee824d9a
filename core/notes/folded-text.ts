// Text reduced to what is compared when a quote is searched again: letters and digits, without case, accents, hyphens and line breaks.

/** The characters that are compared, and for each its start and end in the original text. */
export type FoldedText = {
  readonly characters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const notAlphanumeric = /[^\p{L}\p{N}]+/gu;
const mark = /^\p{M}$/u;
const known = new Map<string, string>();

/** Folds a text and records where each folded character comes from. */
export function foldText(text: string): FoldedText {
  let characters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const codePoint of text) {
    const end = at + codePoint.length;
    const folded = foldCodePoint(codePoint);
    for (const unit of folded.split('')) {
      characters += unit;
      starts.push(at);
      ends.push(end);
    }
    // A combining accent belongs to the letter before it.
    if (folded === '' && ends.length > 0 && ends.at(-1) === at && mark.test(codePoint))
      ends[ends.length - 1] = end;
    at = end;
  }
  return { characters, starts, ends };
}

/** The folded characters alone, without their positions. */
export function foldedTextOf(text: string): string {
  let characters = '';
  for (const codePoint of text) characters += foldCodePoint(codePoint);
  return characters;
}

function foldCodePoint(codePoint: string): string {
  let folded = known.get(codePoint);
  if (folded === undefined) {
    folded = codePoint
      .normalize('NFKD')
      .replace(notAlphanumeric, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(notAlphanumeric, '')
      .replaceAll('ς', 'σ');
    known.set(codePoint, folded);
  }
  return folded;
}
