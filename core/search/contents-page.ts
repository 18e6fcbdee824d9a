// Detection of tables of contents: lines that end in ascending page numbers.

const minEntries = 4;
/** Minimum share of entries among the lines with letters. Headings and broken lines are no entries. */
const minEntryShare = 0.5;
/** Minimum share of ascending steps between entries. Parts with their own numbering restart once. */
const minAscendingShare = 0.8;
const maxEntryLength = 160;
const hasLetters = /\p{L}{2}/u;
/** Dot leaders before the number. */
const leader = /(?:[.·•…_‥․-]\s?){4,}|…{2,}/u;
const entry =
  /^(?<name>.*?\p{L}.*?)(?:(?<leader>(?:\s?[.·•…_‥․-]){4,}\s?|\s?…+\s?)|\s+)(?<page>\d{1,4}|[ivxlc]{1,7})$/u;
/** The end of every entry. It is tested first, because `entry` tries every position of a line as the end of its name. */
const endsInPage = /[\s.·•…_‥․-](?:\d{1,4}|[ivxlc]{1,7})$/u;
const numberAlone = /^(?:\d{1,4}|[ivxlc]{1,7})$/;
const endsSentence = /[.!?;:\u037e]$/u;

/**
 * Whether the text of a page is a table of contents, or a list of figures or tables. Most of its lines end in a page number, and
 * these numbers ascend or follow dot leaders. `pageCount` is that of the document: higher numbers are no page numbers.
 */
export function isContentsPage(text: string, pageCount: number): boolean {
  const lines = joined(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );
  const written = lines.filter((line) => hasLetters.test(line));
  const entries = written.flatMap((line) => entryOf(line, pageCount) ?? []);
  if (entries.length < minEntries || entries.length < written.length * minEntryShare) return false;
  const led = entries.filter(({ hasLeader }) => hasLeader).length;
  if (led >= entries.length / 2) return true;
  const pages = entries.map(({ page }) => page);
  const steps = pages.slice(1).map((page, index) => page - (pages[index] ?? 0));
  const onward = steps.filter((step) => step >= 0).length;
  return onward >= steps.length * minAscendingShare && (pages.at(-1) ?? 0) > (pages[0] ?? 0);
}

type Entry = { readonly page: number; readonly hasLeader: boolean };

function entryOf(line: string, pageCount: number): Entry | undefined {
  if (line.length > maxEntryLength || !endsInPage.test(line)) return undefined;
  const found = entry.exec(line)?.groups;
  if (!found) return undefined;
  const hasLeader = found['leader'] !== undefined;
  if (!hasLeader && endsSentence.test(found['name'] ?? '')) return undefined;
  const page = pageOf(found['page'] ?? '');
  return page >= 1 && page <= pageCount ? { page, hasLeader } : undefined;
}

/** Lines joined with a number on a separate line below, possibly after dots. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    const isEnd = numberAlone.test(line) || (!hasLetters.test(line) && leader.test(line));
    if (isEnd && last !== undefined && hasLetters.test(last) && !/\s\d{1,4}$/.test(last))
      whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** Value of a page number. Roman numbers of the front matter precede all others. */
function pageOf(text: string): number {
  return /^\d/.test(text) ? Number(text) : 1;
}
