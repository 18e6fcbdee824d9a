// Reading aloud in the large-letter text. Its blocks are the passages that are spoken.
import { bringIntoSight, isInSight, markSpoken } from '../../pdf/marks/spoken-marks.ts';
import { lettersBefore, rangeIn } from '../../pdf/read/text-places.ts';
import { toolsHeight } from '../shared/read-aloud/spoken-in-text.ts';
import type { SpokenNow, SpokenPlace } from '../shared/read-aloud/spoken-source.ts';

const blockElements = '[data-text-page] > :is(h2, h3, h4, h5, p)';

/** The text in large letters inside of a reader; undefined while it is not shown. */
export function largeTextIn(reader: Element): LargeText | undefined {
  const scroller = reader.querySelector('[data-reading-text] [role="document"]');
  const blocks = scroller && [...scroller.querySelectorAll(blockElements)];
  return scroller && blocks && blocks.length > 0 ? { scroller, blocks } : undefined;
}

/** What scrolls, and the elements of the blocks in their order. */
type LargeText = { readonly scroller: Element; readonly blocks: readonly Element[] };

/** The chosen words, else the first block in sight. */
export function startIn({ scroller, blocks }: LargeText): SpokenPlace {
  const selection = getSelection();
  const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const chosen = range ? blocks.findIndex((block) => range.intersectsNode(block)) : -1;
  const block = blocks[chosen];
  if (range && block) {
    const isInside = block.contains(range.startContainer);
    return {
      passage: chosen,
      at: isInside ? lettersBefore(block, range.startContainer, range.startOffset) : 0,
    };
  }
  const { top } = scroller.getBoundingClientRect();
  const first = blocks.findIndex((one) => one.getBoundingClientRect().bottom > top + 8);
  return { passage: Math.max(0, first), at: 0 };
}

/** Marks what is spoken; gives the first marked letters, by which the next call sees whether the person looks elsewhere. */
export function showIn(
  { scroller, blocks }: LargeText,
  { passage, sentence, word }: SpokenNow,
  before: Range | undefined,
): Range | undefined {
  const block = blocks[passage];
  if (!block) return undefined;
  const frame = scroller.getBoundingClientRect();
  const isFollowed = !before || isInSight([before], frame, toolsHeight);
  const whole = rangeIn(block, sentence.start, sentence.end);
  const words = word && rangeIn(block, word.start, word.end);
  markSpoken({ sentence: [whole], word: words ? [words] : [] });
  const now = words ?? whole;
  if (isFollowed && !isInSight([now], frame, toolsHeight)) bringIntoSight(now, scroller, frame);
  return now;
}
