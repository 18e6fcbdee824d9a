// The library: filters with counts, another language, an empty state that says what to do.
import { expect, type Page } from '@playwright/test';
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
  await goTo(page, '/library');
  await page.getByRole('button', { name: /^All/ }).waitFor();
});

const cards = () => page.locator('main ul > li').filter({ has: page.getByRole('link') });
const chip = (name: string) => page.getByRole('group', { name: 'Filters' }).getByRole('button', { name });

test('Every work stands once, in the language of the person, with kind, country, year and age', async () => {
  const titles = await cards().getByRole('link').allTextContents();
  expect(titles).toContain('Europe: the common frame');
  expect(titles.filter((title) => title === 'Europe: the common frame')).toHaveLength(1);
  const card = cards().filter({ hasText: 'Europe: the common frame' });
  await expect(card).toContainText('Report');
  await expect(card).toContainText('European Union');
  await expect(card).toContainText('2026');
  await expect(card).toContainText('checked');
});

test('A kind filters at once, and its count says how many', async () => {
  const checklists = chip('Checklists');
  const count = Number(/\d+/.exec((await checklists.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(0);
  await checklists.click();
  await expect(cards()).toHaveCount(count);
  await expect(page.getByRole('status').filter({ hasText: 'resource' })).toContainText(`${count} of`);
  await page.getByRole('button', { name: 'Remove all filters' }).click();
  await expect(chip('All')).toHaveAttribute('aria-pressed', 'true');
});

test('Filters that fit nothing together say so and offer the way out', async () => {
  await chip('Modules').click();
  await page.getByRole('button', { name: 'Country', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: /Portugal/ }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No resource fits these filters together.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove all filters' }).last().click();
  await expect(page.getByText('No resource fits these filters together.')).toHaveCount(0);
});

test('The Greek edition is one click away', async () => {
  const card = cards().filter({ hasText: 'Europe: the common frame' });
  await card.getByRole('link', { name: /in Greek$/ }).click();
  await page.waitForSelector('[data-reader="ready"]');
  expect(page.url()).toContain('/read/r2.el');
});

test('The list shows the same works, and stays chosen', async () => {
  const count = await cards().count();
  await page.getByRole('radio', { name: 'List' }).click();
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await goTo(page, '/');
  await goTo(page, '/library');
  await expect(page.locator('tbody tr')).toHaveCount(count);
  await page.getByRole('radio', { name: 'Covers' }).click();
});
