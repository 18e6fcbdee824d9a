// Decides which boxes of an SVG figure are links into the kit, and where they lie; the figure itself stays a picture.
import type { KitTarget } from './document.ts';
import { parseKitAddress } from './kit-address.ts';

/** A box that leads somewhere. Its place is in shares of the figure's width and height, from the top left corner. */
export type FigureLink = {
  readonly target: KitTarget;
  /** The words in the box. */
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

const anchor = /<a\s([^>]*)>([\s\S]*?)<\/a>/g;

/**
 * The links of a figure: every `<a href="kit:…">` with a `<rect>` inside, in the order of the file. A figure without a `viewBox`, or
 * a link without a rect, has no place; a rect that lies outside is cut off at the edge.
 */
export function figureLinks(svg: string): FigureLink[] {
  const [, box = ''] = /<svg\b[^>]*?\sviewBox="([^"]*)"/.exec(svg) ?? [];
  const [x = 0, y = 0, width = 0, height = 0] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (!(width > 0 && height > 0)) return [];
  return [...svg.matchAll(anchor)].flatMap(([, attributes = '', inside = '']): FigureLink[] => {
    const target = parseKitAddress(attributeOf(attributes, 'href') ?? '');
    const [, rect = ''] = /<rect\s([^>]*?)\/?>/.exec(inside) ?? [];
    const side = (name: string): number => Number(attributeOf(rect, name) ?? Number.NaN);
    const left = share(side('x') - x, width);
    const top = share(side('y') - y, height);
    const right = share(side('x') - x + side('width'), width);
    const bottom = share(side('y') - y + side('height'), height);
    if (target === undefined || !(right > left && bottom > top)) return [];
    return [{ target, words: wordsIn(inside), left, top, width: right - left, height: bottom - top }];
  });
}

/** What a figure says of itself, for whoever does not see it; '' when it says nothing. */
export function figureDescription(svg: string): string {
  return plain(/<desc\b[^>]*>([\s\S]*?)<\/desc>/.exec(svg)?.[1] ?? '');
}

function share(value: number, whole: number): number {
  return Math.min(1, Math.max(0, value / whole));
}

function attributeOf(attributes: string, name: string): string | undefined {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
}

/** The letters of all `<text>` inside, but for those that are only drawn (`aria-hidden`). */
function wordsIn(svg: string): string {
  return [...svg.matchAll(/<text\b([^>]*)>([\s\S]*?)<\/text>/g)]
    .filter(([, attributes = '']) => !attributes.includes('aria-hidden="true"'))
    .map(([, , words = '']) => plain(words))
    .filter((words) => words !== '')
    .join(', ');
}

function plain(words: string): string {
  return words
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
}
