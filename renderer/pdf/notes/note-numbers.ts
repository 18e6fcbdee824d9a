// Raised numbers of footnotes on a drawn page, and words in which they are not joined to their neighbours.
import { noteNumber } from '../../../core/citing/selected-words.ts';
import type { TextRange } from '../../../core/search/units.ts';
import type { TextPieces } from '../read/text-places.ts';

/** One number or several, as footnotes have them. */
const numbers = /^\s*\d{1,3}(\s*[,–-]\s*\d{1,3})*\s*$/;
/** Shares of the size of the words beside a number: the size of the number, how far its foot is above theirs, the gap. */
const largestSize = 0.85;
const leastRaise = 0.12;
const widestGap = 0.35;

/**
 * Places of raised numbers, counted without separators. `rotation` is how far a person turned the pages, in degrees. Turned pages have
 * none: their lines do not run along the window.
 */
export function noteNumberPlaces({ elements, texts }: TextPieces, rotation: number): readonly TextRange[] {
  if (rotation !== 0) return [];
  let start = 0;
  return texts.flatMap((text, index): TextRange[] => {
    const range = { start, end: start + text.length };
    start = range.end;
    const number = numbers.test(text) ? elements[index]?.getBoundingClientRect() : undefined;
    if (!number) return [];
    const before = boxBeside(elements, texts, index, -1);
    const after = boxBeside(elements, texts, index, 1);
    const follows = before && isRaised(number, before, number.left - before.right);
    const precedes = after && isRaised(number, after, after.left - number.right);
    return follows || precedes ? [range] : [];
  });
}

/** The box of the nearest piece with letters, in one direction. */
function boxBeside(
  elements: TextPieces['elements'],
  texts: TextPieces['texts'],
  index: number,
  step: 1 | -1,
): DOMRect | undefined {
  for (let at = index + step; at >= 0 && at < texts.length; at += step)
    if (texts[at]?.trim()) return elements[at]?.getBoundingClientRect();
  return undefined;
}

function isRaised(number: DOMRect, words: DOMRect, gap: number): boolean {
  const size = words.height;
  return (
    number.height <= largestSize * size &&
    words.bottom - number.bottom >= leastRaise * size &&
    number.bottom > words.top &&
    Math.abs(gap) <= widestGap * size
  );
}

/** A stretch of a text with the numbers of notes in brackets, apart from the words beside them. */
export function withNotesApart(
  text: string,
  { start, end }: TextRange,
  places: readonly TextRange[],
): string {
  let written = '';
  let at = start;
  for (const place of places) {
    const [from, to] = [Math.max(place.start, at), Math.min(place.end, end)];
    if (from >= to) continue;
    written += text.slice(at, from);
    const label = noteNumber(text.slice(from, to).trim());
    const isApart = written === '' || /\s$/.test(written);
    written = `${written.replace(/(?<![ \t])[ \t]+$/, ' ')}${isApart ? '' : ' '}${label}`;
    at = to;
    if (/[\p{L}\p{N}]/u.test(text.charAt(at)) && at < end) written += ' ';
  }
  return written + text.slice(at, end);
}
