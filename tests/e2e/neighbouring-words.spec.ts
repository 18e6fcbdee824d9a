// Words in neighbouring cells are found, marked and copied as words of their own, also in kits that have them joined.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { helvetica, pdfOfObjects, setLines, streamObject } from '../support/pdf-objects.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';

let program: Program;
let page: Page;

/** A row whose right cell is painted first, and a line below it. */
function cellsPdf(): Uint8Array {
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamObject(
      setLines([
        { text: 'hotline', size: 14, top: 100, left: 300 },
        { text: 'police', size: 14, top: 100, left: 72 },
        { text: 'Call at any hour', size: 14, top: 140 },
      ]),
    ),
    helvetica,
  ]);
}

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(
    program,
    { cells: cellsPdf(), earlier: cellsPdf() },
    { cells: ['hotline\tpolice\nCall at any hour'], earlier: ['hotlinepolice\nCall at any hour'] },
  );
});
test.afterAll(async () => program.close());

const marks = () => page.locator('.textLayer .highlight');

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill(words);
}

test('Each of two neighbouring words is found and marked by itself', async () => {
  await openDocument(program, 'cells');
  await find('police');
  await expect(marks()).toHaveText(['police']);
  await find('hotline');
  await expect(marks()).toHaveText(['hotline']);
});

test('In a kit that has them joined, what is found is marked on the right letters', async () => {
  await openDocument(program, 'earlier');
  await find('hotline');
  await expect(marks()).toHaveText(['hotline']);
  await find('call');
  await expect(marks()).toHaveText(['Call']);
});

test('Copied cells are parted by a tab', async () => {
  await openDocument(program, 'cells');
  const cells = page.locator('.textLayer span', { hasText: /^(?:hotline|police)$/ });
  await expect(cells).toHaveCount(2);
  await cells.first().evaluate((first) => {
    const last = [...document.querySelectorAll('.textLayer span')].find(
      (one) => one.textContent === 'police',
    );
    if (last) getSelection()?.setBaseAndExtent(first, 0, last, 1);
  });
  await expect(page.locator('[data-selection-bar]')).toBeVisible();
  await page.keyboard.press('Control+c');
  const copied = () => program.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toMatch(/^hotline\tpolice\n— .*The cells report/);
});
