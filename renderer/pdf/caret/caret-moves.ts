// Moves of the caret in the lines of a page: by characters, words and lines, and out of the page at its ends.
import type { Language } from '../../../core/base/language.ts';
import { cutWords } from '../../../core/speech/cut-text.ts';
import type { TextLine } from '../read/text-lines.ts';

/** A place between two letters of a page: a line from 0, and how many letters of it stand before. */
export type CaretSpot = { readonly line: number; readonly column: number };

/** What a key asks for. */
export type CaretMove =
  | 'left'
  | 'right'
  | 'word-left'
  | 'word-right'
  | 'up'
  | 'down'
  | 'line-start'
  | 'line-end';

/** Where a move ends; before or after the page when its lines end. */
type CaretStep = CaretSpot | 'before' | 'after';

/** Lines closer than this, in points, stand beside each other. */
const sameHeight = 1;

/** Moves in the lines of one page. `columnIn` gives the place of another line that lies below or above the caret. */
export function moveInLines(
  lines: readonly TextLine[],
  spot: CaretSpot,
  move: CaretMove,
  language: Language,
  columnIn: (line: number) => number,
): CaretStep {
  const text = lines[spot.line]?.text ?? '';
  switch (move) {
    case 'line-start':
      return { line: spot.line, column: 0 };
    case 'line-end':
      return { line: spot.line, column: text.length };
    case 'left':
    case 'right':
      return byLetter(lines, spot, move === 'right' ? 1 : -1);
    case 'word-left':
    case 'word-right':
      return byWord(lines, spot, move === 'word-right' ? 1 : -1, language);
    case 'up':
    case 'down':
      return byLine(lines, spot, move === 'down' ? 1 : -1, columnIn);
  }
}

function byLetter(lines: readonly TextLine[], { line, column }: CaretSpot, by: 1 | -1): CaretStep {
  const text = lines[line]?.text ?? '';
  const letters = [...new Intl.Segmenter().segment(text)].map(({ index }) => index);
  const next =
    by === 1
      ? [...letters, text.length].find((index) => index > column)
      : letters.findLast((index) => index < column);
  if (next !== undefined) return { line, column: next };
  return endOf(lines, line + by, by);
}

/** The beginning of the next word, or of the word one stands in or behind. */
function byWord(lines: readonly TextLine[], spot: CaretSpot, by: 1 | -1, language: Language): CaretStep {
  for (let line = spot.line; line >= 0 && line < lines.length; line += by) {
    const text = lines[line]?.text ?? '';
    const starts = cutWords(text, { start: 0, end: text.length }, language).map(({ start }) => start);
    const isOwn = line === spot.line;
    const column =
      by === 1
        ? starts.find((start) => !isOwn || start > spot.column)
        : starts.findLast((start) => !isOwn || start < spot.column);
    if (column !== undefined) return { line, column };
    // Behind the last word of a line is a place too: else its end could not be chosen.
    if (isOwn && by === 1 && spot.column < text.length) return { line, column: text.length };
  }
  return by === 1 ? 'after' : 'before';
}

function byLine(
  lines: readonly TextLine[],
  { line }: CaretSpot,
  by: 1 | -1,
  columnIn: (line: number) => number,
): CaretStep {
  const top = lines[line]?.top ?? 0;
  for (let next = line + by; next >= 0 && next < lines.length; next += by)
    if (Math.abs((lines[next]?.top ?? 0) - top) > sameHeight) return { line: next, column: columnIn(next) };
  return by === 1 ? 'after' : 'before';
}

function endOf(lines: readonly TextLine[], line: number, by: 1 | -1): CaretStep {
  const text = lines[line]?.text;
  if (text === undefined) return by === 1 ? 'after' : 'before';
  return { line, column: by === 1 ? 0 : text.length };
}

/** Where a spot stands in the pieces of its page, counted without separators; `isAfter` when it belongs to the letter before it. */
export function offsetOf(
  line: TextLine | undefined,
  column: number,
): { readonly at: number; readonly isAfter: boolean } {
  const own = line?.at[column];
  return own === undefined ? { at: (line?.at.at(-1) ?? -1) + 1, isAfter: true } : { at: own, isAfter: false };
}

/** The spot at a place of the pieces, or the next one after it. */
export function spotAt(lines: readonly TextLine[], at: number): CaretSpot {
  for (const [line, { at: letters, text }] of lines.entries()) {
    const column = letters.findIndex((letter) => letter >= at);
    if (column >= 0) return { line, column };
    if ((letters.at(-1) ?? -1) + 1 === at) return { line, column: text.length };
  }
  const last = lines.length - 1;
  return { line: Math.max(0, last), column: lines[last]?.text.length ?? 0 };
}
