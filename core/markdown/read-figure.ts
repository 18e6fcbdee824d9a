// Reader for SVG figures, in one pass: safety check, boxes with links into the kit, and description.
import { SaxesParser } from 'saxes';
import { readingLimits } from '../base/reading-limits.ts';
import type { KitTarget } from './document.ts';
import { parseKitAddress } from './kit-address.ts';
import { isAttributeAllowed, isElementAllowed, isStyleAllowed, type SvgAttribute } from './svg-rules.ts';

/**
 * Why a figure is refused. `active`: it contains something that could run, load or lead out of the kit if a person opens the file
 * itself.
 */
export type FigureFault = 'too-large' | 'too-deep' | 'too-intricate' | 'malformed' | 'active';

/** A box with a link. Its position is a share of the figure's width and height, from the top left corner. */
export type FigureLink = {
  readonly target: KitTarget;
  /** The text in the box. */
  readonly words: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** Data of a figure; with a `fault` all else is empty. */
export type Figure = {
  /** Every `<a href="kit:…">` that contains a `<rect>`, in the order of the file. Boxes outside of the figure are left out. */
  readonly links: readonly FigureLink[];
  /** The figure's text alternative for people who do not see it; '' if it has none. */
  readonly description: string;
  readonly fault?: FigureFault;
};

/** Reads a figure. Never throws. Takes time proportional to the length of the text. */
export function readFigure(svg: string): Figure {
  // A character has at least one byte, so a figure with too many characters also has too many bytes.
  if (svg.length > readingLimits.figureBytes) return { ...nothing, fault: 'too-large' };
  const reader = new FigureReader();
  try {
    return reader.read(svg);
  } catch (error) {
    if (error instanceof Refused) return { ...nothing, fault: error.fault };
    throw error;
  }
}

const nothing: Figure = { links: [], description: '' };

class Refused extends Error {
  readonly fault: FigureFault;
  constructor(fault: FigureFault) {
    super(fault);
    this.fault = fault;
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type OpenLink = { readonly depth: number; readonly address: string; rect?: Box; readonly words: string[] };
type Words = { readonly depth: number; readonly pieces: string[] };
type Tag = { readonly uri: string; readonly local: string; readonly attributes: readonly SvgAttribute[] };

class FigureReader {
  readonly #links: { address: string; rect: Box; words: string }[] = [];
  #depth = 0;
  #count = 0;
  #view: Box | undefined;
  #link: OpenLink | undefined;
  #text: Words | undefined;
  #describing: Words | undefined;
  #style: Words | undefined;
  #description: string | undefined;

  read(svg: string): Figure {
    const parser = new SaxesParser({ xmlns: true, position: false });
    parser.on('error', () => refuse('malformed'));
    parser.on('doctype', () => refuse('active'));
    parser.on('processinginstruction', () => refuse('active'));
    // In another encoding a browser could read the same bytes as other markup.
    parser.on('xmldecl', ({ encoding }) => {
      if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') refuse('active');
    });
    parser.on('opentag', ({ uri, local, attributes }) =>
      this.#open({ uri, local, attributes: Object.values(attributes) }),
    );
    parser.on('closetag', () => this.#close());
    parser.on('text', (words) => this.#words(words));
    parser.on('cdata', (words) => this.#words(words));
    parser.write(svg.replace(/^\uFEFF/, '')).close();
    return { links: this.#placed(), description: this.#description ?? '' };
  }

  #open(tag: Tag): void {
    this.#depth += 1;
    this.#count += 1;
    if (this.#depth > readingLimits.figureDepth) refuse('too-deep');
    if (this.#count > readingLimits.figureElements) refuse('too-intricate');
    if (!isElementAllowed(tag.uri, tag.local)) refuse('active');
    if (!tag.attributes.every((attribute) => isAttributeAllowed(tag.local, attribute))) refuse('active');
    if (this.#depth === 1 && tag.local !== 'svg') refuse('malformed');
    this.#note(tag);
  }

  #note({ local, attributes }: Tag): void {
    const value = (name: string): string | undefined =>
      attributes.find((attribute) => attribute.uri === '' && attribute.local === name)?.value;
    const depth = this.#depth;
    if (depth === 1) this.#view = viewBoxOf(value('viewBox') ?? '');
    if (local === 'a') this.#link ??= { depth, address: value('href') ?? '', words: [] };
    if (local === 'rect' && this.#link) {
      const side = (name: string): number => Number(value(name) ?? Number.NaN);
      this.#link.rect ??= { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
    }
    if (local === 'text' && this.#link && value('aria-hidden') !== 'true')
      this.#text ??= { depth, pieces: [] };
    if (local === 'desc' && this.#description === undefined) this.#describing ??= { depth, pieces: [] };
    if (local === 'style') this.#style ??= { depth, pieces: [] };
  }

  #words(words: string): void {
    this.#text?.pieces.push(words);
    this.#describing?.pieces.push(words);
    this.#style?.pieces.push(words);
  }

  #close(): void {
    const depth = this.#depth;
    this.#depth -= 1;
    if (this.#text?.depth === depth) {
      const words = this.#text.pieces.join('').trim();
      if (words !== '') this.#link?.words.push(words);
      this.#text = undefined;
    }
    if (this.#describing?.depth === depth) {
      this.#description = this.#describing.pieces.join('').trim();
      this.#describing = undefined;
    }
    if (this.#style?.depth === depth) {
      if (!isStyleAllowed(this.#style.pieces.join(''))) refuse('active');
      this.#style = undefined;
    }
    if (this.#link?.depth === depth) {
      const { address, rect, words } = this.#link;
      if (rect) this.#links.push({ address, rect, words: words.join(', ') });
      this.#link = undefined;
    }
  }

  #placed(): FigureLink[] {
    const view = this.#view;
    if (!view) return [];
    return this.#links.flatMap(({ address, rect, words }): FigureLink[] => {
      const target = parseKitAddress(address);
      const left = share(rect.x - view.x, view.width);
      const top = share(rect.y - view.y, view.height);
      const right = share(rect.x - view.x + rect.width, view.width);
      const bottom = share(rect.y - view.y + rect.height, view.height);
      if (target === undefined || !(right > left && bottom > top)) return [];
      return [{ target, words, left, top, width: right - left, height: bottom - top }];
    });
  }
}

function refuse(fault: FigureFault): never {
  throw new Refused(fault);
}

function viewBoxOf(text: string): Box | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

function share(value: number, whole: number): number {
  return Math.min(1, Math.max(0, value / whole));
}
