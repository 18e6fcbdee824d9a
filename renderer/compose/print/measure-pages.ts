// How full the pages of a report will be, measured before it is printed.
import { paperSize } from '../../../core/compose/compose-page-constants.ts';
import type { PageFill } from './page-fill.ts';

const { width, height, marginTop, marginBottom, marginSide } = paperSize.report;
/** Width of the text of a page, in CSS pixels. */
export const column = width - 2 * marginSide;
/** Height of the text of a page. */
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
    for (const rect of rectsOf(element)) {
      const page = Math.floor((rect.left - start.left + 1) / column);
      const used = Math.min(1, (rect.bottom - start.top) / room);
      const known = pages[page] ?? { used: 0, hasOnlySources: true };
      pages[page] = { used: Math.max(known.used, used), hasOnlySources: known.hasOnlySources && isSource };
    }
  }
  for (const element of [article, ...changed]) element.style.cssText = '';
  return Array.from(pages, (page) => page ?? { used: 0, hasOnlySources: false });
}

/** Where an element is: a row where it ends, a paragraph where it has lines. */
function rectsOf(element: Element): readonly DOMRect[] {
  if (element.localName === 'tr') return [...element.getClientRects()].slice(-1);
  if (element.localName !== 'p') return [...element.getClientRects()];
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()];
}

/**
 * Breaks a table between columns as it will be broken between pages. No row is divided or alone, and there is room for the head where
 * the table continues. Answers what was changed for that.
 */
function breakTable(table: HTMLTableElement, top: number): readonly HTMLElement[] {
  const rows = [...table.rows];
  const heads = table.tHead?.rows.length ?? 0;
  const headHeight = table.tHead?.getBoundingClientRect().height ?? 0;
  const changed = [...moveWhole(table, rows.slice(0, heads + 2), top)];
  for (let at = heads + 2; at < rows.length; at += 1) {
    if (!beginsColumn(rows[at], rows[at - 1])) continue;
    // The last row takes the one before it along, unless that is one of the first.
    const row = rows[at === rows.length - 1 && at > heads + 2 ? at - 1 : at];
    if (!row) continue;
    row.style.breakBefore = 'column';
    changed.push(row);
    for (const cell of row.cells) {
      cell.style.paddingTop = `${headHeight + Number.parseFloat(getComputedStyle(cell).paddingTop)}px`;
      changed.push(cell);
    }
  }
  return changed;
}

/** Begins a table on the next page, with what leads up to it, where its first rows do not fit. */
function moveWhole(
  table: HTMLTableElement,
  rows: readonly HTMLElement[],
  top: number,
): readonly HTMLElement[] {
  if (!rows.some((row, index) => beginsColumn(row, rows[index - 1] ?? row))) return [];
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

/** Whether a row is not in the column of the one before it. Columns cut through rows that pages do not divide. */
function beginsColumn(row: HTMLElement | undefined, before: HTMLElement | undefined): boolean {
  const [first, ...others] = row?.getClientRects() ?? [];
  const last = [...(before?.getClientRects() ?? [])].at(-1);
  return others.length > 0 || (row !== before && first?.left !== last?.left);
}
