// The glossary: four languages side by side, reached from Library and Help, narrowed by words, and the way to where a term is used.
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

test('Library and Help lead to the glossary', async () => {
  for (const address of ['/library', '/help?part=words']) {
    await goTo(page, address);
    await page.getByRole('main').getByRole('link', { name: 'Glossary' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Glossary');
  }
});

test('A term shows its words in four languages, and leads to where it is used', async () => {
  await goTo(page, '/glossary');
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('επίτροπος');
  const term = page.locator('[data-term="guardian"]');
  await expect(term.getByRole('heading', { level: 3 })).toHaveText('guardian');
  for (const words of ['English', 'Greek', 'Italian', 'Portuguese'])
    await expect(term.locator('dt').filter({ hasText: words }).first()).toBeVisible();
  await expect(term).toContainText('επίτροπος');
  await expect(term).toContainText('tutore');
  await term.getByRole('link', { name: 'Where “guardian” is used' }).click();
  await expect(page).toHaveURL(/#\/search\?q=%22guardian%22/);
});

test('A letter leads to its terms, and words that no term has are said to be none', async () => {
  await goTo(page, '/glossary');
  // The words of the visit before are still there.
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('');
  await page
    .getByRole('navigation', { name: 'Letters' })
    .getByRole('button', { name: 'S', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 2, name: 'S', exact: true })).toBeFocused();
  await page.getByRole('searchbox', { name: 'Find a term' }).fill('zzzz');
  await expect(page.getByRole('main').getByText('No term has these words.')).toBeVisible();
});
