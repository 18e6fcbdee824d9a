// Headings and paragraphs from the lines of a document, for reading it in large text.
import { groupBy } from '../../../core/base/group-by.ts';
import { commonSize, findHeadings, joinWords, runningLines, shapeOf, wordsOf } from './rebuild-outline.ts';
import { cellBlank, type TextLine } from './text-lines.ts';

/** The lines of a block, and where each begins in its text; a hyphen that joining took away belongs to none. */
type Lines = { readonly lines: readonly TextLine[]; readonly starts: readonly number[] };

/** A piece of running text; `page` is where it begins, from 1. `level` of headings counts from 1. */
export type TextBlock = Lines & { readonly page: number; readonly text: string } & (
    | { readonly kind: 'heading'; readonly level: number }
    | { readonly kind: 'paragraph' | 'item' }
  );

/** A gap between lines larger than this many usual ones begins a paragraph. */
const largeGap = 1.35;
/** Behind the end of a sentence a smaller one does, as between the points of a list whose signs are no letters. */
const sentenceGap = 1.1;
/** A line that ends this share of the width before the others, with the end of a sentence, ends its paragraph. */
const shortLine = 0.85;
/** What stands beside more lines than a row of a table has is another column. */
const longestCell = 10;
const itemSign = /^(?:[•●▪◦‣–—*-]|\d{1,2}[.)]|[a-z][.)])\s+\p{L}/u;
const numbersAlone = /^[\d\s,–-]+$/;
const sentenceEnd = /[.!?:;·»”"]$/u;

/** The text of a document without heads, feet and the breaks of lines and pages. */
export function reflow(lines: readonly TextLine[]): readonly TextBlock[] {
  const running = runningLines(lines);
  const setting = usualSetting(lines);
  const onPage = groupBy(lines, ({ page }) => page);
  const body = lines.filter(
    (line) =>
      !running.has(shapeOf(line.text)) &&
      !isPageNumber(line) &&
      !isSideNumber(line, setting) &&
      !isRaised(line, onPage.get(line.page) ?? []),
  );
  const known = wordsOf(lines);
  const join = (lines: readonly TextLine[]): Pick<TextBlock, 'text'> & Lines => joined(lines, known);
  const headings = new Map(
    findHeadings(lines).map((heading) => [`${heading.page} ${heading.title}`, heading]),
  );
  const usual = usualSetting(body);
  const blocks: TextBlock[] = [];
  let before: TextLine | undefined;
  for (const group of groupedHeadings(body)) {
    const [line] = group;
    if (!line) continue;
    const whole = join(group);
    const heading = headings.get(`${line.page} ${whole.text}`);
    if (heading) {
      blocks.push({ kind: 'heading', page: line.page, level: heading.level, ...whole });
      before = undefined;
      continue;
    }
    for (const part of group) {
      const last = blocks.at(-1);
      const isRow = before && last && last.kind !== 'heading' && isInSameRow(last, part);
      if (isRow && last.lines.length <= longestCell) {
        blocks[blocks.length - 1] = { ...last, ...withCell(last, part) };
        before = { lastCell: part.left, ...part };
        continue;
      }
      if (before && last && last.kind !== 'heading' && !isRow && goesOn(before, part, usual)) {
        blocks[blocks.length - 1] = { ...last, ...longer(last, part, known) };
        // What goes on in a cell is in it to the end.
        before = { ...before, ...part };
        continue;
      }
      blocks.push({
        kind: itemSign.test(part.text) ? 'item' : 'paragraph',
        page: part.page,
        ...join([part]),
      });
      before = part;
    }
  }
  return blocks;
}

function joined(lines: readonly TextLine[], known: ReadonlySet<string>): Pick<TextBlock, 'text'> & Lines {
  const empty = { text: '', lines: [], starts: [] };
  return lines.reduce<Pick<TextBlock, 'text'> & Lines>((all, line) => longer(all, line, known), empty);
}

function longer(
  before: Pick<TextBlock, 'text'> & Lines,
  line: TextLine,
  known: ReadonlySet<string>,
): Pick<TextBlock, 'text'> & Lines {
  const text = before.lines.length === 0 ? line.text : joinWords(before.text, line.text, known);
  return {
    text,
    lines: [...before.lines, line],
    starts: [...before.starts, text.length - line.text.length],
  };
}

/** A row with one cell more. */
function withCell(before: Pick<TextBlock, 'text'> & Lines, line: TextLine): Pick<TextBlock, 'text'> & Lines {
  const text = before.text + cellBlank + line.text;
  return {
    text,
    lines: [...before.lines, line],
    starts: [...before.starts, text.length - line.text.length],
  };
}

type Setting = { readonly gap: number; readonly right: number; readonly left: number };

/** Whether a line goes on with the paragraph of the one before it. */
function goesOn(before: TextLine, line: TextLine, { gap, right, left }: Setting): boolean {
  if (line.lastCell !== undefined) return false;
  if (before.lastCell !== undefined && !isUnder(before.lastCell, before, line)) return false;
  if (itemSign.test(line.text) || Math.abs(before.size - line.size) > 1) return false;
  const isEnd = sentenceEnd.test(before.text);
  // On the next page or in the next column only a sentence that is not finished goes on.
  if (before.page !== line.page || line.top <= before.top) return !isEnd;
  if (line.top - before.top > gap * (isEnd ? sentenceGap : largeGap)) return false;
  const isShort = before.right < left + (right - left) * shortLine;
  return !(isEnd && isShort);
}

/** Whether a line begins below a cell of the line before it. */
function isUnder(cell: number, before: TextLine, line: TextLine): boolean {
  return line.page === before.page && line.top > before.top && Math.abs(line.left - cell) < line.size / 2;
}

/** Whether a line starts at the height of a block, to its right. Then it is the next cell, not the next line of the block. */
function isInSameRow({ lines }: Lines, line: TextLine): boolean {
  const [first] = lines;
  return (
    first?.page === line.page &&
    Math.abs(first.top - line.top) < line.size / 2 &&
    lines.every(({ right }) => right < line.left)
  );
}

/** Lines right below each other in one size, which may be a heading over several lines, as findHeadings joins them. */
function groupedHeadings(lines: readonly TextLine[]): TextLine[][] {
  const textSize = commonSize(lines);
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1);
    const gap = last && last.page === line.page ? line.top - last.top : Number.POSITIVE_INFINITY;
    const isLarge = line.size > textSize * 1.1;
    if (last && isLarge && last.size === line.size && gap > 0 && gap < line.size * 1.6)
      groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function usualSetting(lines: readonly TextLine[]): Setting {
  const size = commonSize(lines);
  const text = lines.filter((line) => line.size === size);
  const gaps = text.flatMap((line, index) => {
    const before = text[index - 1];
    const gap = before && before.page === line.page ? line.top - before.top : 0;
    return gap > 0 && gap < size * 3 ? [Math.round(gap * 2) / 2] : [];
  });
  return {
    gap: middle(gaps) ?? size * 1.4,
    right: middle(text.map((line) => line.right)) ?? 0,
    left: middle(text.map((line) => line.left)) ?? 0,
  };
}

function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function isPageNumber({ text, top, pageHeight }: TextLine): boolean {
  const isAtEdge = top < pageHeight * 0.08 || top > pageHeight * 0.9;
  return isAtEdge && /^[\divxlcIVXLC\s./-]{1,9}$/.test(text);
}

/** Numbers of sources in the margin have lost what they stand beside. */
function isSideNumber(line: TextLine, { left, right }: Setting): boolean {
  return (line.left > right || line.right < left) && numbersAlone.test(line.text);
}

/** Numbers of sources that stand raised in or behind a line, and are set after all else, have lost their place too. */
function isRaised({ text, size, left, top }: TextLine, onPage: readonly TextLine[]): boolean {
  return (
    numbersAlone.test(text) &&
    onPage.some((line) => {
      const isOver = top < line.top && line.top - top < line.size * 0.7;
      const isIn = left > line.left && left < line.right + line.size;
      return size < line.size * 0.8 && isOver && isIn;
    })
  );
}
