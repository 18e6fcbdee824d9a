// Map positions in the large-letter text to places on the pages, and back, by the lines the text was read from.
import type { ViewPlace } from '../../pdf/layout/view-place.ts';
import type { TextBlock } from '../../pdf/read/reflow.ts';
import { lettersBefore, rangeIn } from '../../pdf/read/text-places.ts';

/** A letter of the text: which block, and which of its letters, both from 0. */
type Spot = { readonly block: number; readonly at: number };

/** Edges of lines seldom fall on whole pixels, and the room above a line is not the line. */
const edge = 8;

/** Where the line of a spot is on its page. */
export function placeOfSpot(blocks: readonly TextBlock[], { block, at }: Spot): ViewPlace | undefined {
  const { lines = [], starts = [] } = blocks[block] ?? {};
  const line = lines[starts.findLastIndex((start) => start <= at)] ?? lines[0];
  return line && { page: line.page, offset: Math.max(0, (line.top - line.size / 2) / line.pageHeight) };
}

/** The line at a place, else the next one in the text; the last line when nothing follows. */
export function spotOfPlace(blocks: readonly TextBlock[], { page, offset }: ViewPlace): Spot {
  for (const [block, { lines, starts }] of blocks.entries())
    for (const [index, line] of lines.entries())
      if (line.page > page || (line.page === page && line.top / line.pageHeight > offset))
        return { block, at: starts[index] ?? 0 };
  return { block: blocks.length - 1, at: blocks.at(-1)?.starts.at(-1) ?? 0 };
}

/** The page of a letter of a block. */
export function pageOfLetter({ page, lines, starts }: TextBlock, at: number): number {
  return lines[starts.findLastIndex((start) => start <= at)]?.page ?? page;
}

/** The spot at the upper edge of what scrolls. */
export function spotAtTop(scroller: Element, blocks: readonly TextBlock[]): Spot | undefined {
  const top = scroller.getBoundingClientRect().top + edge;
  const isBelow = (element: Element): boolean => element.getBoundingClientRect().bottom > top;
  // Part by part, so that only what is in sight is laid out.
  const part = [...scroller.querySelectorAll('[data-text-page]')].find(isBelow);
  const element = [...(part?.querySelectorAll('[data-block]') ?? [])].find(isBelow);
  const block = element && numberOf(element);
  if (!element || block === undefined) return undefined;
  const isAbove = (start: number): boolean =>
    rangeIn(element, start, start + 1).getBoundingClientRect().top <= top;
  return { block, at: blocks[block]?.starts.findLast(isAbove) ?? 0 };
}

/** Scrolls a spot to the upper edge. */
export function bringToTop(scroller: Element, { block, at }: Spot): void {
  const element = scroller.querySelector(`[data-block="${block}"]`);
  if (!element) return;
  // What is far away has no lines before it comes near.
  element.scrollIntoView();
  const { top } = rangeIn(element, at, at + 1).getBoundingClientRect();
  scroller.scrollTop += top - scroller.getBoundingClientRect().top - edge / 2;
}

/** Where the chosen words begin; undefined when none are chosen in the text. */
export function chosenSpot(scroller: Element): Spot | undefined {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return undefined;
  const { startContainer, startOffset } = selection.getRangeAt(0);
  const start = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const element = start?.closest('[data-block]');
  if (!element || !scroller.contains(element)) return undefined;
  return { block: numberOf(element), at: lettersBefore(element, startContainer, startOffset) };
}

function numberOf(element: Element): number {
  return Number(element.getAttribute('data-block'));
}
