// The position of the bar for selected words. Escape closes it, also when the words continue on another page.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { type NotesOnPage, notesOn } from '../support/notes-on.ts';

let program: Program;
let page: Page;
let on: NotesOnPage;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  on = notesOn(page);
});
test.afterAll(async () => program.close());

const lines = (number: number) =>
  page.locator(`.page[data-page-number="${number}"] .textLayer span[role="presentation"]`);

test('Over two pages the bar stands below the last selected line, and Escape lets go of the words', async () => {
  await on.openReport('r2.en', '?page=3');
  const [first, last] = [lines(3).last(), lines(4).nth(2)];
  await last.waitFor({ state: 'attached' });
  await last.evaluate((line) => line.scrollIntoView({ block: 'center' }));
  await first.evaluate((line) => getSelection()?.collapse(line, 0));
  await last.evaluate((line) => getSelection()?.extend(line, 1));
  await expect(on.bar()).toBeVisible();
  const sheet = page.locator('.page[data-page-number="4"]');
  const [bar, below, paper] = await Promise.all([on.bar(), last, sheet].map((one) => one.boundingBox()));
  if (!bar || !below || !paper) throw new Error('the words are not drawn');
  expect(bar.y).toBeGreaterThan(below.y + below.height / 2);
  expect(bar.y).toBeLessThan(below.y + below.height + 24);
  expect(bar.x).toBeGreaterThan(paper.x + 16);
  await page.keyboard.press('Escape');
  await expect(on.bar()).toHaveCount(0);
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  await expect(on.pages()).toBeFocused();
});

/** Counts from now on how often something is put into text layers or taken out. */
const watchLayers = () =>
  page.evaluate(() => {
    const observer = new MutationObserver((changes) => {
      layers.changes += changes.length;
    });
    const layers = { changes: 0 };
    Object.assign(globalThis, { layers });
    for (const layer of document.querySelectorAll('.textLayer')) observer.observe(layer, { childList: true });
  });
const changesOfLayers = () =>
  page.evaluate(() => (globalThis as unknown as { layers: { readonly changes: number } }).layers.changes);

test('A key let go and a click beside the words change nothing in the text of pages, which would be laid out anew', async () => {
  await on.openReport('r2.en', '?page=3');
  await lines(3).first().waitFor({ state: 'attached' });
  await on.pages().focus();
  await watchLayers();
  await page.keyboard.press('Shift');
  await page.locator('input[data-page]').click();
  expect(await changesOfLayers()).toBe(0);
});

test('Once chosen words are let go of, the text of the page is as it was', async () => {
  await on.openReport('r2.en', '?page=3');
  const line = lines(3).nth(2);
  await line.waitFor({ state: 'attached' });
  const layer = page.locator('.page[data-page-number="3"] .textLayer');
  await line.evaluate((element) => getSelection()?.selectAllChildren(element));
  await expect(on.bar()).toBeVisible();
  await expect(layer).toHaveClass(/selecting/);
  await page.keyboard.press('Escape');
  await expect(layer).not.toHaveClass(/selecting/);
  const last = await layer.evaluate((element) => element.lastElementChild?.className);
  expect(last).toBe('endOfContent');
});
