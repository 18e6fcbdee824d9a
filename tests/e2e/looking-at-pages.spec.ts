// The look of pages: layout, size, dark or as printed, on the whole screen. It is remembered.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { chaptersPdf } from '../support/long-documents.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { chooseView, viewEntry } from '../support/reader-tools.ts';
import { headedPdf, picturedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { headed: headedPdf(), pictured: picturedPdf(), long: chaptersPdf() });
});
test.afterAll(async () => program.close());

const pages = () => page.locator('[data-region="pages"]');
const pageBox = () => page.locator('input[data-page]');
const sheet = (number: number) => page.locator(`.page[data-page-number="${number}"]`);
const choose = (name: string) => chooseView(page, name);
const edges = (number: number) =>
  sheet(number).evaluate((box) => {
    const { left, right, top, bottom } = box.getBoundingClientRect();
    return { left, right, top, bottom };
  });

test('Pages lie in pairs with the first alone, or are shown one at a time', async () => {
  await openDocument(program, 'headed');
  await choose('Two pages');
  await expect(page.locator('.spread').nth(1).locator('.page')).toHaveCount(2);
  await expect(page.locator('.spread').first().locator('.page')).toHaveCount(1);
  const isUpright = () => sheet(1).evaluate((box) => box.clientHeight > box.clientWidth);
  expect(await isUpright()).toBe(true);
  await choose('Two pages');
  await choose('Page by page');
  await expect(page.locator('[data-region="pages"] .page')).toHaveCount(1);
  expect(await isUpright()).toBe(true);
  await choose('Page by page');
});

test('What is read stays in sight while pages are turned and laid out anew', async () => {
  await openDocument(program, 'long');
  await pageBox().fill('30');
  await page.keyboard.press('Enter');
  await pages().focus();
  await page.keyboard.press('ArrowDown');
  const isInSight = async () => {
    const room = await pages().evaluate((box) => box.getBoundingClientRect().toJSON());
    const { top, bottom, left, right } = await edges(30);
    return bottom > room.top && top < room.bottom && right > room.left && left < room.right;
  };
  await expect(pageBox()).toHaveAttribute('data-page', '30');
  for (const name of ['Rotate', 'Rotate', 'Rotate', 'Rotate', 'Two pages', 'Two pages']) {
    await choose(name);
    await expect.poll(isInSight, name).toBe(true);
  }
  await expect(pageBox()).toHaveAttribute('data-page', '30');
});

test('How pages lie and how they are turned is remembered for the document', async () => {
  await openDocument(program, 'headed');
  await choose('Two pages');
  await choose('Page');
  await choose('Rotate');
  const isWide = () => sheet(1).evaluate((box) => box.clientWidth > box.clientHeight);
  await expect.poll(isWide).toBe(true);
  await openDocument(program, 'headed');
  await expect(page.locator('.spread').nth(1).locator('.page')).toHaveCount(2);
  expect(await isWide()).toBe(true);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await expect(viewEntry(page, 'Page')).toBeChecked();
  await page.keyboard.press('Escape');
  for (const name of ['Rotate', 'Rotate', 'Rotate', 'Two pages', 'Width']) await choose(name);
});

test('A page that is turned to and does not scroll is come back to', async () => {
  await openDocument(program, 'headed');
  await choose('Page by page');
  await choose('Page');
  await pages().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(pageBox()).toHaveAttribute('data-page', '3');
  await openDocument(program, 'pictured');
  await openDocument(program, 'headed');
  await expect(pageBox()).toHaveAttribute('data-page', '3');
  await page.keyboard.press('Home');
  await choose('Page by page');
  await choose('Width');
});

test('Trimmed pages fill the width with their content, and are whole again when that is switched off', async () => {
  await openDocument(program, 'headed');
  await choose('Width');
  const before = (await edges(1)).right - (await edges(1)).left;
  await choose('Trim margins');
  await expect.poll(async () => (await edges(1)).right - (await edges(1)).left).toBeGreaterThan(before * 1.1);
  const words = sheet(1).locator('.textLayer span', { hasText: 'A guardian speaks' }).first();
  const isInside = () =>
    words.evaluate((text) => {
      const box = text.closest('[data-region="pages"]')?.getBoundingClientRect();
      const { left, right } = text.getBoundingClientRect();
      return box !== undefined && left >= box.left && right <= box.right && right - left > box.width * 0.7;
    });
  await expect.poll(isInside).toBe(true);
  // A panel takes room from the pages.
  await page.keyboard.press('F4');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await expect.poll(isInside).toBe(true);
  await page.keyboard.press('F4');
  await choose('Trim margins');
  await expect.poll(async () => (await edges(1)).right - (await edges(1)).left).toBeCloseTo(before, -1);
});

test('On the whole screen keys turn whole pages, and Escape brings back what was, on the page one has come to', async () => {
  await openDocument(program, 'headed');
  await choose('Width');
  await pages().focus();
  await page.keyboard.press('Home');
  // Where no window manager runs, the window itself stays as large as the screen: the page is compared with its room.
  const isAsWideAsItsRoom = (number: number) =>
    sheet(number).evaluate((box) => {
      const room = box.closest('[data-region="pages"]')?.clientWidth ?? 0;
      // Widths of pages are rounded to what the screen can draw sharply.
      return Math.abs(room - box.clientWidth) <= 2;
    });
  await expect.poll(() => isAsWideAsItsRoom(1)).toBe(true);
  // Escape would leave the whole screen again.
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Full screen', exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await expect(page.locator('[data-region="pages"] .page')).toHaveCount(1);
  await page.keyboard.press('Space');
  await expect(sheet(2)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(sheet(3)).toBeVisible();
  await page.keyboard.press('Shift+Space');
  await expect(sheet(2)).toBeVisible();
  const { top, bottom } = await edges(2);
  expect(bottom - top).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  expect(await isAsWideAsItsRoom(2)).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await expect.poll(() => isAsWideAsItsRoom(1)).toBe(true);
});

test('On the whole screen keys that would open something out of sight do nothing', async () => {
  await openDocument(program, 'headed');
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Full screen', exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  const url = page.url();
  for (const key of [
    'n',
    'Control+p',
    'Control+f',
    'F3',
    'F4',
    'F9',
    'Control+d',
    'F1',
    'Control+,',
    'Control+k',
  ])
    await page.keyboard.press(key);
  await page.keyboard.press('End');
  await expect(sheet(5)).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(sheet(4)).toBeVisible();
  await expect(pages()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page.locator('[data-find-words], [data-reading-text]')).toHaveCount(0);
  await page.getByRole('button', { name: 'More tools' }).click();
  await expect(page.getByRole('menuitem', { name: 'Bookmark this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(url);
});

/** The colour of a point of the page as it is on the screen; `x` and `y` as shares of the page. */
async function colourAt(x: number, y: number): Promise<readonly number[]> {
  const picture = (await sheet(1).screenshot()).toString('base64');
  return await page.evaluate(
    async ({ data, across, down }) => {
      const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const at = [Math.round(image.width * across), Math.round(image.height * down)] as const;
      return [...(context?.getImageData(at[0], at[1], 1, 1).data.slice(0, 3) ?? [])];
    },
    { data: picture, across: x, down: y },
  );
}

test('Dark pages are dark, and the pictures on them stay as they are', async () => {
  await openDocument(program, 'pictured');
  await choose('Page');
  const paper = () => colourAt(0.9, 0.05);
  const picture = () => colourAt(200 / 595, 1 - 400 / 842);
  await expect.poll(paper).toEqual([255, 255, 255]);
  await expect.poll(picture).toEqual([255, 128, 0]);
  await choose('Dark pages');
  await expect.poll(async () => Math.max(...(await paper()))).toBeLessThan(60);
  await expect
    .poll(async () => {
      const [red = 0, green = 0, blue = 0] = await picture();
      return red > 200 && green > 90 && green < 150 && blue < 40;
    })
    .toBe(true);
  await openDocument(program, 'headed');
  await expect(pages()).toHaveAttribute('data-pages', 'dark');
  await choose('Dark pages');
  await expect(pages()).not.toHaveAttribute('data-pages', 'dark');
});
