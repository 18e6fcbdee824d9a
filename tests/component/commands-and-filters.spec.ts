// The search box beside finding words: commands, and filters typed in the query.
import { expect, type Locator, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { setAddress } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { language: 'el' });
  page = screens.page;
  await inWindow(screens, 1280, 800);
});

test.beforeEach(async () => {
  // Leaving the search takes its filters away.
  await setAddress(page, '/');
  await expect(rows()).toHaveCount(0);
});

test.afterAll(async () => {
  await screens.close();
});

/** Types into the one search box; whatever was there gives way. */
async function search(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Waits for the answer to all that was typed; while typing those to its beginnings are shown. */
async function answered(words: string): Promise<void> {
  await expect(page.locator('h1')).toHaveText(`Αναζήτηση: ${words}`);
  await expect(page.locator('main [aria-busy="false"]')).toBeAttached();
}

function rows(kind?: string): Locator {
  return page.locator(kind === undefined ? '[data-search-row]' : `[data-search-row][data-kind="${kind}"]`);
}

test('A command typed into the box is offered and done', async () => {
  await search('>ρυθμίσεις');
  await page.getByRole('list', { name: 'Εντολές' }).getByRole('button', { name: 'Ρυθμίσεις' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ρυθμίσεις' })).toBeVisible();
  await search('> χρώματα σκούρα');
  await page.getByRole('list', { name: 'Εντολές' }).getByRole('button').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('Commands are there only behind a >, and the arrows walk them from the box', async () => {
  await search('επαφές');
  await answered('επαφές');
  const commands = page.getByRole('list', { name: 'Εντολές' }).getByRole('button');
  await expect(rows().first()).toBeVisible();
  await expect(commands).toHaveCount(0);
  await search('>');
  await expect(rows()).toHaveCount(0);
  await expect(commands.first()).toBeVisible();
  const all = await commands.count();
  await search('>γλώσσα');
  await expect(commands).toHaveCount(5);
  expect(all).toBeGreaterThan(5);
  await page.keyboard.press('ArrowDown');
  await expect(commands.first()).toBeFocused();
  await page.keyboard.press('End');
  await expect(commands.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox', { name: 'Αναζήτηση' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(commands.first()).toBeFocused();
});

test('A command is done by the keys alone: arrow down from the box, then Enter', async () => {
  await search('>ρυθμίσεις');
  const command = page.getByRole('list', { name: 'Εντολές' }).getByRole('button', { name: 'Ρυθμίσεις' });
  await expect(command).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(command).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ρυθμίσεις' })).toBeVisible();
});

test('Filters typed in the line that hide everything are named with what they hide, and go by one click', async () => {
  await search('επίτροπος country:PT kind:contact');
  const ways = page.locator('[data-hiding-filters]');
  await expect(ways).toBeVisible();
  await expect(page.locator('main')).toContainText(
    'Δεν βρέθηκε τίποτα για «επίτροπος country:PT kind:contact» με αυτά τα φίλτρα',
  );
  const way = ways
    .getByRole('link', { name: /^Χωρίς .*: \d+ αποτ[εέ]λεσμα|^Χωρίς .*: \d+ αποτελέσματα/ })
    .first();
  const [, typed = '', count = ''] = /^Χωρίς (.*): (\d+) /.exec((await way.textContent()) ?? '') ?? [];
  await way.click();
  await expect(rows().first()).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /αποτ/ }).first()).toHaveText(
    new RegExp(`^${count} αποτ`),
  );
  await expect(page.getByRole('searchbox').first()).not.toHaveValue(new RegExp(typed));
  await search('qqqqzzzz country:PT');
  await expect(page.locator('main')).toContainText('Δεν βρέθηκε τίποτα για «qqqqzzzz country:PT»');
  await expect(ways).toHaveCount(0);
});

test('A filter that does not know its value says what it knows, and the rest is searched', async () => {
  await search('εμπορία country:UK kind: contact');
  await answered('εμπορία country:UK kind: contact');
  await expect(page.locator('main')).toContainText(
    'Το «country:UK» δεν περιορίζει τίποτα: το «country:» δέχεται μόνο EL/GR, CY, IT, PT και EU.',
  );
  await expect(rows('contact').first()).toBeVisible();
  await expect(rows('report')).toHaveCount(0);
  await search('country:UK');
  await answered('country:UK');
  await expect(page.locator('main')).toContainText('Το «country:UK» δεν περιορίζει τίποτα');
  await search('kind:');
  await expect(page.locator('main')).toContainText('Το «kind:» γνωρίζει report, checklist');
});
