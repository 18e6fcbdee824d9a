// The contents of a report link to its headings and show the current one.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());
test.beforeEach(async () => {
  await goTo(page, '/');
  await goTo(page, '/read/r2.en?page=1');
});

const pageBox = () => page.locator('input[data-page]');

test('The contents lead to their page', async () => {
  await page.keyboard.press('F4');
  const entries = page.getByRole('complementary').getByRole('button');
  await expect(entries.first()).toBeVisible();
  await entries.filter({ hasText: 'Sources' }).last().click();
  await expect(pageBox()).not.toHaveAttribute('data-page', '1');
  await page.keyboard.press('F4');
});

test('Back and forward of the menu go through the places of a report, as their keys do', async () => {
  await page.keyboard.press('F4');
  const entries = page.getByRole('complementary').getByRole('button');
  await entries.filter({ hasText: 'Sources' }).last().click();
  await expect(pageBox()).not.toHaveAttribute('data-page', '1');
  const there = await pageBox().getAttribute('data-page');
  await chooseFromMenu('Back');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await chooseFromMenu('Forward');
  await expect(pageBox()).toHaveAttribute('data-page', there ?? '');
  await page.keyboard.press('F4');
});

/** Chooses an entry of the program's own menu. */
async function chooseFromMenu(label: string): Promise<void> {
  await screens.app.evaluate(({ Menu }, wanted) => {
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    entries.find((entry) => entry.label === wanted)?.click();
  }, label);
}

test('Of several headings on a page the one that was gone to is the current one, not the last', async () => {
  await page.keyboard.press('F4');
  const contents = () => page.getByRole('complementary', { name: 'Contents' });
  const entries = contents().locator('li button');
  await expect(entries.nth(3)).toBeVisible();
  const names = await entries.allTextContents();
  const labels = names.map((name) => /\d+$/.exec(name)?.[0]);
  const first = labels.findIndex((label, at) => at > 0 && label !== undefined && label === labels[at + 1]);
  expect(first).toBeGreaterThan(0);
  await entries.nth(first).click();
  await expect(contents().locator('[aria-current="location"]')).toHaveText(names[first] ?? '');
  await page.keyboard.press('F4');
});

test('In a long list of contents the heading one reads under is in sight', async () => {
  // In a higher window all headings of this report are in sight.
  await inWindow(screens, 1280, 560);
  await page.keyboard.press('F4');
  const contents = page.getByRole('complementary', { name: 'Contents' });
  await expect(contents.locator('[aria-current="location"]')).toBeInViewport();
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('End');
  await expect(contents.locator('[aria-current="location"]')).toHaveText(/\S/);
  await expect(contents.locator('li button').first()).not.toBeInViewport();
  await expect(contents.locator('[aria-current="location"]')).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press('F4');
  await inWindow(screens, 1280, 800);
});

test('Escape in the contents empties the filter first, then closes them and leads back to the pages', async () => {
  await page.keyboard.press('F4');
  const contents = page.getByRole('complementary', { name: 'Contents' });
  const filter = contents.getByRole('searchbox');
  await filter.fill('guardian');
  await page.keyboard.press('Escape');
  await expect(filter).toHaveValue('');
  await expect(contents).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(contents).toHaveCount(0);
  await expect(page.locator('[data-region="pages"]')).toBeFocused();
  await page.keyboard.press('F4');
  await contents.locator('li button').nth(2).focus();
  await page.keyboard.press('Escape');
  await expect(contents).toHaveCount(0);
  await expect(page.locator('[data-region="pages"]')).toBeFocused();
});
