// Matches in the large-letter text are marked, and a person can go to each.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const text = () => page.getByRole('region', { name: 'Reading view' });
const pageBox = () => page.locator('input[data-page]');

test('The found words one stands at look different in the text, and closing the panel leads back to it', async () => {
  await goTo(page, '/read/r2.en');
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('F9');
  await expect(text().locator('[data-block]').first()).toBeVisible();
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('guardian');
  const chosen = text().locator('mark[data-chosen]');
  await expect(chosen).toHaveText(/guardian/i);
  await expect(chosen).toBeInViewport();
  const look = (mark: Element) => getComputedStyle(mark).backgroundColor;
  expect(await chosen.evaluate(look)).not.toBe(
    await text().locator('mark:not([data-chosen])').first().evaluate(look),
  );
  const at = () =>
    text()
      .locator('mark')
      .evaluateAll((marks) => marks.findIndex((mark) => mark.hasAttribute('data-chosen')));
  const first = await at();
  await page.keyboard.press('Enter');
  await expect.poll(at).toBe(first + 1);
  await expect(chosen).toBeInViewport();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(at).toBe(first);
  const last = page.getByRole('region', { name: 'Find in this document' }).getByRole('listitem').last();
  await last.getByRole('button').click();
  await expect(chosen).toBeInViewport();
  const [, number = ''] = /^Page (\d+)/.exec((await last.getByRole('button').textContent()) ?? '') ?? [];
  await expect(pageBox()).toHaveValue(number);
  await page.getByRole('button', { name: 'Close the search' }).click();
  await expect(text().getByRole('document')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(text()).toHaveCount(0);
});

test('In large letters the found words come into sight also where the text above them was not laid out yet', async () => {
  await goTo(page, '/');
  await goTo(page, '/read/r2.en?page=6');
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('F9');
  await expect(text().locator('[data-block]').first()).toBeAttached();
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Control+=');
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('child');
  const chosen = text().locator('mark[data-chosen]');
  const places = page.getByRole('region', { name: 'Find in this document' }).getByRole('listitem');
  await expect(places).not.toHaveCount(0);
  for (const place of (await places.all()).toReversed()) {
    await place.getByRole('button').click();
    await expect(chosen).toBeInViewport();
    // Whatever is laid out after that leaves it there.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await expect(chosen).toBeInViewport({ timeout: 1 });
  }
  await page.keyboard.press('Control+0');
});
