// How full the pages of a report will be, measured before it is printed.
import { paperSize } from '../../../core/compose/compose-page-constants.ts';
import type { PageFill } from './page-fill.ts';

const { width, height, marginTop, marginBottom, marginSide } = paperSize.report;
/** Width and height of the text of a page. */
const column = width - 2 * marginSide;
const room = height - marginTop - marginBottom;

/**
 * How full the pages of a text are. Columns as wide and high as a page break the text where the pages will break it, and unlike pages
 * they can be measured.
 */
export function pagesOf(article: HTMLElement): readonly PageFill[] {
  article.style.cssText = `columns: ${column}px auto; column-gap: 0; column-fill: auto; width: ${column}px; height: ${room}px`;
  const start = article.getBoundingClientRect();
  const changed = [...article.querySelectorAll('table')].flatMap((table) => breakTable(table, start.top));
  const pages: { used: number; hasOnlySources: boolean }[] = [];
  for (const element of article.querySelectorAll('p, li, tr, pre, img, h2, h3')) {
    const isSource = element.closest('[data-sources]') !== null;
    // A row is on the page on which it ends.
    for (const rect of [...element.getClientRects()].slice(element.localName === 'tr' ? -1 : 0)) {
      const page = Math.floor((rect.left - start.left + 1) / column);
      const used = Math.min(1, (rect.bottom - start.top) / room);
      const known = pages[page] ?? { used: 0, hasOnlySources: true };
      pages[page] = { used: Math.max(known.used, used), hasOnlySources: known.hasOnlySources && isSource };
    }
  }
  for (const element of [article, ...changed]) element.style.cssText = '';
  return Array.from(pages, (page) => page ?? { used: 0, hasOnlySources: false });
}

/**
 * Breaks a table between columns as it will be broken between pages. No row is divided or alone, and the head is repeated where the
 * table continues. Answers what was changed for that.
 */
function breakTable(table: HTMLTableElement, top: number): readonly HTMLElement[] {
  const rows = [...table.rows];
  const heads = table.tHead?.rows.length ?? 0;
  const headHeight = table.tHead?.getBoundingClientRect().height ?? 0;
  const moved = moveWhole(table, rows.slice(0, heads + 2), top);
  const padded: HTMLElement[] = [];
  for (let at = heads + 2; at < rows.length; at += 1) {
    const before = rows[at - 1];
    const isLast = at === rows.length - 1;
    // The last row takes the one before it along, unless that is one of the first.
    const row = isLast && at > heads + 2 ? before : rows[at];
    if (!row || !before || !(isDivided(rows[at]) || leftOf(rows[at]) !== leftOf(before))) continue;
    const [first] = row.getClientRects();
    const isBelow = leftOf(row) === leftOf(rows[rows.indexOf(row) - 1]);
    const rest = first && isBelow ? top + room - first.top : 0;
    for (const cell of row.cells) {
      cell.style.paddingTop = `${rest + headHeight + Number.parseFloat(getComputedStyle(cell).paddingTop)}px`;
      padded.push(cell);
    }
  }
  return [...moved, ...padded];
}

/** Begins a table on the next page, with what leads up to it, where its first rows do not fit. */
function moveWhole(
  table: HTMLTableElement,
  rows: readonly HTMLElement[],
  top: number,
): readonly HTMLElement[] {
  if (!rows.some((row, index) => isDivided(row) || leftOf(row) !== leftOf(rows[Math.max(0, index - 1)])))
    return [];
  let first: Element = table;
  for (
    let before = first.previousElementSibling;
    before && (/^h[23]$/.test(before.localName) || (first === table && before.localName === 'p'));
    before = first.previousElementSibling
  )
    first = before;
  if (!(first instanceof HTMLElement) || first.getBoundingClientRect().top < top + 1) return [];
  first.style.breakBefore = 'column';
  return [first];
}

/** Columns cut through rows that pages do not divide. */
function isDivided(row: HTMLElement | undefined): boolean {
  return (row?.getClientRects().length ?? 0) > 1;
}

function leftOf(row: HTMLElement | undefined): number | undefined {
  return row?.getClientRects()[0]?.left;
}
