// Help: tasks, words, keys and what is kept where; the tour of the first day; single-letter keys and high contrast.
import { expect, type Page } from '@playwright/test';
import type { Keys } from '../../core/ipc/menu-commands.ts';
import { commandRows, isOnlyListed } from '../../renderer/app/commands/command-table.ts';
import { isSingleCharacter, labelsOf } from '../../renderer/app/commands/keys.ts';
import { axeFindings } from '../support/axe.ts';
import { notesOn } from '../support/notes-on.ts';
import { brief, openFromLibrary } from '../support/open-documents.ts';
import { openScreens, type RunningShell, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;

test.beforeEach(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterEach(async () => screens.close());

const search = () => page.getByRole('searchbox', { name: 'Search in Help' });
const tour = () => page.getByRole('complementary', { name: 'Short tour' });

test('F1 opens Help with its tasks, and a task leads to its place', async () => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('heading', { name: 'Help', level: 1 })).toBeVisible();
  const tasks = page.getByRole('navigation', { name: 'Tasks' }).getByRole('link');
  await expect(tasks).toHaveCount(12);
  await tasks.filter({ hasText: 'Learn a module' }).click();
  const task = page.getByRole('region', { name: 'Learn a module and take its quiz' });
  await expect(task.getByRole('listitem')).toHaveCount(4);
  await task.getByRole('link', { name: 'Open: Learn' }).click();
  await expect(page.getByRole('heading', { name: 'Learn', level: 1 })).toBeVisible();
});

test('The search field goes through tasks, words, keys and what is kept', async () => {
  await goTo(page, '/help');
  await search().fill('passphrase');
  await expect(page.getByRole('heading', { name: 'Keep notes private with a passphrase' })).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Words' }).getByText('Recovery key', { exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is kept where' })).toContainText('encrypts them');
  await search().fill('bookmark');
  await expect(page.locator('kbd').filter({ hasText: 'Ctrl D' })).toBeVisible();
  await search().fill('zzzz');
  await expect(page.getByText('Nothing in Help has these words').last()).toBeVisible();
});

test('Every part of Help has nothing serious for axe, also in high contrast', async () => {
  for (const part of ['topics', 'words', 'keys', 'kept', 'access']) {
    await goTo(page, `/help?part=${part}`);
    expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
  }
  for (const theme of ['light', 'dark'] as const) {
    await changeSettings(page, { theme, contrast: 'high' });
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
  }
});

test('The summary for support is saved', async () => {
  await goTo(page, '/help?part=kept');
  await page.getByRole('button', { name: 'Save a summary for support' }).click();
  await expect(page.getByText('Saved as impact-kit-support.txt.')).toBeVisible();
});

test('The tour has three steps, goes to the card and back, and ends with Escape', async () => {
  await goTo(page, '/help');
  const start = page.getByRole('button', { name: 'Start the short tour' });
  await start.click();
  await expect(tour().getByRole('heading', { name: 'Search everything here' })).toBeFocused();
  const searchBox = page.locator('[data-tour-part="search"]');
  await expect(searchBox).toHaveCSS('outline-width', '3px');
  await goTo(page, '/');
  await expect(searchBox).toHaveCSS('outline-width', '3px');
  await goTo(page, '/help');
  await tour().getByRole('button', { name: 'Next' }).click();
  await expect(searchBox).not.toHaveCSS('outline-width', '3px');
  await expect(tour()).toContainText('2 of 3');
  await page.keyboard.press('Escape');
  await expect(tour()).toHaveCount(0);
  await start.click();
  for (const name of ['Next', 'Next', 'Done']) await tour().getByRole('button', { name }).click();
  await expect(tour()).toHaveCount(0);
});

test('On the first day the tour comes by itself, and never again', async () => {
  await changeSettings(page, { wasTourShown: false });
  await expect(tour()).toBeVisible();
  await tour().getByRole('button', { name: 'Close the tour' }).click();
  await expect(tour()).toHaveCount(0);
  screens = await screens.reopen();
  page = screens.page;
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible();
  await goTo(page, '/library');
  await expect(tour()).toHaveCount(0);
});

test('A fresh program takes no single letter, in a report or on lists, until they are turned on in Settings', async ({
  shell,
}) => {
  await openFresh(shell);
  const on = notesOn(page);
  const box = page.locator('#search-box:focus');
  expect(singles).toEqual(expect.arrayContaining(['/', 'h', 'n']));

  await openFromLibrary(page, brief);
  expect(await on.selectLine(1, 1)).not.toBe('');
  await pressAll();
  expect(page.url()).toContain('#/read/r1.en');
  await expect(on.editor()).toHaveCount(0);
  await expect(box).toHaveCount(0);
  await expect(page.locator('input[data-page]')).toHaveAttribute('data-page', '1');
  await page.keyboard.press('Control+d');
  await page.getByRole('button', { name: 'More tools' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove the bookmark of this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await on.stored()).toEqual([]);
  await page.keyboard.press('Control+Alt+g');
  await expect(page.locator('input[data-page]')).toBeFocused();

  for (const [address, row] of lists) {
    await goTo(page, address);
    await page.locator(row).first().focus();
    await pressAll();
    await expect(page.locator(row).first()).toBeFocused();
    expect(page.url()).toContain(`#${address}`);
    await page.keyboard.press('Control+k');
    await expect(box).toHaveCount(1);
  }

  await goTo(page, '/settings');
  await page.getByText('Single-letter keys', { exact: true }).click();
  await expect(page.getByRole('switch', { name: 'Single-letter keys' })).toBeChecked();
  for (const [address, row] of lists) {
    await goTo(page, address);
    await page.locator(row).first().focus();
    await page.keyboard.press('/');
    await expect(box).toHaveCount(1);
  }
  await openFromLibrary(page, brief);
  const words = await on.selectLine(1, 1);
  await page.keyboard.press('h');
  await expect.poll(on.stored).toHaveLength(1);
  expect((await on.stored())[0]).toMatchObject({ page: 1, quote: { exact: words } });
  await page.keyboard.press('n');
  await expect(on.editor()).toBeVisible();
});

/** Rows of two lists, and the screen of each. */
const lists = [
  ['/contacts', '[aria-label="List of contacts"] li a'],
  ['/search?q=child', '[data-search-row] [data-search-open]'],
] as const;

/** Every single character that does something, as it is pressed. */
const singles = commandRows
  .flatMap(([, { keys }]) => keys)
  .filter((keys) => !isOnlyListed(keys) && isSingleCharacter(keys))
  .map((keys) =>
    labelsOf(keys as Keys, false)
      .join('')
      .toLowerCase(),
  );

async function pressAll(): Promise<void> {
  for (const key of new Set([...singles, ...'abcdefghijklmnopqrstuvwxyz?[]'])) await page.keyboard.press(key);
}

/** A window after the questions of the first run, with the settings of a new person. The tour and the offer are over. */
async function openFresh(shell: RunningShell): Promise<void> {
  await screens.close();
  screens = await openScreens(shell, { isNew: true });
  page = screens.page;
  await page.getByText('English', { exact: true }).click();
  await page.getByTestId('first-run-done').click();
  await page.locator('[data-library="ready"]').waitFor();
  await changeSettings(page, { wasTourShown: true, wasPassphraseOffered: true });
}
