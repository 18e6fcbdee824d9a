// Marks of what was found in a document, page by page.
import type { Language } from '../../../core/base/language.ts';
import type { FindOutcome } from '../../../core/find/search-rows.ts';
import { Matcher } from '../../../core/search/matcher.ts';
import { bodyRange } from '../../../core/search/running-lines.ts';
import type { FindMarks } from '../../pdf/marks/page-marks.ts';

/** Marks of what was found, on pages. They cover the text only, as it is counted, without running headers and footers. */
export function findOnPages(found: FindOutcome, language: Language): FindMarks {
  const matcher = new Matcher(found.matcher);
  const edges = new Map(found.places.map((place) => [Number(place.locator), place.edges]));
  return (text, page) => {
    const marks = matcher.marks(text, language);
    const own = edges.get(page);
    if (!own) return marks;
    const body = bodyRange(text, own);
    return marks.filter(({ start, end }) => start >= body.start && end <= body.end);
  };
}
