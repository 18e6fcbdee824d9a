// The mapping between offsets in a page's text and pieces of its text layer, counted without separators.
import type { TextRange } from '../../../core/search/units.ts';

/** The pieces of one drawn page, and what stands in each. */
export type TextPieces = { readonly elements: readonly HTMLElement[]; readonly texts: readonly string[] };

/** A rectangle as shares of the page, 0 to 1. */
export type PageBox = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** What of the pieces lies in a selection, counted without separators; undefined when nothing does. */
export function selectedPlace({ elements, texts }: TextPieces, selection: Range): TextRange | undefined {
  let before = 0;
  let start: number | undefined;
  let end = 0;
  elements.forEach((element, index) => {
    const length = texts[index]?.length ?? 0;
    if (length > 0 && selection.intersectsNode(element)) {
      const from = element.contains(selection.startContainer)
        ? lettersBefore(element, selection.startContainer, selection.startOffset)
        : 0;
      const to = element.contains(selection.endContainer)
        ? lettersBefore(element, selection.endContainer, selection.endOffset)
        : length;
      if (to > from) {
        start ??= before + from;
        end = before + to;
      }
    }
    before += length;
  });
  return start === undefined ? undefined : { start, end };
}

/** Where a place, counted without separators, lies on the page: one box for each stretch of a line. */
export function boxesOf({ elements, texts }: TextPieces, place: TextRange, page: Element): PageBox[] {
  const frame = page.getBoundingClientRect();
  if (frame.width === 0 || frame.height === 0) return [];
  return rangesOf({ elements, texts }, place).flatMap((range): PageBox[] =>
    [...range.getClientRects()]
      .filter(({ width, height }) => width > 0 && height > 0)
      .map((box) => ({
        left: (box.left - frame.left) / frame.width,
        top: (box.top - frame.top) / frame.height,
        width: box.width / frame.width,
        height: box.height / frame.height,
      })),
  );
}

/** The letters of a place, counted without separators: one range for each piece that has some, blanks alone aside. */
export function rangesOf({ elements, texts }: TextPieces, place: TextRange): Range[] {
  let before = 0;
  return elements.flatMap((element, index): Range[] => {
    const length = texts[index]?.length ?? 0;
    const from = Math.max(0, place.start - before);
    const to = Math.min(length, place.end - before);
    before += length;
    const isBlank = to <= from || texts[index]?.slice(from, to).trim() === '';
    return isBlank ? [] : [rangeIn(element, from, to)];
  });
}

/** How many letters of an element stand before a place in it. */
export function lettersBefore(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The letters `from` to `to` of an element; found words may part its text into several nodes. */
export function rangeIn(element: Element, from: number, to: number): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  let hasStart = false;
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (!hasStart && from < before + length) {
      range.setStart(node, from - before);
      hasStart = true;
    }
    if (to <= before + length) {
      range.setEnd(node, to - before);
      break;
    }
    before += length;
  }
  return range;
}
