// Decides which pages a person means who prints: all, the one in sight, or what they wrote, such as 1-3, 7.

/** Which pages are printed. */
export type PrintScope = 'all' | 'present' | 'range';

/** Pages from 1, in the order written, each once; undefined when the words name no page of the document. */
export function pagesToPrint(
  scope: PrintScope,
  range: string,
  present: number,
  pageCount: number,
): readonly number[] | undefined {
  if (scope === 'all') return between(1, pageCount);
  if (scope === 'present') return [present];
  const parts = range
    .replace(/\s*[-–]\s*/g, '-')
    .split(/[,;\s]+/)
    .filter((part) => part !== '');
  const pages = parts.map((part) => pagesOf(part, pageCount));
  if (pages.length === 0 || pages.includes(undefined)) return undefined;
  return [...new Set(pages.flatMap((list) => list ?? []))];
}

function pagesOf(part: string, pageCount: number): readonly number[] | undefined {
  const [, from, dash, to] = /^(\d+)(?:(-)(\d*))?$/.exec(part) ?? [];
  if (from === undefined) return undefined;
  const first = Number(from);
  const last = dash === undefined ? first : to === '' || to === undefined ? pageCount : Number(to);
  return first >= 1 && last >= first && last <= pageCount ? between(first, last) : undefined;
}

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}
