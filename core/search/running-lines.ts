// Detection of running headers and footers, so that a title on every page does not dominate the results.

import type { TextRange } from './units.ts';

const edgeLines = 2;
const minPages = 4;
const digits = /\d+/g;
const spaces = /\s+/g;
const letter = /\p{L}/u;

/**
 * Texts of the pages without their running lines. A running line recurs at the top or bottom of more than half of all pages. Half of
 * the left or right pages is enough too, and page numbers may differ. Documents with fewer than four pages are not changed, and
 * neither are sides with fewer.
 */
export function withoutRunningLines(texts: readonly string[]): string[] {
  const pages = texts.map((text) => text.split('\n'));
  const all = runningShapes(pages);
  const sides = [0, 1].map((side) => runningShapes(pages.filter((_, index) => index % 2 === side)));
  return pages.map((lines, index) => {
    const isRunning = (line: string): boolean => {
      const shape = shapeOf(line);
      return all.has(shape) || sides[index % 2]?.has(shape) === true;
    };
    const dropped = runningPlaces(lines, isRunning);
    return lines.filter((_, at) => !dropped.has(at)).join('\n');
  });
}

/** Positions of running lines. A line of numbers is one only at the very edge, because numbers of footnotes look the same. */
function runningPlaces(lines: readonly string[], isRunning: (line: string) => boolean): ReadonlySet<number> {
  const written = writtenLines(lines);
  const dropped = new Set<number>();
  for (const side of [written.slice(0, edgeLines), written.slice(-edgeLines).reverse()]) {
    let isAtEdge = true;
    for (const at of side) {
      const line = lines[at] ?? '';
      const isDropped: boolean = isRunning(line) && (isAtEdge || letter.test(line));
      if (isDropped) dropped.add(at);
      isAtEdge &&= isDropped;
    }
  }
  return dropped;
}

/** Lines at the top or bottom of more than half of the pages. */
function runningShapes(pages: readonly (readonly string[])[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  if (pages.length < minPages) return new Set();
  for (const lines of pages) {
    for (const shape of new Set(edges(lines).map((index) => shapeOf(lines[index] ?? '')))) {
      counts.set(shape, (counts.get(shape) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([shape, count]) => (count > pages.length / 2 ? [shape] : [])));
}

/** First and last line of a text, by which it is found again inside the whole page. */
export type EdgeLines = { readonly first: string; readonly last: string };

/** The first and last line of a text; empty for a text without words. */
export function edgeLinesOf(text: string): EdgeLines {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return { first: lines[0] ?? '', last: lines.at(-1) ?? '' };
}

/** The range of a page between its running headers and footers; the whole page if its lines are not found. */
export function bodyRange(pageText: string, { first, last }: EdgeLines): TextRange {
  const whole = { start: 0, end: pageText.length };
  if (first === '') return whole;
  const lines = `\n${pageText}\n`;
  const start = lines.indexOf(`\n${first}\n`);
  const end = lines.lastIndexOf(`\n${last}\n`);
  const range =
    start >= 0 && end >= start
      ? { start, end: end + last.length }
      : { start: joinedLine(pageText, first)[0]?.start, end: joinedLine(pageText, last).at(-1)?.end };
  if (range.start === undefined || range.end === undefined || range.end <= range.start) return whole;
  return { start: range.start, end: range.end };
}

const sign = /[$()*+.?[\\\]^{|}]/g;

/**
 * Positions of a line in a kit of an earlier version. It may lack the tabs and line feeds between words (docs/kit-format.md, "Page
 * texts").
 */
function joinedLine(pageText: string, line: string): readonly TextRange[] {
  const characters = [...line].map((character) => character.replace(sign, '\\$&'));
  const places = pageText.matchAll(new RegExp(`^${characters.join('[\\t\\n]?')}$`, 'gmu'));
  return [...places].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** Positions of the first and last lines. */
function edges(lines: readonly string[]): number[] {
  const written = writtenLines(lines);
  return [...new Set([...written.slice(0, edgeLines), ...written.slice(-edgeLines)])];
}

function writtenLines(lines: readonly string[]): number[] {
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
}

function shapeOf(line: string): string {
  return line.replace(digits, '0').replace(spaces, ' ').trim();
}
