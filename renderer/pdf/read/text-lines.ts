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
  let open: TextPiece[] = [];
  let before = 0;
  const close = (): void => {
    const line = lineOf(open, before, facts, pieces);
    if (line) lines.push(line);
    before += open.reduce((sum, { str }) => sum + str.length, 0);
    open = [];
  };
  for (const piece of pieces) {
    const last = open.findLast(({ str }) => str.trim() !== '');
    if (last && piece.str.trim() !== '' && hasLeft(last, piece)) close();
    open.push(piece);
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
  page: readonly TextPiece[],
): TextLine | undefined {
  const written = pieces.filter(({ str }) => str.trim() !== '');
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
      cells.map(({ letter }) => letter),
      separatedAt(pieces),
    ),
    ...(lastCell ? { lastCell: lastCell.left } : {}),
    size: Math.round(sizeOf(widest) * 2) / 2,
    left: Math.min(...written.map(({ transform }) => transform[4] ?? 0)),
    right: Math.max(...written.map(({ transform, width }) => (transform[4] ?? 0) + width)),
    top: facts.pageHeight - heightOf(widest),
  };
}

/** Before which letters of the joined pieces a cell begins, and where on the page. */
function cellsOf(
  pieces: readonly TextPiece[],
  page: readonly TextPiece[],
): readonly { readonly letter: number; readonly left: number }[] {
  const cells: { letter: number; left: number }[] = [];
  let letters = 0;
  let last: TextPiece | undefined;
  let written = '';
  for (const piece of pieces) {
    if (piece.str.trim() !== '') {
      const gap = last ? leftOf(piece) - leftOf(last) - last.width : 0;
      const least = (listSign.test(written) ? listGap : cellGap) * sizeOf(piece);
      if (last && gap > least && gap - filledBetween(last, piece, page) > least)
        cells.push({ letter: letters, left: leftOf(piece) });
      last = piece;
      written = `${written}${piece.str}`.trim();
    }
    letters += piece.str.length;
  }
  return cells;
}

/** Before which letters of the joined pieces a word begins although there is no blank. */
function separatedAt(pieces: readonly TextPiece[]): readonly number[] {
  let letters = 0;
  return pieces.flatMap(({ str, separator }) => {
    const begin = letters;
    letters += str.length;
    return separator ? [begin] : [];
  });
}

/** How wide the pieces are that stand between two of one line, as raised numbers do that are set later. */
function filledBetween(before: TextPiece, after: TextPiece, page: readonly TextPiece[]): number {
  const [from, to, size] = [leftOf(before) + before.width, leftOf(after), sizeOf(after)];
  return page
    .filter(
      (piece) =>
        piece.str.trim() !== '' &&
        Math.abs(heightOf(piece) - heightOf(after)) < size * 0.7 &&
        leftOf(piece) > from - size / 2 &&
        leftOf(piece) + piece.width < to + size / 2,
    )
    .reduce((sum, { width }) => sum + width, 0);
}

/**
 * A text with one space where there are several or where words are `separated`, a wide one before cells, and none around it. Also returns
 * where its characters were.
 */
function spaced(
  raw: string,
  before: number,
  cells: readonly number[],
  separated: readonly number[],
): Pick<TextLine, 'text' | 'at'> {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < raw.length; index += 1) {
    const isCell = cells.includes(index);
    if (isCell || (text !== '' && separated.includes(index) && !/\s$/.test(text))) {
      // Where the document has no blank, the place is that of the letter before.
      if (text.endsWith(' ')) text = text.slice(0, -1);
      else at.push(before + index - 1);
      text += isCell ? cellBlank : ' ';
    }
    const isBlank = /\s/.test(raw[index] ?? '');
    if (isBlank && (text === '' || /\s$/.test(text))) continue;
    text += isBlank ? ' ' : raw[index];
    at.push(before + index);
  }
  const end = text.trimEnd().length;
  return { text: text.slice(0, end), at: at.slice(0, end) };
}

function leftOf({ transform }: TextPiece): number {
  return transform[4] ?? 0;
}

function sizeOf({ transform }: TextPiece): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
}

function heightOf({ transform }: TextPiece): number {
  return transform[5] ?? 0;
}
