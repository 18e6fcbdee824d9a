// Pages far into a long document open without reading all pages before them, within the browser's size limits.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { flatPdf, longPages, prosePdf, sentenceOfPage, wordsOfPage } from '../support/long-documents.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  program = await launchWithLibrary({ build: 'development' });
  page = program.page;
  await takeDocuments(program, { flat: flatPdf(), other: headedPdf(), prose: prosePdf() });
  await page.waitForSelector('[data-library="ready"]');
});
test.afterAll(async () => program.close());

/** Bytes that are read of files in the library from now on; answers with what was read so far. */
async function countReading(): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counting = globalThis as { readBytes?: number };
    counting.readBytes = 0;
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = async function counted() {
      const bytes = await arrayBuffer.call(this);
      counting.readBytes = (counting.readBytes ?? 0) + bytes.byteLength;
      return bytes;
    };
  });
  return () => page.evaluate(() => (globalThis as { readBytes?: number }).readBytes ?? 0);
}

async function goTo(number: number): Promise<void> {
  await page.locator('input[data-page]').fill(String(number));
  await page.keyboard.press('Enter');
}

const wordsOn = (number: number) => page.locator(`.page[data-page-number="${number}"] .textLayer`);

test('The first page, the last one and one that is linked to are shown, and little of the file is read for it', async () => {
  // Opened once before, so that what follows loads no new page.
  await openDocument(program, 'other');
  const readSoFar = await countReading();
  await openDocument(program, 'flat');
  await expect(wordsOn(1)).toContainText(wordsOfPage(1));
  expect(await readSoFar()).toBeGreaterThan(0);
  expect(await readSoFar()).toBeLessThan(flatPdf().length / 10);
  await goTo(longPages);
  await expect(wordsOn(longPages)).toContainText(wordsOfPage(longPages));
  await goTo(1);
  await page.locator('.page[data-page-number="1"] .annotationLayer a').click();
  await expect(wordsOn(100)).toContainText(wordsOfPage(100));
  await expect(page.locator('input[data-page="100"]')).toBeVisible();
  expect(await readSoFar()).toBeLessThan(flatPdf().length / 6);
});

test('The reading view shows the page in sight while the rest of a long document is still read', async () => {
  await openDocument(program, 'prose');
  await goTo(100);
  await expect(wordsOn(100)).toContainText(sentenceOfPage(100));
  await page.locator('[data-region="pages"]').focus();
  await page.evaluate((words) => {
    const seen = globalThis as { wasShownEarly?: boolean };
    seen.wasShownEarly = false;
    const look = (): void => {
      const text = document.querySelector('[data-reading-text]');
      const isReading = text?.querySelector('[role="status"]') !== null;
      if (isReading && text?.querySelector('[data-text-page="100"]')?.textContent?.includes(words))
        seen.wasShownEarly = true;
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
  }, sentenceOfPage(100));
  await page.keyboard.press('F9');
  const text = page.getByRole('region', { name: 'Reading view' });
  await expect(text.locator('[data-text-page]')).toHaveCount(longPages);
  await expect(text.getByRole('status')).toHaveCount(0);
  expect(await page.evaluate(() => (globalThis as { wasShownEarly?: boolean }).wasShownEarly)).toBe(true);
  await expect(text.locator('[data-text-page="100"]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('input[data-page="100"]')).toBeVisible();
});

test('The browser makes a canvas as wide as pdf.js is told', async () => {
  const isDrawn = await page.evaluate(() => {
    const context = new OffscreenCanvas(32_767, 1).getContext('2d');
    context?.fillRect(32_766, 0, 1, 1);
    return context?.getImageData(32_766, 0, 1, 1).data[3] === 255;
  });
  expect(isDrawn).toBe(true);
});
