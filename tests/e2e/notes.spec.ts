// Decides what a person can do with notes of their own: highlight, write, list, find, save a copy, and keep them through new versions of a kit.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
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
