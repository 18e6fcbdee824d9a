// A page of another size than the others fills the view on its own, with all that is on it. Chosen sizes apply to all pages.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { wordsOfPage } from '../support/long-documents.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { chooseView } from '../support/reader-tools.ts';
import { wideInTheMiddle, widePage, wordsLeft } from '../support/wide-pages.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { wide: wideInTheMiddle() });
});
test.afterAll(async () => program.close());
test.beforeEach(async () => {
  await openDocument(program, 'wide');
  await choose('Width');
  await goTo(1);
});

const pages = () => page.locator('[data-region="pages"]');
const sheet = (number: number) => page.locator(`.page[data-page-number="${number}"]`);
const words = (number: number) =>
  sheet(number)
    .locator('.textLayer span', { hasText: wordsOfPage(number) })
    .first();
const shownSize = () => page.locator('[data-zoom]');

async function goTo(number: number): Promise<void> {
  await page.locator('input[data-page]').fill(String(number));
  await page.keyboard.press('Enter');
  await expect(words(number)).toBeAttached();
}

const choose = (name: string): Promise<void> => chooseView(page, name);

const widthOf = (number: number) => sheet(number).evaluate((box) => box.clientWidth);
const room = () => pages().evaluate((box) => box.clientWidth);
const hidden = () => pages().evaluate((box) => box.scrollWidth - box.clientWidth);

/** Shares of its page from the left at which something begins and ends. */
async function across(number: number, what: string): Promise<readonly [number, number]> {
  return await sheet(number).evaluate((box, selector) => {
    const own = box.getBoundingClientRect();
    const found = box.querySelector(selector)?.getBoundingClientRect();
    if (!found) return [-1, -1];
    return [(found.left - own.left) / own.width, (found.right - own.left) / own.width];
  }, what);
}

/** Share of the page from the left at which the first ink of its drawing is. */
async function inkLeft(number: number): Promise<number> {
  return await sheet(number).evaluate((box) => {
    const canvas = box.querySelector('canvas');
    const picture = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height);
    if (!picture) return -1;
    for (let x = 0; x < picture.width; x += 1)
      for (let y = 0; y < picture.height; y += 1)
        if ((picture.data[(y * picture.width + x) * 4] ?? 255) < 128) return x / picture.width;
    return -1;
  });
}

test('With the whole width each page is as wide as the view, and what lies on a wide one lies where it is drawn', async () => {
  const narrow = await widthOf(1);
  expect(Math.abs(narrow - (await room()))).toBeLessThanOrEqual(2);
  const before = await shownSize().textContent();
  await goTo(widePage.number);
  await expect.poll(async () => Math.abs((await widthOf(widePage.number)) - narrow)).toBeLessThanOrEqual(2);
  expect(await hidden()).toBe(0);
  await expect(shownSize()).not.toHaveText(before ?? '');
  const share = wordsLeft / widePage.width;
  await expect.poll(() => inkLeft(widePage.number)).toBeCloseTo(share, 2);
  expect((await across(widePage.number, '.textLayer span'))[0]).toBeCloseTo(share, 2);
  const [left, right] = await across(widePage.number, '.annotationLayer a');
  expect(left).toBeCloseTo(widePage.link[0] / widePage.width, 2);
  expect(right).toBeCloseTo(widePage.link[2] / widePage.width, 2);
  await goTo(7);
  await expect.poll(async () => Math.abs((await widthOf(7)) - narrow)).toBeLessThanOrEqual(2);
  await goTo(1);
  expect(await widthOf(1)).toBe(narrow);
  await expect(shownSize()).toHaveText(before ?? '');
});

test('Highlighted words are marked where they stand on a wide page, in every size', async () => {
  await goTo(widePage.number);
  const line = sheet(widePage.number).locator('.textLayer span', { hasText: widePage.words }).first();
  await line.evaluate((text) => getSelection()?.selectAllChildren(text));
  await pages().focus();
  await page.keyboard.press('h');
  const mark = sheet(widePage.number).locator('.noteLayer > *').first();
  const isOnWords = async () => {
    const [all, found] = [await line.boundingBox(), await mark.boundingBox()];
    if (!all || !found) return false;
    return Math.abs(found.x - all.x) < 3 && Math.abs(found.width - all.width) < 5;
  };
  await expect.poll(isOnWords).toBe(true);
  expect((await across(widePage.number, '.noteLayer > *'))[0]).toBeCloseTo(700 / widePage.width, 2);
  await page.keyboard.press('Control++');
  await expect.poll(isOnWords).toBe(true);
  await page.keyboard.press('Control+0');
  await expect.poll(isOnWords).toBe(true);
});

test('Turned, side by side and in a narrower view each page still fills its room', async () => {
  await goTo(widePage.number);
  await choose('Rotate');
  const isFilled = async (number: number, share: number) =>
    Math.abs((await widthOf(number)) - (await room()) * share) <= 2;
  await expect.poll(() => isFilled(widePage.number, 1)).toBe(true);
  expect(await isFilled(1, 1)).toBe(true);
  for (let turns = 0; turns < 3; turns += 1) await choose('Rotate');
  await choose('Two pages');
  await expect.poll(() => isFilled(widePage.number, 0.5)).toBe(true);
  expect(await isFilled(6, 0.5)).toBe(true);
  expect(await hidden()).toBe(0);
  // They lie in pairs as they stood alone, and are turned no further.
  await expect(sheet(6).locator('.textLayer')).toHaveAttribute('data-main-rotation', '0');
  await choose('Two pages');
  await page.keyboard.press('F4');
  await expect.poll(() => isFilled(widePage.number, 1)).toBe(true);
  expect(await isFilled(1, 1)).toBe(true);
  await page.keyboard.press('F4');
  await expect.poll(() => isFilled(widePage.number, 1)).toBe(true);
});

test('Whole page shows each page whole, however large its units are', async () => {
  await choose('Page');
  const heightOf = (number: number) => sheet(number).evaluate((box) => box.clientHeight);
  const height = await pages().evaluate((box) => box.clientHeight);
  for (const number of [7, 1]) {
    await goTo(number);
    await expect.poll(async () => Math.abs((await heightOf(number)) - height)).toBeLessThan(3);
  }
});

test('A size that was chosen holds for all pages, and goes on from the page in sight', async () => {
  await goTo(widePage.number);
  const [wide, narrow] = [await widthOf(widePage.number), await widthOf(1)];
  await pages().focus();
  await page.keyboard.press('Control++');
  await expect.poll(async () => (await widthOf(widePage.number)) / wide).toBeCloseTo(1.1, 1);
  expect((await widthOf(1)) / narrow).toBeCloseTo(0.55, 1);
  await page.keyboard.press('Control+0');
  await expect.poll(() => widthOf(1)).toBe(narrow);
  expect(await widthOf(widePage.number)).toBe(wide);
  // The words are hidden while the page is drawn anew.
  await expect(words(widePage.number)).toBeVisible();
  const line = await words(widePage.number).boundingBox();
  const point = { x: line?.x ?? 0, y: line?.y ?? 0 };
  await page.mouse.move(point.x, point.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await widthOf(widePage.number)) / wide).toBeCloseTo(1.1, 1);
  await expect(words(widePage.number)).toBeVisible();
  const after = await words(widePage.number).boundingBox();
  expect(Math.abs((after?.x ?? 0) - point.x)).toBeLessThan(4);
  expect(Math.abs((after?.y ?? 0) - point.y)).toBeLessThan(4);
});

test('In a chosen size a page is as large as it says, its words with it', async () => {
  await pages().focus();
  await page.keyboard.press('Control+-');
  const narrow = await widthOf(1);
  const plain = (await words(1).boundingBox())?.height ?? 0;
  await goTo(widePage.number);
  await expect.poll(async () => (await widthOf(widePage.number)) / narrow).toBeCloseTo(2, 1);
  await goTo(7);
  await expect.poll(async () => (await widthOf(7)) / narrow).toBeCloseTo(2, 1);
  expect(((await words(7).boundingBox())?.height ?? 0) / plain).toBeCloseTo(2, 1);
  await goTo(1);
  expect(await widthOf(1)).toBe(narrow);
});
