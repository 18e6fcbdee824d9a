// Decides how a person reads a document as one text in large letters, and sees where a link leads before following it.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { chapters, headedPdf, picturedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { headed: headedPdf(), pictured: picturedPdf() });
});
test.afterAll(async () => program.close());

const text = () => page.getByRole('region', { name: 'Text in large letters' });
const pageBox = () => page.locator('input[data-page]');
const pages = () => page.locator('[data-region="pages"]');

test('F9 shows the text in large letters from the page in sight, and leads back to the page one has come to', async () => {
  await openDocument(program, 'headed');
  await pageBox().fill('2');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await pages().focus();
  await page.keyboard.press('F9');
  await expect(text().getByRole('heading')).toHaveText([...chapters]);
  await expect(text()).not.toContainText('Handbook of the tests');
  await expect(text().getByRole('heading', { name: 'Who decides' })).toBeInViewport();
  const size = () =>
    text()
      .locator('p')
      .first()
      .evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  expect(await size()).toBeGreaterThanOrEqual(20);
  const wide = await text()
    .locator('p')
    .first()
    .evaluate((words) => words.scrollWidth <= words.clientWidth);
  expect(wide).toBe(true);
  await text()
    .getByRole('heading', { name: 'Where to call' })
    .evaluate((heading) => heading.scrollIntoView());
  await page.keyboard.press('Escape');
  await expect(text()).toHaveCount(0);
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await expect(pages()).toBeFocused();
});

test('The View menu opens the text, and a button leads back', async () => {
  await openDocument(program, 'pictured');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /Text in large letters/ }).click();
  await expect(text()).toContainText('A picture');
  await page.getByRole('button', { name: 'Back to the pages' }).click();
  await expect(text()).toHaveCount(0);
});

test('Whoever rests on a link sees the piece of the page it leads to', async () => {
  await openDocument(program, 'headed');
  await pages().focus();
  await page.keyboard.press('Home');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  const link = page.locator('.page[data-page-number="1"] .annotationLayer a');
  await link.scrollIntoViewIfNeeded();
  await link.hover();
  await link.hover({ position: { x: 20, y: 8 } });
  const preview = page.locator('.linkPreview canvas');
  await expect(preview).toBeVisible();
  const hasInk = await preview.evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
    return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3] === 255);
  });
  expect(hasInk).toBe(true);
  await page.keyboard.press('Shift');
  await expect(preview).toHaveCount(0);
  await link.focus();
  await expect(preview).toBeVisible();
});
