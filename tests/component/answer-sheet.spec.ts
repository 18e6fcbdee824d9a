// An answer sheet: fill it from everywhere, put it in order, and remove entries.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { inWindow } from '../support/in-window.ts';
import { type NotesOnPage, notesOn } from '../support/notes-on.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo, setAddress } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;
let on: NotesOnPage;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
  on = notesOn(page);
});
test.afterAll(async () => screens.close());

const entries = () => page.locator('[data-sheet-entry]');
const menuEntry = () =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: /My sheet/ });
/** Opens the sheet as a person does: My notes, then its tab. */
async function openSheet(): Promise<void> {
  await menuEntry().click();
  await page.getByRole('link', { name: /^To print/ }).click();
}

test('An empty sheet says how to fill it, and the menu does not speak of it yet', async () => {
  await expect(menuEntry()).toHaveCount(0);
  await setAddress(page, '/search?q=%3E%20my%20sheet');
  await page.getByRole('list', { name: 'Commands' }).getByRole('button', { name: 'My sheet' }).click();
  await expect(page.getByText('Your sheet is empty.')).toBeVisible();
  await expect(page.getByText('choose “Add to my sheet”')).toBeVisible();
  await page.getByRole('link', { name: 'Go to the search' }).click();
  await expect(page).toHaveURL(/#\/search/);
});

test('A passage that answers a question is put on it word for word, in a narrow window too', async () => {
  await inWindow(screens, 1024, 640);
  await goTo(page, '/search?q=who%20appoints%20the%20guardian%3F');
  const answer = page.locator('[data-search-row][data-answer]').first();
  const words = ((await answer.locator('[lang] mark').first().textContent()) ?? '').trim();
  await answer.getByRole('button', { name: 'Add to my sheet' }).click();
  await expect(answer.getByRole('button', { name: 'Remove from my sheet' })).toBeVisible();
  await openSheet();
  await expect(entries()).toHaveCount(1);
  await expect(entries().locator('blockquote')).toContainText(words);
  await expect(entries().locator('[data-sheet-source]')).toHaveText(/\(20\d\d\).*Compiled on .*From the kit/);
});

test('Chosen words and a whole page of a report are put on it from the reader', async () => {
  await inWindow(screens, 1280, 800);
  await on.openReport('r2.en', '?page=3');
  await on.onPage(3).first().waitFor();
  const words = await on.selectLine(3, 6);
  await on.bar().getByRole('button', { name: 'Add to my sheet' }).click();
  await expect(page.getByText('Added to your sheet.')).toBeVisible();
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('menuitem', { name: 'Add this page to my sheet' }).click();
  await page.getByRole('button', { name: 'More tools' }).click();
  await page.getByRole('menuitem', { name: 'My sheet, 3 entries' }).click();
  await expect(entries()).toHaveCount(3);
  await expect(entries().nth(1).locator('blockquote')).toContainText(words.trim().slice(0, 12));
  const whole = (await entries().nth(2).locator('blockquote').textContent()) ?? '';
  expect(whole.length).toBeGreaterThan(words.length);
  for (const at of [1, 2]) await expect(entries().nth(at)).toContainText('page 3.');
  // On paper the source of both is printed once, at the end.
  await expect(page.locator('[data-answer-sheet-paper] [data-paper-sources]')).toHaveText(
    /^Sources1\. .*2, 3\. .*page 3\./,
  );
});

test('A contact and an own note are put on it, the note marked as own words', async () => {
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'Add to my sheet' }).click();
  await expect(page.getByRole('button', { name: 'Remove from my sheet' })).toBeVisible();
  await on.openReport('r2.en', '?page=2');
  await on.onPage(2).first().waitFor();
  await on.pages().focus();
  await page.keyboard.press('n');
  await on.editor().getByLabel('Words of the note').fill('Bring quokkas to the meeting');
  await page.keyboard.press('Control+Enter');
  await goTo(page, '/notes');
  await page.locator('[data-note-item]').getByRole('button', { name: 'Add to my sheet' }).click();
  await openSheet();
  await expect(entries()).toHaveCount(5);
  const contact = entries().nth(3);
  await expect(contact).toContainText('1056');
  await expect(contact).toContainText('Dial in Greece only.');
  await expect(contact).toContainText('Hours:');
  await expect(contact).toContainText('Cost:');
  await expect(contact).toContainText('Not yet confirmed by the organisation');
  await expect(entries().nth(4)).toContainText(/Own words, written on .*Bring quokkas to the meeting/s);
});

test('Entries move by the keyboard, and what was taken off comes back to its place', async () => {
  const third = (await entries().nth(2).getAttribute('data-sheet-entry')) ?? '';
  const second = (await entries().nth(1).getAttribute('data-sheet-entry')) ?? '';
  await page.locator(`[data-order="${third}"] [data-move]`).first().focus();
  await page.keyboard.press('Enter');
  await expect(entries().nth(1)).toHaveAttribute('data-sheet-entry', third);
  await expect(page.locator(`[data-order="${third}"] [data-move]`).first()).toBeFocused();
  await page
    .locator(`[data-order="${second}"]`)
    .getByRole('button', { name: /^Remove:/ })
    .click();
  await expect(entries()).toHaveCount(4);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(entries().nth(2)).toHaveAttribute('data-sheet-entry', second);
  await page.getByRole('button', { name: 'Remove everything' }).click();
  await expect(page.getByText('Your sheet is empty.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(entries()).toHaveCount(5);
});

test('Nothing serious stands in the way of anybody on the sheet', async () => {
  expect(await axeFindings(page, { from: 'serious' })).toEqual([]);
});

test('In every language the button of a hit is called what it does, and stays within the narrowest preview', async () => {
  screens = await screens.reopen();
  page = screens.page;
  await inWindow(screens, 1260, 800);
  const preview = page.locator('[data-preview-of]');
  const button = preview.locator('[data-add-to-sheet]');
  const spare = async (): Promise<number> => {
    const [outer, inner] = await Promise.all([preview.boundingBox(), button.boundingBox()]);
    if (!outer || !inner) throw new Error('the preview and its button are shown');
    return outer.x + outer.width - inner.x - inner.width;
  };
  for (const language of ['en', 'el', 'it', 'pt'] as const) {
    const file = new URL(`../../renderer/text/messages/${language}/answer-sheet.json`, import.meta.url);
    const words = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly add: string;
      readonly takeOff: string;
    };
    // The results of the language before would still stand there for a moment.
    await goTo(page, '/');
    await changeSettings(page, { language });
    await goTo(page, '/search?q=1056');
    await expect(button).toHaveAccessibleName(words.add);
    expect(await spare(), language).toBeGreaterThanOrEqual(0);
    await button.click();
    await expect(button).toHaveAccessibleName(words.takeOff);
    await button.click();
    await expect(button).toHaveAccessibleName(words.add);
  }
});
