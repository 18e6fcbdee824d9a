// Decides how the pieces of text that pdf.js gives become lines with a size and a place on their page.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of a page. Lengths in points; `top` counts from the upper edge of the page down to the feet of the letters. */
export type TextLine = {
  /** From 1. */
  readonly page: number;
  readonly text: string;
  /** Where each letter of the text stands in the pieces of the page, counted without line ends. */
  readonly at: readonly number[];
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly pageHeight: number;
  /** Where the lower edge of the page lies in the coordinates of the document, mostly 0. */
  readonly pageBottom: number;
};

/** What is taken of a piece of pdf.js. */
export type TextPiece = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
};

/** The lines of a page in the order in which the document has them. */
export async function readLines(pdf: PDFDocumentProxy, number: number): Promise<readonly TextLine[]> {
  const page = await pdf.getPage(number);
  const content = await page.getTextContent({ disableNormalization: true });
  const pieces = content.items.filter((item) => 'str' in item) as TextPiece[];
  const [, bottom = 0, , top = 0] = page.view;
  return linesOf(pieces, { page: number, pageBottom: bottom, pageHeight: top - bottom });
}

type PageFacts = Pick<TextLine, 'page' | 'pageBottom' | 'pageHeight'>;

/** Puts pieces together. */
export function linesOf(pieces: readonly TextPiece[], facts: PageFacts): readonly TextLine[] {
  const lines: TextLine[] = [];
  let open: TextPiece[] = [];
  let before = 0;
  const close = (): void => {
    const line = lineOf(open, before, facts);
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

function lineOf(pieces: readonly TextPiece[], before: number, facts: PageFacts): TextLine | undefined {
  const written = pieces.filter(({ str }) => str.trim() !== '');
  const widest = written.reduce<TextPiece | undefined>(
    (best, piece) => (best && best.str.length >= piece.str.length ? best : piece),
    undefined,
  );
  if (!widest) return undefined;
  return {
    ...facts,
    ...spaced(pieces.map(({ str }) => str).join(''), before),
    size: Math.round(sizeOf(widest) * 2) / 2,
    left: Math.min(...written.map(({ transform }) => transform[4] ?? 0)),
    right: Math.max(...written.map(({ transform, width }) => (transform[4] ?? 0) + width)),
    top: facts.pageBottom + facts.pageHeight - heightOf(widest),
  };
}

/** A text with one blank where there are several, and none around it; and where its letters stood. */
function spaced(raw: string, before: number): Pick<TextLine, 'text' | 'at'> {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < raw.length; index += 1) {
    const isBlank = /\s/.test(raw[index] ?? '');
    if (isBlank && (text === '' || text.endsWith(' '))) continue;
    text += isBlank ? ' ' : raw[index];
    at.push(before + index);
  }
  const end = text.trimEnd().length;
  return { text: text.slice(0, end), at: at.slice(0, end) };
}

function sizeOf({ transform }: TextPiece): number {
  return Math.hypot(transform[2] ?? 0, transform[3] ?? 0);
}

function heightOf({ transform }: TextPiece): number {
  return transform[5] ?? 0;
}
