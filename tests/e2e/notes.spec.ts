// A person's own notes: highlight, write, list, find, and save a copy.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { type NotesOnPage, notesOn } from '../support/notes-on.ts';
import { darkestInMargins } from '../support/paper.ts';
import { chooseView, openPanel } from '../support/reader-tools.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

const userData = newUserData();
let program: Program;
let page: Page;
let on: NotesOnPage;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  await start();
  await passFirstRun(page);
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

async function start(): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
  on = notesOn(page);
}

/** Hash over everything the program keeps of the kit. */
function kitHash(): string {
  const folder = join(userData, 'kits');
  const hash = createHash('sha256');
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((one, other) =>
    join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1,
  ))
    if (entry.isFile()) hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest('hex');
}

let kitBefore = '';

test('Words selected with the mouse are highlighted in a colour, and the highlight stays on them when pages grow and turn', {
  tag: '@check',
}, async () => {
  kitBefore = kitHash();
  await on.openReport('r2.en', '?page=3');
  await on.onPage(3).first().waitFor();
  const words = await on.selectLine(3, 6);
  await expect(on.bar()).toBeVisible();
  await on.bar().getByRole('button', { name: 'Highlight, Green' }).click();
  await expect(on.bar()).toHaveCount(0);
  await expect.poll(on.stored).toHaveLength(1);
  const [note] = await on.stored();
  expect(note).toMatchObject({ page: 3, colour: 'green', text: '' });
  expect(words).toContain(note?.quote?.exact.trim().slice(0, 12));
  const id = note?.id ?? '';
  const isOnWords = () => expect.poll(() => on.overlap(id, 3, 6)).toBeGreaterThan(0.7);
  await isOnWords();
  await on.pages().focus();
  await page.keyboard.press('Control+=');
  await isOnWords();
  for (let turns = 0; turns < 4; turns += 1) {
    await chooseView(page, 'Rotate');
    await isOnWords();
  }
  await on.pages().focus();
  await page.keyboard.press('Control+0');
  await isOnWords();
});

test('A found word is highlighted by keys alone, and the highlight opens with Enter', async () => {
  await on.openReport('r2.en', '?page=1');
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('guardian');
  await expect(page.locator('.textLayer .highlight.selected')).toHaveText(/guardian/i);
  await on.pages().focus();
  await page.keyboard.press('h');
  await expect.poll(on.stored).toHaveLength(2);
  const note = (await on.stored()).find(
    ({ colour, quote }) => /^guardian/i.test(quote?.exact ?? '') && colour === 'green',
  );
  expect(note).toBeDefined();
  const hold = page.locator(`[data-note-button="${note?.id}"]`);
  await expect(hold).toHaveAccessibleName(/^Highlight, Green: guardian/i);
  await hold.focus();
  await page.keyboard.press('Enter');
  await expect(on.editor()).toContainText(/guardian/i);
  // The words are read while the note is written.
  const card = await on.editor().boundingBox();
  const words = await on
    .drawn(note?.id ?? '')
    .first()
    .boundingBox();
  if (!card || !words) throw new Error('the card or its words are not in sight');
  expect(
    words.x + words.width < card.x || words.y + words.height < card.y || words.y > card.y + card.height,
  ).toBe(true);
  await expect(page.locator('[data-overlay]')).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
  await on.editor().getByText('Pink', { exact: true }).click();
  await on.editor().getByLabel('Words of the note').fill('Ask Eleni about zymurgy');
  await on.editor().getByRole('button', { name: 'Keep the note' }).click();
  await expect(hold).toHaveAccessibleName('Note, Pink: Ask Eleni about zymurgy');
  await expect(hold).toHaveClass(/noteSign/);
});

test('Without words chosen, H says what to do and N writes a note on the page', async () => {
  await on.openReport('r2.en', '?page=2');
  await on.onPage(2).first().waitFor();
  await on.pages().focus();
  await page.keyboard.press('h');
  await expect(page.getByText('Choose words on the page first')).toBeVisible();
  await page.keyboard.press('n');
  await expect(on.editor().getByRole('button', { name: 'Keep the note' })).toBeDisabled();
  await on.editor().getByLabel('Words of the note').fill('Bring to the next meeting');
  await page.keyboard.press('Control+Enter');
  await expect.poll(on.stored).toHaveLength(3);
  await expect(page.getByRole('button', { name: 'Note, Pink: Bring to the next meeting' })).toBeVisible();
});

test('A note has room for five lines before anything is written, and grows with what is written', async () => {
  await on.pages().focus();
  await page.keyboard.press('n');
  const field = on.editor().getByLabel('Words of the note');
  const lines = () =>
    field.evaluate((element) => {
      const { lineHeight, paddingTop, paddingBottom } = getComputedStyle(element);
      const inner = element.clientHeight - Number.parseFloat(paddingTop) - Number.parseFloat(paddingBottom);
      return Math.round(inner / Number.parseFloat(lineHeight));
    });
  await expect.poll(lines).toBe(5);
  await field.fill('line\n'.repeat(7));
  await expect.poll(lines).toBe(8);
  await on.editor().getByRole('button', { name: 'Cancel' }).click();
});

test('What was written is kept by Escape and by leaving; an empty note is not made, and Cancel makes none', async () => {
  const words = () => on.editor().getByLabel('Words of the note');
  const before = await on.stored();
  await on.openReport('r2.en', '?page=4');
  await on.onPage(4).first().waitFor();
  for (const written of ['', 'Ring the school']) {
    await on.pages().focus();
    await page.keyboard.press('n');
    await words().fill(written);
    await page.keyboard.press('Escape');
    await expect(on.editor()).toHaveCount(0);
  }
  await expect.poll(on.stored).toHaveLength(before.length + 1);
  await page.getByRole('button', { name: /^Note, .*: Ring the school$/ }).click();
  await words().fill('Ring the school at nine');
  await goTo(page, '/notes');
  await expect(page.locator('[data-note-item]').getByText('Ring the school at nine')).toBeVisible();
  await on.openReport('r2.en', '?page=4');
  const sign = page.getByRole('button', { name: /^Note, .*: Ring the school at nine$/ });
  await sign.click();
  await words().fill('Thrown away');
  await on.editor().getByRole('button', { name: 'Cancel' }).click();
  await sign.click();
  await on.editor().getByRole('button', { name: 'Remove', exact: true }).click();
  await expect.poll(on.stored).toEqual(before);
});

test('The panel lists the notes of the document, leads to them, and what is removed there comes back', async () => {
  await on.openReport('r2.en', '?page=1');
  await openPanel(page, 'Notes');
  const rows = page.locator('[data-note-row]');
  await expect(rows).toHaveCount(3);
  const [, last] = [await rows.first().textContent(), rows.last()];
  await last.getByRole('button').first().click();
  await expect(page.locator('input[data-page]')).not.toHaveAttribute('data-page', '1');
  const row = rows.filter({ hasText: 'Bring to the next meeting' });
  await row.getByRole('button', { name: 'Remove: Bring to the next meeting' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(3);
});

test('Notes are there after the program was closed, and the kit is as it was, byte for byte', async () => {
  const before = await on.stored();
  await program.close();
  await start();
  await waitForLibrary(page);
  expect(await on.stored()).toEqual(before);
  expect(kitHash()).toBe(kitBefore);
});

test('All notes stand under their document, are searched and filtered, and lead to their words', async () => {
  await goTo(page, '/notes');
  const items = page.locator('[data-note-item]');
  await expect(items).toHaveCount(3);
  await page.getByLabel('Search your notes').fill('eleni');
  await expect(items).toHaveCount(1);
  await expect(items.locator('mark')).toHaveText('Eleni');
  await page.getByLabel('Search your notes').fill('');
  await page.getByRole('button', { name: /^Green/ }).click();
  await expect(items).toHaveCount(1);
  const [green] = (await on.stored()).filter(({ colour }) => colour === 'green');
  await items.getByRole('link', { name: 'Page 3' }).click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(on.drawn(green?.id ?? '').first()).toBeInViewport();
});

test('The one search box finds own notes among everything, and shows them alone where that is wanted', async () => {
  await page.keyboard.press('Control+k');
  await expect(page.locator('#search-box')).toBeFocused();
  await page.keyboard.type('zymurgy');
  await page.keyboard.press('Enter');
  const own = page.locator('[data-search-row][data-kind="note"]');
  await expect(own).toHaveCount(1);
  await expect(own).toContainText('own note');
  await expect(own.locator('mark')).toHaveText('zymurgy');
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(own.getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-reader="ready"]');
  await expect(page.getByRole('button', { name: 'Note, Pink: Ask Eleni about zymurgy' })).toBeInViewport();
  await goTo(page, '/search?q=guardian');
  await expect(own.first().locator('mark').first()).toHaveText(/guardian/i);
  await expect(page.locator('[data-search-row][data-kind="report"]').first()).toBeVisible();
  const chip = page.getByRole('button', { name: /^Notes \d/ });
  const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
  await chip.click();
  await expect(page.locator('[data-search-row]')).toHaveCount(count);
  await expect(own).toHaveCount(count);
});

test('Nothing serious stands in the way of anybody: on pages with notes, in the editor, in the panel, in the list', async () => {
  const serious = () => axeFindings(page, { from: 'serious', without: [tagsOfDocuments] });
  await goTo(page, '/notes');
  await page.locator('[data-note-item]').first().waitFor();
  expect(await serious()).toEqual([]);
  await on.openReport('r2.en', '?page=2');
  const sign = on.pages().getByRole('button', { name: 'Note, Pink: Bring to the next meeting' });
  await sign.waitFor();
  await openPanel(page, 'Notes');
  await page.locator('[data-note-row]').first().waitFor();
  await on.selectLine(2, 0);
  await expect(on.bar()).toBeVisible();
  expect(await serious()).toEqual([]);
  await sign.click();
  await expect(on.editor()).toBeVisible();
  expect(await serious()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(on.editor()).toHaveCount(0);
});

test('A bookmark found by the title of its document shows what was found in the title', async () => {
  await on.openReport('r3.en', '?page=2');
  await on.pages().focus();
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Page 2 has a bookmark.')).toBeVisible();
  await page.getByRole('button', { name: 'More tools' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove the bookmark of this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, '/notes');
  const title = page.getByRole('heading', { level: 2 }).filter({ hasText: 'Greece: law and referral' });
  await expect(title.locator('mark')).toHaveCount(0);
  await page.getByLabel('Search your notes').fill('referrals');
  await expect(title.locator('mark')).toHaveText('referral');
  await page.getByLabel('Search your notes').fill('');
});

/** Answers the dialog of the system with a place, and waits until something is there. */
async function saveAs(button: string, name: string): Promise<string> {
  const path = join(newUserData(), name);
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('group', { name: 'Save a copy' }).getByRole('button', { name: button }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  return path;
}

test('What is shown is saved as Markdown and as PDF, with quotes, own words, bookmarks and sources', async () => {
  await goTo(page, '/notes');
  await expect(page.locator('[data-note-item]')).toHaveCount(4);
  const [highlight] = (await on.stored()).filter(({ colour }) => colour === 'green');
  const quote = (highlight?.quote?.exact ?? '').replace(/\s+/g, ' ');
  const markdown = readFileSync(await saveAs('As Markdown', 'copy.md'), 'utf8');
  expect(markdown).toMatch(/^# Notes\n\nNotes as of \d+ \w+ \d{4}\n\n## Europe: the common frame\n/);
  expect(markdown.replace(/\\/g, '')).toContain(`> ${quote}`);
  expect(markdown).toContain('Ask Eleni about zymurgy');
  expect(markdown).toMatch(/Europe: the common frame \(20\d\d\), page 3\. Compiled on /);
  const bookmark = page.locator('[data-note-item="r3.en 2"]');
  const title = (await bookmark.locator('p[lang="en"]').textContent()) ?? '';
  expect(title).not.toBe('');
  const written = `### Page 2 · Bookmark\n\n> ${title}\n\n*`;
  const ofGreece = markdown.replace(/\\/g, '').split('## Greece: law and referral\n\n')[1] ?? '';
  expect(ofGreece.slice(0, written.length)).toBe(written);
  expect(ofGreece).toMatch(/Greece: law and referral \(20\d\d\), page 2\. Compiled on /);
  // By night as well: paper is white to its edge.
  await changeSettings(page, { theme: 'dark' });
  const pdf = await saveAs('As PDF', 'copy.pdf');
  expect(darkestInMargins(pdf)).toBe(255);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of [
    quote.slice(0, 30),
    'Ask Eleni about zymurgy',
    'Bring to the next meeting',
    'page 3. Compiled on',
    `Page 2 · Bookmark ${title}`,
    'page 2. Compiled on',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Search your notes');
  expect(text).not.toContain('Library');
});
