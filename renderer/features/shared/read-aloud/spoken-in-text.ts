// Spoken passages of a text on a screen, and their marks: its paragraphs in order, without buttons and source numbers.
import type { TextRange } from '../../../../core/search/units.ts';
import { bringIntoSight, isInSight, markSpoken, unmarkSpoken } from '../../../pdf/marks/spoken-marks.ts';
import type { SpokenNow, SpokenPlace } from './spoken-source.ts';

type Part = { readonly node: Text; readonly start: number };
/** A paragraph, an entry, a cell; its text and the nodes that hold it. */
type Passage = { readonly text: string; readonly parts: readonly Part[] };

const blockTags = 'p, h1, h2, h3, h4, h5, h6, li, td, th, pre, figcaption, blockquote, aside, div, section';
const silent = 'button, sup, input, [hidden], [data-silent]';
/** Room at the lower edge for the tools of reading aloud, in pixels. */
export const toolsHeight = 72;

/** What is spoken in the text below one element. Its passages are read once; make a new one when the text is another. */
export class SpokenInText {
  readonly #passages: readonly Passage[];
  readonly #scroller: Element;
  #now: readonly Range[] = [];

  constructor(root: Element, scroller: Element) {
    this.#passages = passagesOf(root);
    this.#scroller = scroller;
  }

  /** The texts of the passages. */
  get texts(): readonly string[] {
    return this.#passages.map(({ text }) => text);
  }

  /** Where the chosen words begin, else the first passage in sight, else the beginning. */
  start(): SpokenPlace {
    const selection = getSelection();
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const chosen = range && this.#placeIn(range);
    if (chosen) return chosen;
    const { top } = frameOf(this.#scroller);
    const passage = this.#passages.findIndex((one) => (boxOf(one)?.bottom ?? 0) > top + 8);
    return { passage: Math.max(0, passage), at: 0 };
  }

  /** Marks what is spoken, and keeps it in sight unless the person looks elsewhere. */
  show({ passage, sentence, word }: SpokenNow, isAsked: boolean): void {
    const frame = frameOf(this.#scroller);
    const isFollowed = isAsked || this.#now.length === 0 || isInSight(this.#now, frame, toolsHeight);
    const found = this.#passages[passage];
    const ranges = found ? rangesOf(found, sentence) : [];
    const words = found && word ? rangesOf(found, word) : [];
    markSpoken({ sentence: ranges, word: words });
    this.#now = (words.length > 0 ? words : ranges).slice(0, 1);
    const [first] = this.#now;
    if (first && isFollowed && !isInSight([first], frame, toolsHeight))
      bringIntoSight(first, this.#scroller, frame);
  }

  /** Takes the marks away. */
  clear(): void {
    this.#now = [];
    unmarkSpoken();
  }

  #placeIn(range: Range): SpokenPlace | undefined {
    for (const [passage, { parts }] of this.#passages.entries())
      for (const { node, start } of parts)
        if (range.intersectsNode(node)) {
          const at = node === range.startContainer ? range.startOffset : 0;
          if (at < node.data.length) return { passage, at: start + at };
        }
    return undefined;
  }
}

function passagesOf(root: Element): readonly Passage[] {
  const passages: { text: string; parts: Part[]; block: Element | null }[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { parentElement: parent, data } = node;
    if (!parent || data === '' || parent.closest(silent)) continue;
    const block = parent.closest(blockTags);
    const last = passages.at(-1);
    if (last && last.block === block) {
      last.parts.push({ node, start: last.text.length });
      last.text += data;
    } else passages.push({ text: data, parts: [{ node, start: 0 }], block });
  }
  return passages.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

function rangesOf({ parts }: Passage, { start, end }: TextRange): Range[] {
  return parts.flatMap(({ node, start: first }): Range[] => {
    const from = Math.max(0, start - first);
    const to = Math.min(node.data.length, end - first);
    if (to <= from) return [];
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    return [range];
  });
}

function boxOf(passage: Passage): DOMRect | undefined {
  return rangesOf(passage, { start: 0, end: passage.text.length })[0]?.getBoundingClientRect();
}

/** The part of the window in which something scrolls. */
function frameOf(scroller: Element): DOMRect {
  return scroller === document.scrollingElement
    ? new DOMRect(0, 0, innerWidth, innerHeight)
    : scroller.getBoundingClientRect();
}
