// Decides where the bar for selected words stands, and that Escape takes it away, also where the words go on on another page.
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
