// Marked words of the large-letter text, each as a mark of its page, since the list of matches counts by pages.
import type { Language } from '../../../core/base/language.ts';
import type { FindOutcome } from '../../../core/find/search-rows.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import type { TextRange } from '../../../core/search/units.ts';
import type { TextBlock } from '../../pdf/read/reflow.ts';
import { pageOfLetter } from './places-in-text.ts';
import type { ChosenMark } from './use-found-marks.ts';

/** A mark in the text of a block. */
export type TextMark = TextRange & ChosenMark;

/** The marks of every block. */
export function marksOf(
  blocks: readonly TextBlock[],
  found: FindOutcome | undefined,
  language: Language,
): readonly (readonly TextMark[])[] {
  if (!found) return blocks.map(() => none);
  const matcher = new Matcher(found.matcher);
  const counts = new Map<number, number>();
  return blocks.map((block) =>
    matcher.marks(block.text, language).map((range): TextMark => {
      const page = pageOfLetter(block, range.start);
      const index = counts.get(page) ?? 0;
      counts.set(page, index + 1);
      return { ...range, page, index };
    }),
  );
}

const none: readonly TextMark[] = [];

/** The mark that is chosen, or the last one of its page where the text has fewer; undefined when that page has none. */
export function chosenIn(
  marks: readonly (readonly TextMark[])[],
  chosen: ChosenMark | undefined,
): TextMark | undefined {
  if (!chosen) return undefined;
  return marks.flat().findLast(({ page, index }) => page === chosen.page && index <= chosen.index);
}
