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
  /** The same line by line. */
  readonly lines: readonly string[];
  /** The number of a step: digits that screen readers do not read. */
  readonly step?: string;
  /** Whether the line around the box is dashed, which says that it waits for confirmation. */
  readonly isDashed: boolean;
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
  /** Whether it says something outside of these boxes. */
  readonly hasOtherWords: boolean;
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

const nothing: Figure = { links: [], description: '', hasOtherWords: false };

class Refused extends Error {
  readonly fault: FigureFault;
  constructor(fault: FigureFault) {
    super(fault);
    this.fault = fault;
  }
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
type ReadLink = {
  readonly address: string;
  rect?: Box;
  isDashed: boolean;
  step?: string;
  readonly lines: string[];
};
type OpenLink = ReadLink & { readonly depth: number };
type Words = { readonly depth: number; readonly pieces: string[] };
type Tag = { readonly uri: string; readonly local: string; readonly attributes: readonly SvgAttribute[] };

class FigureReader {
  readonly #links: (ReadLink & { readonly rect: Box })[] = [];
  #depth = 0;
  #count = 0;
  #view: Box | undefined;
  #link: OpenLink | undefined;
  #text: (Words & { readonly isHidden: boolean }) | undefined;
  #hasOtherWords = false;
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
    const links = this.#placed();
    const hasOtherWords = this.#hasOtherWords || links.length < this.#links.length;
    return { links, description: this.#description ?? '', hasOtherWords };
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
    if (local === 'a') this.#link ??= { depth, address: value('href') ?? '', isDashed: false, lines: [] };
    if (local === 'rect' && this.#link && !this.#link.rect) {
      const side = (name: string): number => Number(value(name) ?? Number.NaN);
      this.#link.rect = { x: side('x'), y: side('y'), width: side('width'), height: side('height') };
      this.#link.isDashed = value('stroke-dasharray') !== undefined;
    }
    if (local === 'text') this.#text ??= { depth, pieces: [], isHidden: value('aria-hidden') === 'true' };
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
      this.#closeText(this.#text.pieces.join('').trim(), this.#text.isHidden);
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
      const { rect } = this.#link;
      if (rect) this.#links.push({ ...this.#link, rect });
      else this.#hasOtherWords ||= this.#link.lines.length > 0;
      this.#link = undefined;
    }
  }

  #closeText(words: string, isHidden: boolean): void {
    if (isHidden) {
      if (this.#link && /^\d{1,2}$/.test(words)) this.#link.step = words;
    } else if (words !== '') {
      if (this.#link) this.#link.lines.push(words);
      else this.#hasOtherWords = true;
    }
  }

  #placed(): FigureLink[] {
    const view = this.#view;
    if (!view) return [];
    return this.#links.flatMap(({ address, rect, lines, step, isDashed }): FigureLink[] => {
      const target = parseKitAddress(address);
      const left = share(rect.x - view.x, view.width);
      const top = share(rect.y - view.y, view.height);
      const right = share(rect.x - view.x + rect.width, view.width);
      const bottom = share(rect.y - view.y + rect.height, view.height);
      if (target === undefined || !(right > left && bottom > top)) return [];
      return [
        {
          target,
          words: lines.join(', '),
          lines,
          ...(step === undefined ? {} : { step }),
          isDashed,
          left,
          top,
          width: right - left,
          height: bottom - top,
        },
      ];
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
