// The pages of a document by keyboard alone: select words with a caret, follow links by their letters.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { notesOn } from '../support/notes-on.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf, partedPdf, picturedPdf, scannedPdf, spokenPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;
let on: ReturnType<typeof notesOn>;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  on = notesOn(page);
  await takeDocuments(program, {
    headed: headedPdf(),
    spoken: spokenPdf(),
    parted: partedPdf(),
    pictured: picturedPdf(),
    scanned: scannedPdf(),
  });
});
test.afterAll(async () => program.close());

const pages = () => page.locator('[data-region="pages"]');
const pageBox = () => page.locator('input[data-page]');
const caret = () => page.locator('.readerCaret');
const line = () => page.locator('[data-aid-line]');
const chosen = () => page.evaluate(() => getSelection()?.toString().replace(/\s+/g, ' ') ?? '');
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

test('Three words are chosen, highlighted and copied by keys alone, and the highlight is among the notes', async () => {
  await openDocument(program, 'headed');
  await pages().focus();
  await press('F7');
  await expect(caret()).toHaveCount(1);
  await expect(line()).toHaveText('Caret: arrows move it, Shift chooses words, F7 ends it.');
  // Over the head and the heading into the text.
  await press('ArrowDown', 'ArrowDown', 'Home', 'Control+ArrowRight');
  await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight');
  await expect.poll(chosen).toBe('guardian speaks for ');
  await press('c');
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/guardian speaks for[\s\S]*The headed report/);
  await press('h');
  await expect.poll(on.stored).toHaveLength(1);
  expect((await on.stored())[0]).toMatchObject({ page: 1, quote: { exact: 'guardian speaks for' } });
  await press('Shift+ArrowRight', 'Shift+ArrowRight');
  await expect.poll(chosen).toBe('th');
  await press('F7');
  await expect(caret()).toHaveCount(0);
  await expect(line()).toHaveText('');
});

test('The caret keeps its place in lines, goes over the end of a page, and stays when the pages grow', async () => {
  await openDocument(program, 'spoken');
  await pages().focus();
  await press('Home', 'F7');
  await expect(caret()).toHaveCount(1);
  const words = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection() ?? {};
      return focusNode?.textContent?.slice(focusOffset, (focusOffset ?? 0) + 4);
    });
  await press('ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft');
  await expect.poll(words).toBe('r-');
  const left = async () => (await caret().boundingBox())?.x ?? 0;
  const before = await left();
  await press('ArrowDown');
  await expect.poll(async () => Math.abs((await left()) - before)).toBeLessThan(8);
  await expect.poll(words).not.toBe('r-');
  await press('End', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowDown');
  await expect
    .poll(() => caret().evaluate((one) => one.closest<HTMLElement>('.page')?.dataset['pageNumber']))
    .toBe('2');
  await expect.poll(words).toBe('and ');
  await press('Control+=', 'Control+=');
  const isAtWords = () =>
    caret().evaluate((one) => {
      const { focusNode, focusOffset = 0 } = getSelection() ?? {};
      if (!(focusNode instanceof Text)) return false;
      const letter = document.createRange();
      letter.setStart(focusNode, focusOffset);
      letter.setEnd(focusNode, focusOffset + 1);
      return Math.abs(letter.getBoundingClientRect().left - one.getBoundingClientRect().left) < 3;
    });
  await expect.poll(isAtWords).toBe(true);
  await press('ArrowUp', 'Home', 'Control+Shift+ArrowRight');
  await expect.poll(chosen).toMatch(/^(?:Page|Handbook) $/);
  await press('Control+End');
  await expect(pageBox()).toHaveAttribute('data-page', '5');
  await press('Escape');
  await expect(caret()).toHaveCount(0);
});

test('Choosing over the end of a page highlights the words on both, as one note', async () => {
  await openDocument(program, 'spoken');
  await pages().focus();
  await press(
    'F7',
    'Control+Home',
    'ArrowDown',
    'ArrowDown',
    'End',
    'Control+ArrowLeft',
    'Control+ArrowLeft',
  );
  await press('Control+Shift+ArrowRight', 'Control+Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await press('Shift+ArrowDown', 'Shift+Home', 'Control+Shift+ArrowRight');
  await expect.poll(chosen).toMatch(/^one page [\s\S]* and $/);
  await press('h');
  await expect.poll(async () => (await on.stored()).map((note) => note.page)).toEqual([1, 1]);
  const note = (await on.stored()).find(({ quote }) => quote?.exact.startsWith('one page'));
  for (const number of [1, 2])
    await expect(
      page.locator(`.page[data-page-number="${number}"] .noteLayer [data-note="${note?.id}"]`),
    ).not.toHaveCount(0);
  await press('F7');
});

test('A document whose pages are pictures says that no caret can stand in it', async () => {
  await openDocument(program, 'scanned');
  await pages().focus();
  await press('F7');
  await expect(page.getByText('This document has no text in which a caret could stand.')).toBeVisible();
  await expect(line()).toHaveText('');
  await expect(caret()).toHaveCount(0);
});

test('F puts letters on what can be pressed in sight, and typing them follows the link, on a Greek keyboard too', async () => {
  await openDocument(program, 'headed');
  await pages().focus();
  await press('Home');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  const link = page.locator('.page[data-page-number="1"] .annotationLayer a');
  await link.scrollIntoViewIfNeeded();
  await expect(link).toBeInViewport();
  const hints = page.locator('[data-link-hint]');
  await press('f');
  await expect(hints.first()).toBeVisible();
  await expect(line()).toContainText('in sight');
  await press('Escape');
  await expect(hints).toHaveCount(0);
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await press('f');
  const box = await link.boundingBox();
  const all = await hints.evaluateAll((marks) =>
    marks.map((mark) => ({ ...mark.getBoundingClientRect().toJSON(), letters: mark.textContent ?? '' })),
  );
  const own = all.find(({ x, y }) => Math.abs(x - (box?.x ?? 0)) < 3 && Math.abs(y - (box?.y ?? 0)) < 20);
  expect(own?.letters).toMatch(/^[A-Z]$/);
  const greek: Readonly<Record<string, string>> = { A: 'α', S: 'σ', D: 'δ', F: 'φ', G: 'γ' };
  await page.evaluate(
    ({ key, code }) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }),
      ),
    { key: greek[own?.letters ?? ''] ?? '', code: `Key${own?.letters}` },
  );
  await expect(hints).toHaveCount(0);
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await press('Alt+ArrowLeft');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
});

test('Letters reach fields of a form; without anything to press a sentence says so', async () => {
  await openDocument(program, 'parted');
  const field = page.locator('.annotationLayer input').first();
  await field.waitFor();
  await pages().focus();
  await press('f');
  await expect(page.locator('[data-link-hint]')).toHaveText(['A']);
  await press('a');
  await expect(field).toBeFocused();
  await press('f');
  await expect(field).toHaveValue('f');
  await openDocument(program, 'pictured');
  await page.locator('.page[data-page-number="1"] .textLayer span').first().waitFor();
  await pages().focus();
  await press('f');
  await expect(page.getByText('No link and no button is in sight.')).toBeVisible();
});

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
  await page.getByRole('button', { name: 'Notes', exact: true }).focus();
  await press('Enter');
  await expect(page.getByRole('complementary', { name: 'Notes' })).toBeVisible();
  await press('ArrowRight', 'End');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await press('n');
  await expect(on.editor()).toBeVisible();
  await press('Escape');
  await expect(on.editor()).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Notes', exact: true })).toBeFocused();
  await press('j');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
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
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  const row = page.locator('[data-note-row]').filter({ hasText: 'Ask before' });
  await row.getByRole('button').nth(1).click();
  await expect(on.editor().getByLabel('Words of the note')).toBeFocused();
  await page.keyboard.type(' Friday');
  await press('Control+Enter');
  await expect(page.locator('[data-note-row]').filter({ hasText: 'Ask before Friday' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
});
