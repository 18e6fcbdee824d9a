// A document as one text in large letters, and the target of a link before a person follows it.
import { expect, type Page, test } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { closePanel, openPanel } from '../support/reader-tools.ts';
import { chapters, headedPdf, picturedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { headed: headedPdf(), pictured: picturedPdf() });
});
test.afterAll(async () => program.close());

const text = () => page.getByRole('region', { name: 'Reading view' });
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
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await page.keyboard.press('Escape');
  await expect(text()).toHaveCount(0);
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await expect(pages()).toBeFocused();
});

test('The View menu opens the text, and a button leads back', async () => {
  await openDocument(program, 'pictured');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /Reading view/ }).click();
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

const title = (name: string) => text().getByRole('heading', { name });

/** Opens the text of a document at its beginning. */
async function readText(id: string): Promise<void> {
  await openDocument(program, id);
  await pages().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('F9');
  await expect(text().locator('[data-block]').first()).toBeVisible();
}

test('Whoever scrolls in the text has the page in sight in the page box, and marks that page', async () => {
  await readText('headed');
  await title('What is written down').evaluate((heading) => heading.scrollIntoView());
  await expect(pageBox()).toHaveAttribute('data-page', '3');
  await page.keyboard.press('Control+d');
  await openPanel(page, 'Notes');
  await expect(page.getByRole('region', { name: 'Bookmarks' })).toContainText('3');
  await closePanel(page);
  await title('Afterwards').evaluate((heading) => heading.scrollIntoView());
  await expect(pageBox()).toHaveAttribute('data-page', '5');
  await text().getByRole('button').click();
  await expect(pageBox()).toHaveAttribute('data-page', '5');
});

test('Page box, buttons, outline and zoom act on the text', async () => {
  await readText('headed');
  await pageBox().fill('4');
  await pageBox().press('Enter');
  await expect(title('Where to call')).toBeInViewport();
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect(title('Afterwards')).toBeInViewport();
  await expect(pageBox()).toHaveAttribute('data-page', '5');
  await page.getByRole('button', { name: 'Previous page' }).click();
  await expect(title('Afterwards')).not.toBeInViewport({ ratio: 1 });
  await page.keyboard.press('F4');
  await page.getByRole('complementary').getByText('Who decides').click();
  await expect(title('Who decides')).toBeInViewport();
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('F4');
  const size = () =>
    title('Who decides').evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  const usual = await size();
  await page.keyboard.press('Control+=');
  await expect.poll(size).toBeGreaterThan(usual);
  await expect(title('Who decides')).toBeInViewport();
  await page.keyboard.press('Control+-');
  await page.keyboard.press('Control+-');
  await expect.poll(size).toBeLessThan(usual);
  await page.keyboard.press('Control+0');
  await expect.poll(size).toBe(usual);
  await text().getByRole('button').click();
});

test('A document stays in large letters, at its place, while another one is in front', async () => {
  await readText('headed');
  await title('Where to call').evaluate((heading) => heading.scrollIntoView());
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await openDocument(program, 'pictured');
  await expect(text()).toHaveCount(0);
  await page.getByRole('tab', { name: /headed/i }).click();
  await expect(title('Where to call')).toBeInViewport();
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await text().getByRole('button').click();
  await expect(text()).toHaveCount(0);
});

test('The marks of pages keep clear of an open panel', async () => {
  await readText('headed');
  await inWindow(program, 1210, 800);
  await page.keyboard.press('F4');
  await expect(page.getByRole('complementary')).toBeVisible();
  const cut = () =>
    text().evaluate(
      (whole) =>
        [...whole.querySelectorAll('[data-text-page] > span')].filter(
          (mark) => mark.getBoundingClientRect().left < whole.getBoundingClientRect().left,
        ).length,
    );
  await expect.poll(cut).toBe(0);
  await page.keyboard.press('F4');
  await text().getByRole('button').click();
});

test('In a small window what is looked for is asked above the text, not below it', async () => {
  await readText('headed');
  await inWindow(program, 640, 480);
  await page.keyboard.press('Control+f');
  const words = page.locator('[data-find-words]');
  await words.click({ timeout: 5000 });
  await words.press('Escape');
  await expect(words).toHaveCount(0);
  await inWindow(program, 1280, 800);
  await text().getByRole('button').click();
});

test('In the smallest window the piece a link leads to is seen whole', async () => {
  await openDocument(program, 'headed');
  await inWindow(program, 640, 480);
  await pages().focus();
  await page.keyboard.press('Home');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  const link = page.locator('.page[data-page-number="1"] .annotationLayer a');
  await expect(link).not.toBeInViewport();
  await link.focus();
  await expect(page.locator('.linkPreview')).toBeInViewport({ ratio: 0.98 });
  await inWindow(program, 1280, 800);
});
