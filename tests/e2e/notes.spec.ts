// Decides what a person can do with notes of their own: highlight, write, list, find, save a copy, and keep them through new versions of a kit.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { dragFiles } from '../support/drop-files.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';

const userData = newUserData();
let program: Program;
let page: Page;

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
}

type Note = {
  readonly id: string;
  readonly page: number;
  readonly colour: string;
  readonly text: string;
  readonly fileHash: string;
  readonly quote?: { readonly exact: string };
};

/** The notes as they are stored. */
async function stored(): Promise<readonly Note[]> {
  return await page.evaluate(async () => {
    const { host } = globalThis as unknown as {
      host: { vault: { snapshot(): Promise<{ value: { notes: Note[] } }> } };
    };
    return (await host.vault.snapshot()).value.notes;
  });
}

const pages = () => page.locator('[data-region="pages"]');
const bar = () => page.locator('[data-selection-bar]');
const editor = () => page.getByRole('dialog');
const drawn = (id: string) => page.locator(`.noteLayer [data-note="${id}"]`);
const onPage = (number: number) =>
  page.locator(`.page[data-page-number="${number}"] .textLayer span:not(:empty)`);

async function openReport(id: string, rest = ''): Promise<void> {
  await goTo(page, '/');
  await goTo(page, `/read/${id}${rest}`);
}

/** Drags the pointer over a line of a page, as a person selects it; gives the words of the line. */
async function selectLine(number: number, at: number): Promise<string> {
  const line = onPage(number).nth(at);
  await line.scrollIntoViewIfNeeded();
  const box = await line.boundingBox();
  if (!box) throw new Error('the line is not drawn');
  const middle = box.y + box.height / 2;
  await page.mouse.move(box.x + 1, middle);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, middle);
  await page.mouse.move(box.x + box.width - 1, middle);
  await page.mouse.up();
  return ((await line.textContent()) ?? '').trim();
}

/** Shares of the highlight's first part that lie on the line, 0 to 1. */
async function overlap(id: string, number: number, at: number): Promise<number> {
  const part = await drawn(id).first().boundingBox();
  const line = await onPage(number).nth(at).boundingBox();
  if (!part || !line) return 0;
  const width = Math.min(part.x + part.width, line.x + line.width) - Math.max(part.x, line.x);
  const height = Math.min(part.y + part.height, line.y + line.height) - Math.max(part.y, line.y);
  return (Math.max(0, width) * Math.max(0, height)) / (part.width * part.height);
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

test('Words selected with the mouse are highlighted in a colour, and the highlight stays on them when pages grow and turn', async () => {
  kitBefore = kitHash();
  await openReport('r2.en', '?page=3');
  await onPage(3).first().waitFor();
  const words = await selectLine(3, 6);
  await expect(bar()).toBeVisible();
  await bar().getByRole('button', { name: 'Highlight, Green' }).click();
  await expect(bar()).toHaveCount(0);
  await expect.poll(stored).toHaveLength(1);
  const [note] = await stored();
  expect(note).toMatchObject({ page: 3, colour: 'green', text: '' });
  expect(words).toContain(note?.quote?.exact.trim().slice(0, 12));
  const id = note?.id ?? '';
  const isOnWords = () => expect.poll(() => overlap(id, 3, 6)).toBeGreaterThan(0.7);
  await isOnWords();
  await pages().focus();
  for (const key of ['Control+=', 'r', 'Shift+R', 'Control+0']) {
    await page.keyboard.press(key);
    await isOnWords();
  }
});

test('A found word is highlighted by keys alone, and the highlight opens with Enter', async () => {
  await openReport('r2.en', '?page=1');
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('guardian');
  await expect(page.locator('.textLayer .highlight.selected')).toHaveText(/guardian/i);
  await pages().focus();
  await page.keyboard.press('h');
  await expect.poll(stored).toHaveLength(2);
  const note = (await stored()).find(
    ({ colour, quote }) => /^guardian/i.test(quote?.exact ?? '') && colour === 'green',
  );
  expect(note).toBeDefined();
  const hold = page.locator(`[data-note-button="${note?.id}"]`);
  await expect(hold).toHaveAccessibleName(/^Highlight, Green: guardian/i);
  await hold.focus();
  await page.keyboard.press('Enter');
  await expect(editor()).toContainText(/guardian/i);
  await editor().getByText('Pink', { exact: true }).click();
  await editor().getByLabel('Words of the note').fill('Ask Eleni about zymurgy');
  await editor().getByRole('button', { name: 'Keep the note' }).click();
  await expect(hold).toHaveAccessibleName('Note, Pink: Ask Eleni about zymurgy');
  await expect(hold).toHaveClass(/noteSign/);
});

test('Without words chosen, H says what to do and N writes a note on the page', async () => {
  await openReport('r2.en', '?page=2');
  await onPage(2).first().waitFor();
  await pages().focus();
  await page.keyboard.press('h');
  await expect(page.getByText('Choose words on the page first')).toBeVisible();
  await page.keyboard.press('n');
  await expect(editor().getByRole('button', { name: 'Keep the note' })).toBeDisabled();
  await editor().getByLabel('Words of the note').fill('Bring to the next meeting');
  await page.keyboard.press('Control+Enter');
  await expect.poll(stored).toHaveLength(3);
  await expect(page.getByRole('button', { name: 'Note, Pink: Bring to the next meeting' })).toBeVisible();
});

test('The panel lists the notes of the document, leads to them, and what is removed there comes back', async () => {
  await openReport('r2.en', '?page=1');
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  const rows = page.locator('[data-note-row]');
  await expect(rows).toHaveCount(3);
  const [, last] = [await rows.first().textContent(), rows.last()];
  await last.getByRole('button').first().click();
  await expect(page.locator('input[data-page]')).not.toHaveAttribute('data-page', '1');
  const row = rows.filter({ hasText: 'Bring to the next meeting' });
  await row.getByRole('button', { name: 'Remove: Bring to the next meeting' }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(rows).toHaveCount(3);
});

test('Notes are there after the program was closed, and the kit is as it was, byte for byte', async () => {
  const before = await stored();
  await program.close();
  await start();
  await waitForLibrary(page);
  expect(await stored()).toEqual(before);
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
  const [green] = (await stored()).filter(({ colour }) => colour === 'green');
  await items.getByRole('link', { name: 'Page 3' }).click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(drawn(green?.id ?? '').first()).toBeInViewport();
});

test('The one search box finds own notes among everything, and shows them alone where that is wanted', async () => {
  await page.getByRole('combobox').or(page.locator('#search-box')).first().fill('zymurgy');
  await page.keyboard.press('Enter');
  const own = page.locator('[data-own-note]');
  await expect(own).toHaveCount(1);
  await expect(own.locator('mark')).toHaveText('zymurgy');
  await expect(page.getByRole('status').filter({ hasText: '1 result' })).toBeVisible();
  await own.getByRole('link').click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(page.getByRole('button', { name: 'Note, Pink: Ask Eleni about zymurgy' })).toBeInViewport();
  await goTo(page, '/search?q=guardian');
  await expect(own.first().locator('mark').first()).toHaveText(/guardian/i);
  await expect(page.locator('[data-search-row]').first()).toBeVisible();
  await page
    .getByRole('group', { name: 'Notes' })
    .getByRole('button', { name: /^Notes/ })
    .click();
  await expect(page.locator('[data-search-row]')).toHaveCount(0);
  await expect(own.first()).toBeVisible();
});

test('Nothing serious stands in the way of anybody: on pages with notes, in the editor, in the panel, in the list', async () => {
  const serious = async (): Promise<string[]> => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().exclude('.structTree').analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  };
  await goTo(page, '/notes');
  await page.locator('[data-note-item]').first().waitFor();
  expect(await serious()).toEqual([]);
  await openReport('r2.en', '?page=2');
  const sign = pages().getByRole('button', { name: 'Note, Pink: Bring to the next meeting' });
  await sign.waitFor();
  await page.getByRole('button', { name: 'Notes', exact: true }).click();
  await page.locator('[data-note-row]').first().waitFor();
  await selectLine(2, 0);
  await expect(bar()).toBeVisible();
  expect(await serious()).toEqual([]);
  await sign.click();
  await expect(editor()).toBeVisible();
  expect(await serious()).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(editor()).toHaveCount(0);
});

/** Answers the dialog of the system with a place, and waits until something lies there. */
async function saveAs(button: string, name: string): Promise<string> {
  const path = join(newUserData(), name);
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await page.getByRole('group', { name: 'Save a copy' }).getByRole('button', { name: button }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  return path;
}

test('What is shown is saved as Markdown and as PDF, with quotes, own words and sources', async () => {
  await goTo(page, '/notes');
  await expect(page.locator('[data-note-item]')).toHaveCount(3);
  const [highlight] = (await stored()).filter(({ colour }) => colour === 'green');
  const quote = (highlight?.quote?.exact ?? '').replace(/\s+/g, ' ');
  const markdown = readFileSync(await saveAs('As Markdown', 'copy.md'), 'utf8');
  expect(markdown).toMatch(/^# Notes\n\nNotes as of \d+ \w+ \d{4}\n\n## Europe: the common frame\n/);
  expect(markdown.replace(/\\/g, '')).toContain(`> ${quote}`);
  expect(markdown).toContain('Ask Eleni about zymurgy');
  expect(markdown).toMatch(/Europe: the common frame \(20\d\d\), page 3\. Facts checked on /);
  // By night as well: paper is white to its edge.
  await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: { vault: { append(event: object): Promise<void> } } };
    await host.vault.append({ kind: 'settings-changed', version: 1, settings: { theme: 'dark' } });
  });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const pdf = await saveAs('As PDF', 'copy.pdf');
  const picture = execFileSync('pdftoppm', ['-r', '20', '-f', '1', '-l', '1', pdf]);
  expect([...picture.subarray(-3)]).toEqual([255, 255, 255]);
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of [
    quote.slice(0, 30),
    'Ask Eleni about zymurgy',
    'Bring to the next meeting',
    'page 3. Facts checked on',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('Search your notes');
  expect(text).not.toContain('Library');
});

test('A new version of a kit moves a highlight to where its words are now, lists one whose words are gone, and a later one finds it again', async () => {
  test.setTimeout(180_000);
  const place = newUserData();
  const guardian = 'The guardian speaks for the child';
  const shelters = 'Shelters are asked by phone first';
  const editions: readonly (readonly string[])[] = [
    ['Cover of the report', guardian, shelters],
    ['Cover of the report', 'A page that was put in before', guardian, 'Other words stand here now'],
    ['Cover of the report', shelters, guardian],
  ];
  for (const [index, lines] of editions.entries())
    await makeEdition(join(place, String(index)), {
      version: `2031.${index + 1}`,
      issued: `2031-0${index + 1}-01`,
      lines,
    });
  await installDropped(join(place, '0'));
  await openReport('r1.en', '?page=2');
  await onPage(2).first().waitFor();
  await selectLine(2, 0);
  await bar().getByRole('button', { name: 'Highlight, Blue' }).click();
  await openReport('r1.en', '?page=3');
  await onPage(3).first().waitFor();
  await selectLine(3, 0);
  await bar().getByRole('button', { name: 'Write a note' }).click();
  await editor().getByLabel('Words of the note').fill('Call before five');
  await editor().getByRole('button', { name: 'Keep the note' }).click();
  const own = async () =>
    (await stored()).filter(({ quote }) => /guardian speaks|Shelters/.test(quote?.exact ?? ''));
  await expect.poll(own).toHaveLength(2);
  const [moved] = await own();

  await installDropped(join(place, '1'));
  await expect.poll(async () => (await own()).map((note) => note.page)).toEqual([3, 3]);
  await openReport('r1.en', `?page=3&note=${moved?.id}`);
  await onPage(3).first().waitFor();
  await expect.poll(() => overlap(moved?.id ?? '', 3, 0)).toBeGreaterThan(0.7);
  await goTo(page, '/notes');
  const lost = page.locator('[data-lost-notes] [data-note-item]');
  // Those of the kit before wait there as well.
  const shelter = lost.filter({ hasText: shelters });
  await expect(shelter).toContainText('Call before five');
  await expect(shelter).toContainText('was on page 3');
  await expect(lost.filter({ hasText: guardian })).toHaveCount(0);

  await installDropped(join(place, '2'));
  await expect
    .poll(async () => (await own()).map((note) => [note.page, note.text]))
    .toEqual([
      [2, 'Call before five'],
      [3, ''],
    ]);
  await goTo(page, '/notes');
  await expect(page.locator('[data-note-item]:not([data-lost])').filter({ hasText: shelters })).toHaveCount(
    1,
  );
});

async function installDropped(path: string): Promise<void> {
  const work = page.locator('[data-kit-work]');
  await (await dragFiles(page, [path])).drop();
  await expect(work).toHaveAttribute('data-kit-work', 'judged');
  await work.getByRole('button', { name: 'Take this kit in' }).click();
  await expect(work).toHaveAttribute('data-kit-work', 'installed', { timeout: 60_000 });
  await page.waitForSelector('[data-library="ready"]');
}
