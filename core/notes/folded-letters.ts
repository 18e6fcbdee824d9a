// Decides which letters of a text count when words are looked for again: letters and digits, without case, accents, hyphens and line ends.

/** The letters that count, and for each where it stands in the text. */
export type FoldedLetters = {
  readonly letters: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const notLetter = /[^\p{L}\p{N}]+/gu;
const mark = /^\p{M}$/u;
const known = new Map<string, string>();

/** Folds a text letter by letter. */
export function foldLetters(text: string): FoldedLetters {
  let letters = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const point of text) {
    const end = at + point.length;
    const folded = foldPoint(point);
    for (const unit of folded.split('')) {
      letters += unit;
      starts.push(at);
      ends.push(end);
    }
    // An accent of its own belongs to the letter before it.
    if (folded === '' && ends.length > 0 && ends.at(-1) === at && mark.test(point))
      ends[ends.length - 1] = end;
    at = end;
  }
  return { letters, starts, ends };
}

/** The letters alone. */
export function lettersOf(text: string): string {
  let letters = '';
  for (const point of text) letters += foldPoint(point);
  return letters;
}

function foldPoint(point: string): string {
  let folded = known.get(point);
  if (folded === undefined) {
    folded = point
      .normalize('NFKD')
      .replace(notLetter, '')
      .toLowerCase()
      .normalize('NFKD')
      .replace(notLetter, '')
      .replaceAll('ς', 'σ');
    known.set(point, folded);
  }
  return folded;
}
