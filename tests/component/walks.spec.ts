// Three walks that a reader takes in a bad moment, with every click counted.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { country: 'GR' });
  page = screens.page;
  await inWindow(screens, 1024, 640);
});
test.afterAll(async () => screens.close());

/** Clicks that the page has seen since the walk began. */
async function clicks(): Promise<number> {
  return await page.evaluate(() => (globalThis as { clicks?: number }).clicks ?? 0);
}

test.beforeEach(async () => {
  await page.evaluate(() => {
    const seen = globalThis as { clicks?: number };
    if (seen.clicks === undefined)
      addEventListener('click', () => (seen.clicks = (seen.clicks ?? 0) + 1), true);
    seen.clicks = 0;
  });
  await goTo(page, '/');
});

test('The helpline for children is in sight on Home, and its details are one click away', async () => {
  await expect(page.getByRole('main').getByText('1056')).toBeInViewport();
  await page
    .getByRole('main')
    .getByRole('link', { name: /1056|Helpline for children/ })
    .first()
    .click();
  await expect(page.locator('#contact-name')).toBeInViewport();
  expect(await clicks()).toBe(1);
});

test('From Home the page of a report with the searched words takes at most two clicks', async () => {
  await page.keyboard.type('reflection period');
  await page.locator('[data-search-row]').first().waitFor();
  const report = page.locator('[data-search-row][data-kind="report"]').first();
  await report.locator('[data-search-open], a, button').first().click();
  const open = page.getByRole('button', { name: 'Open at the words' });
  if (await open.isVisible()) await open.click();
  await page.locator('[data-reader="ready"]').waitFor();
  await expect(page.locator('input[data-page]')).not.toHaveAttribute('data-page', '1');
  expect(await clicks()).toBeLessThanOrEqual(2);
});

test('From Home the pocket card takes at most two clicks to paper', async () => {
  await page.getByRole('main').getByRole('link', { name: 'Pocket card' }).click();
  const print = page.getByRole('main').getByRole('button', { name: 'Print' }).first();
  await expect(print).toBeInViewport();
  await expect(print).toBeEnabled();
  await print.click();
  expect(await clicks()).toBe(2);
  await expect.poll(async () => (await screens.paper()).length).toBeGreaterThan(1000);
});
