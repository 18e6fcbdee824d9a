// Find in an open document by keys, wherever the focus is, from match to match, until it is closed.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo, setAddress } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());
test.beforeEach(async () => {
  await goTo(page, '/');
  await goTo(page, '/read/r2.en?page=1');
});

const pages = () => page.locator('[data-region="pages"]');
const box = () => page.locator('[data-find-words]');
const ticks = () => page.locator('[data-match-ticks] > span');

/** Which of all marks is the chosen one, from 0. */
const chosen = () => ticks().evaluateAll((all) => all.findIndex((one) => one.hasAttribute('data-chosen')));

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await box().fill(words);
  await expect.poll(chosen).toBe(0);
}

const rows = () => page.getByRole('region', { name: 'Find in this document' }).locator('li button');

test('From the pages the keys of find lead back into the box and on from mark to mark', {
  tag: '@check',
}, async () => {
  await find('guardian');
  await pages().focus();
  for (const [key, at] of [
    ['F3', 1],
    ['Control+g', 2],
    ['Shift+F3', 1],
    ['Control+Shift+G', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(chosen).toBe(at);
  }
  await expect(pages()).toBeFocused();
  await page.keyboard.press('Control+f');
  await expect(box()).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('guardian');
  await page.keyboard.press('F3');
  await expect.poll(chosen).toBe(1);
});

test('A page that is asked for while words are looked for is shown, not the next page with a mark', async () => {
  await find('guardian');
  await goTo(page, '/read/r2.en?page=4');
  await expect(page.locator('input[data-page]')).toHaveAttribute('data-page', '4');
  await expect(box()).toHaveValue('guardian');
});

test('Lines beside the scroll bar never make the screen longer', async () => {
  await find('guardian');
  const heights = () =>
    page.locator('[data-stage]').evaluate((stage) => {
      const all: number[] = [];
      for (let box: Element | null = stage; box; box = box.parentElement) all.push(box.scrollHeight);
      return all;
    });
  const before = await heights();
  await ticks()
    .last()
    .evaluate((tick) => {
      tick.style.top = '100%';
    });
  expect(await heights()).toEqual(before);
});

test('A row is chosen with Enter as with the mouse, and the box stays in sight above the rows', async () => {
  await find('child');
  await rows().last().focus();
  await expect(box()).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(rows().last()).toHaveAttribute('aria-current', 'true');
  await expect(rows().last()).toBeFocused();
});

test('Marks end with their panel, whatever takes its place, and Escape in the pages ends both', async () => {
  await find('guardian');
  await page.keyboard.press('F4');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await expect(ticks()).toHaveCount(0);
  await expect(page.locator('.textLayer .highlight')).toHaveCount(0);
  await find('guardian');
  await pages().focus();
  await page.keyboard.press('Escape');
  await expect(box()).toHaveCount(0);
  await expect(ticks()).toHaveCount(0);
  await expect(pages()).toBeFocused();
});

test('Words one came by stay marked beside the contents until Escape', async () => {
  await setAddress(page, '/read/r2.en?page=1&q=guardian');
  await expect(box()).toHaveValue('guardian');
  await expect(ticks().first()).toBeAttached();
  await page.keyboard.press('F4');
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
  await expect(ticks().first()).toBeAttached();
  await pages().focus();
  await page.keyboard.press('Escape');
  await expect(ticks()).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Contents' })).toBeVisible();
});

test('The row of the mark one stepped to is in sight, however long the list is', async () => {
  await find('child');
  await expect(rows().last()).not.toBeInViewport();
  await page.keyboard.press('Shift+F3');
  await expect(rows().last()).toHaveAttribute('aria-current', 'true');
  await expect(rows().last()).toBeInViewport({ ratio: 0.9 });
});
