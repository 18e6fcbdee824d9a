// Pages to print: all, the current one, or a typed range such as iii-v, 7.
import { pageOfLabel } from './page-of-label.ts';

/** Which pages are printed. */
export type PrintScope = 'all' | 'present' | 'range';

/** The pages there are: the one in sight from 1, the labels printed on them in order (none where there are none), how many. */
type PagesThere = {
  readonly present: number;
  readonly labels: readonly string[];
  readonly pageCount: number;
};

/** Two labels are shorter; in a longer text, each of its dashes would be tried. */
const longestPart = 400;

/** Pages from 1, in the order written, each once; undefined when the words name no page of the document. */
export function pagesToPrint(
  scope: PrintScope,
  range: string,
  there: PagesThere,
): readonly number[] | undefined {
  if (scope === 'all') return between(1, there.pageCount);
  if (scope === 'present') return [there.present];
  const parts = range
    .replace(/(?<!\s)\s*[-–]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter((part) => part !== '');
  const pages = parts.map((part) => pagesOf(part, there));
  if (pages.length === 0 || pages.includes(undefined)) return undefined;
  return [...new Set(pages.flatMap((list) => list ?? []))];
}

function pagesOf(part: string, { labels, pageCount }: PagesThere): readonly number[] | undefined {
  const pageOf = (words: string): number | undefined =>
    words === '' ? undefined : pageOfLabel(labels, words, pageCount);
  if (part.length > longestPart) return undefined;
  const alone = pageOf(part);
  if (alone !== undefined) return [alone];
  // A label may have a dash of its own, such as A-1.
  for (let dash = part.indexOf('-'); dash !== -1; dash = part.indexOf('-', dash + 1)) {
    const first = pageOf(part.slice(0, dash));
    const last = dash === part.length - 1 ? pageCount : pageOf(part.slice(dash + 1));
    if (first !== undefined && last !== undefined && first <= last) return between(first, last);
  }
  return undefined;
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
