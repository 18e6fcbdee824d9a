// Words that continue on the next page are one copy and one note. They lose header and footer, show on both pages, and survive a
// restart.
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { type NotesOnPage, notesOn } from '../support/notes-on.ts';
import { openPanel } from '../support/reader-tools.ts';
import { goTo } from '../support/screens.ts';

const userData = newUserData();
let program: Program;
let page: Page;
let on: NotesOnPage;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  use(await launchWithLibrary({ userData }));
});
test.afterAll(async () => program.close());

function use(started: Program): void {
  program = started;
  page = program.page;
  on = notesOn(page);
}

const clipboard = () => program.app.evaluate(({ clipboard: board }) => board.readText());

const lines = (number: number) =>
  page.locator(`.page[data-page-number="${number}"] .textLayer span[role="presentation"]:not(:empty)`);

/** Selects from the middle of page 3 to a line of page 4; gives the words that are in the heads and feet between. */
async function selectOver(): Promise<readonly string[]> {
  await on.openReport('r2.en', '?page=3');
  await lines(4).nth(6).waitFor({ state: 'attached' });
  await lines(4)
    .nth(6)
    .evaluate((line) => line.scrollIntoView({ block: 'center' }));
  await page.evaluate(() => {
    const linesOf = (number: number) =>
      [
        ...document.querySelectorAll<HTMLElement>(
          `.page[data-page-number="${number}"] .textLayer span[role="presentation"]`,
        ),
      ].filter((line) => line.textContent?.trim());
    const { top = 0, height = 0 } =
      document.querySelector('.page[data-page-number="3"]')?.getBoundingClientRect() ?? {};
    // In the text of a page its head and foot may be before everything else.
    const first = linesOf(3).find((line) => {
      const share = (line.getBoundingClientRect().top - top) / height;
      return share > 0.5 && share < 0.85;
    });
    const last = linesOf(4)[8];
    if (!first || !last) throw new Error('the words are not drawn');
    getSelection()?.setBaseAndExtent(first, 0, last, 1);
  });
  return page.evaluate(() =>
    [3, 4].flatMap((number) => {
      const sheet = document.querySelector(`.page[data-page-number="${number}"]`);
      const frame = sheet?.getBoundingClientRect();
      if (!sheet || !frame) return [];
      return [...sheet.querySelectorAll<HTMLElement>('.textLayer span[role="presentation"]')]
        .filter((line) => {
          const share = (line.getBoundingClientRect().top - frame.top) / frame.height;
          return number === 3 ? share > 0.92 : share < 0.06;
        })
        .flatMap((line) => (line.textContent?.trim() ? [line.textContent.trim()] : []));
    }),
  );
}

test('Words over two pages are copied without the foot and the head between, with both pages as their source', async () => {
  const running = await selectOver();
  await on.bar().getByRole('button', { name: 'Copy with citation' }).click();
  await expect.poll(clipboard).toMatch(/^«.*\w.*»\n— .*, pages 3–4\./);
  const fromBar = await clipboard();
  const [words] = fromBar.split('\n— ');
  for (const line of running) expect(words).not.toContain(line);
  await program.app.evaluate(({ clipboard: board }) => board.clear());
  await page.getByRole('button', { name: 'Copy with citation' }).first().click();
  await expect.poll(clipboard).toBe(fromBar);
});

test('Words over two pages are one highlight without the foot and the head between, and lie on both pages', async () => {
  const running = await selectOver();
  expect(running.join(' ')).toMatch(/\w/);
  await on.bar().getByRole('button', { name: 'Highlight, Green' }).click();
  await expect.poll(on.stored).toHaveLength(1);
  const [note] = await on.stored();
  expect(note?.page).toBe(3);
  const words = note?.quote?.exact ?? '';
  for (const line of running) expect(words).not.toContain(line);
  for (const number of [3, 4])
    await expect(
      page.locator(`.page[data-page-number="${number}"] .noteLayer [data-note="${note?.id}"]`),
    ).not.toHaveCount(0);
  await expect(page.locator(`[data-note-button="${note?.id}"]`)).toHaveCount(1);
  await page
    .locator(`.page[data-page-number="4"] .noteLayer [data-note="${note?.id}"]`)
    .first()
    .click({ force: true });
  await expect(on.editor()).toContainText(/\w/);
  await page.keyboard.press('Escape');
});

test('It is one row in the list, stays over a start, and goes from both pages when it is removed', async () => {
  await goTo(page, '/notes');
  await expect(page.locator('[data-note-item]')).toHaveCount(1);
  await expect(page.locator('[data-note-item]').getByRole('link', { name: 'Page 3' })).toBeVisible();
  await program.close();
  use(await launchProgram({ userData }));
  await waitForLibrary(page);
  await on.openReport('r2.en', '?page=4');
  const onNext = page.locator('.page[data-page-number="4"] .noteLayer [data-note]');
  await expect(onNext).not.toHaveCount(0);
  await openPanel(page, 'Notes');
  await page
    .locator('[data-note-row]')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(onNext).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(onNext).not.toHaveCount(0);
});
