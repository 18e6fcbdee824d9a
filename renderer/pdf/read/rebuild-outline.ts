// An outline for a document without one: few lines that are larger than its text and not on every page.
import type { OutlineEntry } from '../../../core/kit/catalogue.ts';
import type { TextLine } from './text-lines.ts';

/** A heading is at least this much larger than the text. */
const largerThanText = 1.12;
/** Sizes closer than this are one size: programs that set type round differently. */
const sameSize = 1.04;
const deepest = 4;
const longestHeading = 200;
/** Lines that come again on more pages than this are heads and feet. */
const runningPages = 3;
/** Heads and feet stand in this share of a page at its upper and lower edge. */
const edge = 0.15;
/** Of all letters, headings are a small part; what is more is large text. */
const largestShare = 0.25;

/** A line and how deep its heading lies, from 1. */
type Heading = { readonly title: string; readonly page: number; readonly level: number };

/** The headings of a document by the sizes of its lines; none when all is of one size. */
export function findHeadings(lines: readonly TextLine[]): readonly Heading[] {
  const textSize = commonSize(lines);
  const running = runningLines(lines);
  const large = joined(
    lines.filter(({ size, text }) => size >= textSize * largerThanText && !running.has(shapeOf(text))),
    wordsOf(lines),
  ).filter(({ text }) => /\p{L}{2}/u.test(text) && text.length <= longestHeading);
  const sizes = fewestSizes(large, letters(lines) * largestShare);
  return large.flatMap(({ text, page, size }) => {
    const level = sizes.findIndex((known) => size * sameSize >= known) + 1;
    return level === 0 ? [] : [{ title: text, page, level }];
  });
}

/** Headings as a tree: each below the last one before it that is larger. */
export function outlineOf(headings: readonly Heading[]): readonly OutlineEntry[] {
  const root: OutlineEntry[] = [];
  const open: { level: number; children: OutlineEntry[] }[] = [{ level: 0, children: root }];
  for (const { title, page, level } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const children: OutlineEntry[] = [];
    open.at(-1)?.children.push({ title, page, children });
    open.push({ level, children });
  }
  return root;
}

/** The size in which most letters are set. */
export function commonSize(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(size, (counts.get(size) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Shapes of lines that stand at the same height near the edge of many pages, numbers aside. */
export function runningLines(lines: readonly TextLine[]): ReadonlySet<string> {
  const pages = new Map<string, Set<number>>();
  for (const line of lines) {
    const share = line.top / line.pageHeight;
    if (share > edge && share < 1 - edge) continue;
    const place = `${Math.round(line.top / 4)} ${shapeOf(line.text)}`;
    pages.set(place, (pages.get(place) ?? new Set()).add(line.page));
  }
  const often = [...pages].filter(([, on]) => on.size > runningPages);
  return new Set(often.map(([place]) => place.slice(place.indexOf(' ') + 1)));
}

/** A line without its numbers, as heads and feet are compared. */
export function shapeOf(text: string): string {
  return text
    .replace(/\d+/g, '0')
    .replace(/(?<=^|\s)[ivxlcdm]+$/, '0')
    .trim();
}

/** Beginnings that are written with a hyphen also inside of a line. */
const hyphened = new Set(
  'non anti co pre post self semi ex vice multi inter well euro μη αντι ευρω pós pré pró auto além recém'.split(
    ' ',
  ),
);

/**
 * Joins two lines, and a word that is broken at the end of the first. The word keeps its hyphen, as in non-discrimination, on two conditions.
 * Its first part is a word itself, and the words of the document (`known`) do not include it without the hyphen.
 */
export function joinWords(before: string, after: string, known: ReadonlySet<string>): string {
  const [, head = '', sign] = /(?<!\p{L})(\p{L}+)([-\u00ad])$/u.exec(before) ?? [];
  const [tail] = /^\p{Ll}+/u.exec(after) ?? [];
  if (sign === undefined || tail === undefined) return `${before} ${after}`;
  const first = head.toLowerCase();
  const isOwnWord = known.has(first) || hyphened.has(first);
  const isPlain = sign === '\u00ad' || known.has(first + tail.toLowerCase()) || !isOwnWord;
  return (isPlain ? before.slice(0, -1) : before) + after;
}

/** The words of a document, in small letters; not what stands before a hyphen at the end of a line. */
export function wordsOf(lines: readonly TextLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap(({ text }) => {
      const small = text.toLowerCase();
      const words = small.match(/\p{L}+/gu) ?? [];
      return /\p{L}[-\u00ad]$/u.test(small) ? words.slice(0, -1) : words;
    }),
  );
}

/** Lines of one size right below each other are one heading. */
function joined(lines: readonly TextLine[], known: ReadonlySet<string>): TextLine[] {
  const found: TextLine[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const gap = last && last.page === line.page ? line.top - last.top : Number.POSITIVE_INFINITY;
    if (last && last.size === line.size && gap > 0 && gap < line.size * 1.6) {
      found[found.length - 1] = { ...line, text: joinWords(last.text, line.text, known) };
    } else found.push(line);
  }
  return found;
}

/** The sizes that make levels, largest first, as long as there is not too much in them. */
function fewestSizes(lines: readonly TextLine[], mostLetters: number): readonly number[] {
  const sizes: number[] = [];
  let sum = 0;
  for (const size of [...new Set(lines.map((line) => line.size))].sort((a, b) => b - a)) {
    sum += letters(lines.filter((line) => line.size === size));
    if (sum > mostLetters) break;
    const last = sizes.at(-1);
    if (last !== undefined && size * sameSize >= last) sizes[sizes.length - 1] = size;
    else if (sizes.length < deepest) sizes.push(size);
  }
  return sizes;
}

function letters(lines: readonly TextLine[]): number {
  return lines.reduce((sum, { text }) => sum + text.length, 0);
}
