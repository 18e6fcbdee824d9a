// The review sheet of a kit: reached from its details, in each language of its texts, leading to what is open, saved for reviewers.
import { expect, type Page } from '@playwright/test';
import { openKitDetails } from '../support/kit-details.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const rows = () => page.locator('[data-text]');

test('The details of a kit lead to it: every text of the language with what was done, and what is open with who can confirm it', async () => {
  await goTo(page, '/kits');
  await openKitDetails(page);
  await page.getByRole('link', { name: 'Review sheet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Review sheet');
  const italy = page.locator('[data-text="r4.en"]');
  await expect(italy).toContainText('Compiled on');
  await expect(italy).toContainText('To confirm: ');
  await expect(rows().filter({ hasText: 'To confirm' })).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Language of the texts' }).click();
  await page.getByRole('option', { name: 'Greek' }).click();
  await expect(page.locator('[data-text="r4.el"]')).toBeVisible();
  await expect(page.locator('[data-text="r4.en"]')).toHaveCount(0);
});

test('It is saved as a table with the questions of that language and with columns for the reviewer', async () => {
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).click();
  await expect.poll(async () => (await screens.record()).saved.length).toBe(1);
  const [saved] = (await screens.record()).saved;
  const table = String(saved?.content);
  expect(table.split('\r\n')[0]).toContain('"reviewer","reviewed on","right","correction"');
  expect(table).toContain('"r4.el","el"');
  expect(table).not.toContain('"r4.en"');
  // One line for each question, and one for each text without any.
  const lines = table.trimEnd().split('\r\n').length - 1;
  const questions = await rows().locator('li').count();
  const without = await rows().filter({ hasText: 'Nothing' }).count();
  expect(lines).toBe(questions + without);
});

test('A question leads to its place', async () => {
  await goTo(page, '/review-sheet');
  await page.locator('[data-text="r4.en"] li').first().getByRole('link').click();
  await expect(page).toHaveURL(/#\/read\/r4\.en\?at=/);
});
