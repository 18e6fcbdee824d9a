// The pages of a document by keyboard alone: the page field, letters of the reader, notes.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { notesOn } from '../support/notes-on.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { closePanel, openPanel } from '../support/reader-tools.ts';
import { headedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;
let on: ReturnType<typeof notesOn>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  on = notesOn(page);
  await takeDocuments(program, { headed: headedPdf() });
});
test.afterAll(async () => program.close());

const pages = () => page.locator('[data-region="pages"]');
const pageBox = () => page.locator('input[data-page]');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('From the box of the page number Enter leads into its page, and Escape back without going there', async () => {
  await openDocument(program, 'headed');
  await press('Control+Alt+g');
  await expect(pageBox()).toBeFocused();
  await page.keyboard.type('3');
  await press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '3');
  await expect(pages()).toBeFocused();
  await press('Control+Alt+g');
  await page.keyboard.type('5');
  await press('Escape');
  await expect(pages()).toBeFocused();
  await expect(pageBox()).toHaveValue('3');
  await expect(pageBox()).toHaveAttribute('data-page', '3');
  await press('Control+Alt+g');
  await page.keyboard.type('none');
  await press('Enter');
  await expect(pageBox()).toBeFocused();
  await expect(pageBox()).toHaveValue('3');
});

test('The letters of the reader hold while the tools have the focus; other keys there belong to the tools', async () => {
  await openDocument(program, 'headed');
  await pages().focus();
  await press('Home');
  const tool = page.getByRole('button', { name: 'Side panel' });
  await tool.focus();
  await press('Enter');
  await expect(page.getByRole('complementary', { name: 'Contents', exact: true })).toBeVisible();
  await press('ArrowRight', 'End');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await press('n');
  await expect(on.editor()).toBeVisible();
  await press('Escape');
  await expect(on.editor()).toHaveCount(0);
  await expect(tool).toBeFocused();
  await tool.click();
});

test('A note is written at once after N, and written on at its end when it is opened again', async () => {
  await openDocument(program, 'headed');
  await pages().focus();
  const before = (await on.stored()).length;
  await press('n');
  await expect(on.editor().getByLabel('Words of the note')).toBeFocused();
  await page.keyboard.type('Ask before');
  await press('Control+Enter');
  await expect.poll(on.stored).toHaveLength(before + 1);
  await openPanel(page, 'Notes');
  const row = page.locator('[data-note-row]').filter({ hasText: 'Ask before' });
  await row.getByRole('button', { name: /^Open the note on page / }).click();
  await expect(on.editor().getByLabel('Words of the note')).toBeFocused();
  await page.keyboard.type(' Friday');
  await press('Control+Enter');
  await expect(page.locator('[data-note-row]').filter({ hasText: 'Ask before Friday' })).toHaveCount(1);
  await closePanel(page);
});
