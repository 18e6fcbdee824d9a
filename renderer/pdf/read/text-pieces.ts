// The pieces of text that pdf.js finds on a page, with the separators it leaves out: the one rule for where words end.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextRange } from '../../../core/search/units.ts';

/**
 * The separator before a piece, so that its first word is not joined to the word before it. A tab on the same line, a line feed on another
 * one. Nothing where the piece continues a word, or where pdf.js has a space or a line end.
 */
type Separator = '' | '\t' | '\n';

/** An item of pdf.js' `getTextContent`; `transform` and lengths in points of the page. */
export type TextItem = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
  readonly hasEOL: boolean;
};

/** An item and the separator that stands before it. */
export type SeparatedItem = TextItem & { readonly separator: Separator };

type Styles = Readonly<Record<string, { readonly vertical?: boolean }>>;

/** Gaps wider than this many letter sizes part words, as inside the pieces of pdf.js. */
const widestGap = 0.102;
/** Letters may overlap by this many letter sizes: the A of LaTeX does by a third. */
const widestOverlap = 0.5;
/** An accent painted apart overlaps its letter as a whole. */
const widestAccent = 1;
/** A letter may begin this much before the one it follows. */
const widestRetreat = 0.1;
/** Share of the smaller of two boxes that overlaps the other in height when both are on one line. It allows raised numbers and drop caps. */
const minLineOverlap = 0.5;
/** Cosine of the largest angle between two pieces of one line. */
const leastParallel = 0.98;
/** How far letters reach below the line they stand on, in letter sizes; the rest of their size is above it. */
const depth = 0.2;

const blank = /\s/;
const accentAtEnd = /[\p{M}\p{Sk}]$/u;
const accentsAlone = /^[\p{M}\p{Sk}]+$/u;
const rightToLeft = '[\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFC]';
const rightToLeftAtEnd = new RegExp(`${rightToLeft}$`);
const rightToLeftAtStart = new RegExp(`^${rightToLeft}`);

/** Reads the items of a page. */
export async function readItems(page: PDFPageProxy): Promise<readonly SeparatedItem[]> {
  const { items, separators } = await readContent(page);
  return items.map((item, index) => ({ ...item, separator: separators[index] ?? '' }));
}

async function readContent(
  page: PDFPageProxy,
  isAt: (y: number) => boolean = () => true,
): Promise<{ readonly items: readonly TextItem[]; readonly separators: readonly Separator[] }> {
  const content = await page.getTextContent({ disableNormalization: true });
  const items = content.items.filter(
    (item) => 'str' in item && isAt(item.transform[5] as number),
  ) as TextItem[];
  return { items, separators: separatorsOf(items, content.styles) };
}

/** The separator before each item: some follow each other in the document but are apart on the page. */
function separatorsOf(items: readonly TextItem[], styles: Styles): readonly Separator[] {
  let last: TextItem | undefined;
  return items.map((item) => {
    const { str, hasEOL } = item;
    let separator: Separator = '';
    if (str !== '') {
      if (last && !isBlank(str.charAt(0)))
        separator = separatorBetween(boxOf(last, styles), boxOf(item, styles));
      // What follows an accent painted apart continues the letters below it.
      if (!last || separator !== '' || !accentsAlone.test(str))
        last = isBlank(str.charAt(str.length - 1)) ? undefined : item;
    }
    if (hasEOL) last = undefined;
    return separator;
  });
}

function isBlank(character: string): boolean {
  return character === ' ' || (character > '\u007f' && blank.test(character));
}

/**
 * The text of a page as it is kept in `pages.json` of a kit: the items of pdf.js with separators and line ends between them. The same
 * rule makes both, so that a hit and its mark mean the same words. Only items on a height for which `isAt` is true are in it.
 */
export async function pageText(
  pdf: PDFDocumentProxy,
  pageIndex: number,
  isAt?: (y: number) => boolean,
): Promise<string> {
  const { items, separators } = await readContent(await pdf.getPage(pageIndex + 1), isAt);
  return items.map(({ str, hasEOL }, index) => separators[index] + str + (hasEOL ? '\n' : '')).join('');
}

/** Characters that stand between items only: pdf.js has no white space in them but blanks. */
const between = /[\t\n]/;
const betweens = /[\t\n]/g;

/** A range of a page's text as one of its text layer, which counts in the items alone, without separators and line ends. */
export function withoutSeparators(text: string, { start, end }: TextRange): TextRange {
  const separatorsIn = (part: string): number => part.match(betweens)?.length ?? 0;
  const before = separatorsIn(text.slice(0, start));
  return { start: start - before, end: end - before - separatorsIn(text.slice(start, end)) };
}

/** The way back: a range of the text layer as one of the page's text. It starts behind separators that stand there and ends before them. */
export function withSeparators(text: string, { start, end }: TextRange): TextRange {
  let count = 0;
  let from: number | undefined;
  for (let at = 0; at < text.length; at += 1) {
    if (between.test(text.charAt(at))) continue;
    if (count === start) from ??= at;
    count += 1;
    if (count === end) return { start: from ?? at, end: at + 1 };
  }
  return { start: from ?? text.length, end: text.length };
}

/** Where a piece is: its beginning on the line, the direction it runs in, its length and the letter sizes along and across the line. */
type Box = {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly alongX: number;
  readonly alongY: number;
  readonly length: number;
  readonly sizeAlong: number;
  readonly sizeAcross: number;
  readonly isVertical: boolean;
};

function boxOf({ str, transform, width, height, fontName }: TextItem, styles: Styles): Box {
  const isVertical = styles[fontName]?.vertical === true;
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const [lineX, lineY] = isVertical ? [-c, -d] : [a, b];
  const sizeAlong = Math.hypot(lineX, lineY);
  const sizeAcross = isVertical ? Math.hypot(a, b) : Math.hypot(c, d);
  const isFlat = sizeAlong === 0;
  return {
    str,
    x,
    y,
    alongX: isFlat ? 1 : lineX / sizeAlong,
    alongY: isFlat ? 0 : lineY / sizeAlong,
    length: isVertical ? height : width,
    sizeAlong,
    sizeAcross,
    isVertical,
  };
}

function separatorBetween(last: Box, next: Box): Separator {
  if (last.alongX * next.alongX + last.alongY * next.alongY < leastParallel) return '\n';
  const [moveX, moveY] = [next.x - last.x, next.y - last.y];
  const along = moveX * last.alongX + moveY * last.alongY;
  const across = moveY * last.alongX - moveX * last.alongY;
  if (!isOnSameLine(last, next, across)) return '\n';
  return goesOn(last, next, along) || goesOnLeft(last, next, along) ? '' : '\t';
}

/** Whether two pieces are on one line; `across` is how much higher the next one stands. */
function isOnSameLine(last: Box, next: Box, across: number): boolean {
  // The letters of a column of vertical text have their middle on its line.
  const below = last.isVertical ? 0.5 : depth;
  const top = Math.min((1 - below) * last.sizeAcross, across + (1 - below) * next.sizeAcross);
  const bottom = Math.max(-below * last.sizeAcross, across - below * next.sizeAcross);
  return top - bottom >= minLineOverlap * Math.min(last.sizeAcross, next.sizeAcross);
}

/** Whether the next piece begins where the last one ends. */
function goesOn(last: Box, next: Box, along: number): boolean {
  const gap = along - last.length;
  const size = last.sizeAlong;
  if (gap > widestGap * size) return false;
  if (accentsAlone.test(next.str)) return along + next.length >= -widestGap * size;
  if (accentAtEnd.test(last.str) && along >= 0 && gap >= -widestAccent * size) return true;
  return gap >= -widestOverlap * size && along >= -widestRetreat * size;
}

/** Whether the next piece ends where the last one begins, as letters of Hebrew and Arabic do that are painted one by one. */
function goesOnLeft(last: Box, next: Box, along: number): boolean {
  if (!rightToLeftAtEnd.test(last.str) || !rightToLeftAtStart.test(next.str)) return false;
  const gap = -along - next.length;
  const size = Math.max(last.sizeAlong, next.sizeAlong);
  return gap <= widestGap * size && gap >= -widestOverlap * size;
}
