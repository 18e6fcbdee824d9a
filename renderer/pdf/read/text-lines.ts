// Lines with a size and a place, made of the pieces of text that pdf.js returns.
import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readItems, type SeparatedItem } from './text-pieces.ts';

/** A line of a page as it is shown, also where the document turns it. Lengths in points; `top` counts from the upper edge of the page down to the feet of the letters. */
export type TextLine = {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** Where each letter of the text stands in the pieces of the page, counted without separators. */
  readonly at: readonly number[];
  /** Where the last of its cells begins, when it is a row of a table: wide blanks part it into cells. */
  readonly lastCell?: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pageHeight: number;
};

/** What is taken of a piece of pdf.js. */
export type TextPiece = Pick<SeparatedItem, 'str' | 'transform' | 'width' | 'hasEOL'> &
  Partial<Pick<SeparatedItem, 'separator'>>;

/** The lines of a page in the order in which the document has them. */
export async function readLines(pdf: PDFDocumentProxy, number: number): Promise<readonly TextLine[]> {
  const page = await pdf.getPage(number);
  const items = await readItems(page);
  const { transform, height } = page.getViewport({ scale: 1 });
  const shown = items.map((piece) => asShown(piece, transform, height));
  return linesOf(shown, { page: number, pageHeight: height });
}

/** A line of a page that lies as `sheet` where it stands once that lies as `turned`: its beginning, both in points. */
export function turnLine(line: TextLine, sheet: PageViewport, turned: PageViewport): TextLine {
  const [x = 0, y = 0] = sheet.convertToPdfPoint(line.left, line.top) as number[];
  const [left = 0, top = 0] = turned.convertToViewportPoint(x, y) as number[];
  return { ...line, left, right: left + line.right - line.left, top, pageHeight: turned.height };
}

/** A piece where it is shown, its height counted from the lower edge of the page; `transform` leads there from the document, downwards. */
function asShown(piece: TextPiece, transform: readonly number[], pageHeight: number): TextPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const [alongX = 0, alongY = 0, upX = 0, upY = 0, x = 0, y = 0] = piece.transform;
  return {
    ...piece,
    transform: [
      ...[a * alongX + c * alongY, -b * alongX - d * alongY],
      ...[a * upX + c * upY, -b * upX - d * upY],
      ...[a * x + c * y + e, pageHeight - (b * x + d * y + f)],
    ],
  };
}

/** Blanks wider than this many letter sizes part cells; between words, also set to the edge, they are narrower. */
const cellGap = 1.5;
/** Signs and numbers of lists and chapters stand apart from their text too, but not this many sizes. */
const listGap = 4;
const listSign =
  /^(?:[^\p{L}\p{N}]*|[([]?(?:[\p{L}\p{N}]{1,3}|[ivxlc]{4,6})[.):\]]+|\d{1,2}|(?:\p{L}|\d+)(?:\.\d+)+\.?)$/u;
/** The blank that parts cells in the text of a line. */
export const cellBlank = '\u2003';

type PageFacts = Pick<TextLine, 'page' | 'pageHeight'>;

/** Puts pieces together. */
export function linesOf(pieces: readonly TextPiece[], facts: PageFacts): readonly TextLine[] {
  const lines: TextLine[] = [];
  const page = new WrittenPieces(pieces);
  let open: TextPiece[] = [];
  let last: TextPiece | undefined;
  let before = 0;
  const close = (): void => {
    const line = lineOf(open, before, facts, page);
    if (line) lines.push(line);
    before += open.reduce((sum, { str }) => sum + str.length, 0);
    open = [];
    last = undefined;
  };
  for (const piece of pieces) {
    const hasWords = isWritten(piece);
    if (last && hasWords && hasLeft(last, piece)) close();
    open.push(piece);
    if (hasWords) last = piece;
    if (piece.hasEOL) close();
  }
  close();
  return lines;
}

/** Whether a piece stands on another height than the one before it: then it begins a line, whatever was said of its end. */
function hasLeft(before: TextPiece, piece: TextPiece): boolean {
  return Math.abs(heightOf(before) - heightOf(piece)) > Math.max(sizeOf(before), sizeOf(piece)) * 0.6;
}

function lineOf(
  pieces: readonly TextPiece[],
  before: number,
  facts: PageFacts,
  page: WrittenPieces,
): TextLine | undefined {
  const written = pieces.filter(isWritten);
  const widest = written.reduce<TextPiece | undefined>(
    (best, piece) => (best && best.str.length >= piece.str.length ? best : piece),
    undefined,
  );
  if (!widest) return undefined;
  const cells = cellsOf(pieces, page);
  const lastCell = cells.at(-1);
  return {
    ...facts,
    ...spaced(
      pieces.map(({ str }) => str).join(''),
      before,
      new Set(cells.map(({ letter }) => letter)),
      separatedAt(pieces),
    ),
    ...(lastCell ? { lastCell: lastCell.left } : {}),
    size: Math.round(sizeOf(widest) * 2) / 2,
    left: written.reduce((least, piece) => Math.min(least, leftOf(piece)), Number.POSITIVE_INFINITY),
    right: written.reduce((most, piece) => Math.max(most, rightOf(piece)), Number.NEGATIVE_INFINITY),
    top: facts.pageHeight - heightOf(widest),
  };
}

/** Before which letters of the joined pieces a cell begins, and where on the page. */
function cellsOf(
  pieces: readonly TextPiece[],
  page: WrittenPieces,
): readonly { readonly letter: number; readonly left: number }[] {
  const cells: { letter: number; left: number }[] = [];
  const begun = new LineBegun();
  let letters = 0;
  let last: TextPiece | undefined;
  for (const piece of pieces) {
    if (isWritten(piece)) {
      const gap = last ? leftOf(piece) - rightOf(last) : 0;
      const least = (begun.isListSign ? listGap : cellGap) * sizeOf(piece);
      if (last && gap > least && gap - page.filledBetween(last, piece) > least)
        cells.push({ letter: letters, left: leftOf(piece) });
      last = piece;
      begun.add(piece.str);
    }
    letters += piece.str.length;
  }
  return cells;
}

/** No number of a chapter is longer. */
const longestListSign = 100;

/** What a line begins with, as far as it may be the sign of a list; a line can have very many pieces. */
class LineBegun {
  #text = '';
  #isLong = false;
  #hasLetters = false;

  add(part: string): void {
    this.#hasLetters ||= /[\p{L}\p{N}]/u.test(part);
    if (this.#isLong) return;
    this.#text = `${this.#text}${part}`.trim();
    this.#isLong = this.#text.length > longestListSign;
  }

  get isListSign(): boolean {
    return !this.#hasLetters || (!this.#isLong && listSign.test(this.#text));
  }
}

/** A gap in which more pieces stand is looked at no further. */
const mostBetween = 1000;

/** The pieces of a page that have words, to be found by their height. */
class WrittenPieces {
  readonly #pieces: readonly TextPiece[];
  #byHeight: readonly TextPiece[] | undefined;

  constructor(pieces: readonly TextPiece[]) {
    this.#pieces = pieces;
  }

  /** How wide the pieces are that stand between two of one line, as raised numbers do that are set later. */
  filledBetween(before: TextPiece, after: TextPiece): number {
    const [from, to, size] = [rightOf(before), leftOf(after), sizeOf(after)];
    this.#byHeight ??= this.#pieces.filter(isWritten).sort((one, other) => heightOf(one) - heightOf(other));
    const pieces = this.#byHeight;
    const first = firstAbove(pieces, heightOf(after) - size * 0.7);
    let filled = 0;
    for (const piece of pieces.slice(first, first + mostBetween)) {
      if (heightOf(piece) - heightOf(after) >= size * 0.7) break;
      if (leftOf(piece) > from - size / 2 && rightOf(piece) < to + size / 2) filled += piece.width;
    }
    return filled;
  }
}

/** The first of the pieces, which are sorted by height, that stands above a height. */
function firstAbove(pieces: readonly TextPiece[], height: number): number {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const piece = pieces[middle];
    if (piece && heightOf(piece) > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Before which letters of the joined pieces a word begins although there is no blank. */
function separatedAt(pieces: readonly TextPiece[]): ReadonlySet<number> {
  let letters = 0;
  const found = new Set<number>();
  for (const { str, separator } of pieces) {
    if (separator) found.add(letters);
    letters += str.length;
  }
  return found;
}

/**
 * A text with one space where there are several or where words are `separated`, a wide one before cells, and none around it. Also returns
 * where its characters were.
 */
function spaced(
  raw: string,
  before: number,
  cells: ReadonlySet<number>,
  separated: ReadonlySet<number>,
): Pick<TextLine, 'text' | 'at'> {
  const at: number[] = [];
  const text: string[] = [];
  const endsBlank = (): boolean => /\s/.test(text.at(-1) ?? '');
  for (let index = 0; index < raw.length; index += 1) {
    const isCell = cells.has(index);
    if (isCell || (text.length > 0 && separated.has(index) && !endsBlank())) {
      // Where the document has no blank, the place is that of the letter before.
      if (text.at(-1) === ' ') text.pop();
      else at.push(before + index - 1);
      text.push(isCell ? cellBlank : ' ');
    }
    const letter = raw.charAt(index);
    const isBlank = /\s/.test(letter);
    if (isBlank && (text.length === 0 || endsBlank())) continue;
    text.push(isBlank ? ' ' : letter);
    at.push(before + index);
  }
  while (endsBlank()) text.pop();
  return { text: text.join(''), at: at.slice(0, text.length) };
}

function isWritten({ str }: TextPiece): boolean {
  return str.trim() !== '';
}

function leftOf({ transform }: TextPiece): number {
  return transform[4] ?? 0;
}

function rightOf(piece: TextPiece): number {
  return leftOf(piece) + piece.width;
}

function sizeOf({ transform }: TextPiece): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
}

function heightOf({ transform }: TextPiece): number {
  return transform[5] ?? 0;
}
