// Tables whose words need more room than a page is wide. Chromium would print every page of the document smaller for the sake of one of them.

/** Steps from the usual look to one that fits any page; `print-text.css` says what each of them is. */
const steps = ['tight', 'small', 'broken'] as const;

/** Narrows each table of a text that is `width` pixels wide on paper, no more than it needs. */
export function fitTables(article: HTMLElement, width: number): void {
  article.style.width = `${width}px`;
  for (const table of article.querySelectorAll('table')) {
    delete table.dataset['narrow'];
    for (const step of steps) {
      if (hasRoom(table)) break;
      table.dataset['narrow'] = step;
    }
  }
  article.style.width = '';
}

function hasRoom(table: HTMLTableElement): boolean {
  const around = table.parentElement;
  if (!around) return true;
  const { paddingLeft, paddingRight } = getComputedStyle(around);
  const room = around.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  // Widths are fractions of pixels, and clientWidth is a whole number.
  return table.getBoundingClientRect().width <= room + 1;
}
