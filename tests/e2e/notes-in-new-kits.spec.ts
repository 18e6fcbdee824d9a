// Notes after a change of kit: they move to where their words are now, or wait where they cannot be lost.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { dragFiles } from '../support/drop-files.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { type NotesOnPage, notesOn } from '../support/notes-on.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;
let on: NotesOnPage;
/** The starter kit beside it has an `r1.en` of its own. */
const report = `r1.en@${testKitId}`;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  on = notesOn(page);
});
test.afterAll(async () => program.close());

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
  await on.openReport(report, '?page=2');
  await on.onPage(2).first().waitFor();
  await on.selectLine(2, 0);
  await on.bar().getByRole('button', { name: 'Highlight, Blue' }).click();
  await on.pages().focus();
  await page.keyboard.press('Escape');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await page.keyboard.press('n');
  await on.editor().getByLabel('Words of the note').fill('About the whole page');
  await on.editor().getByRole('button', { name: 'Keep the note' }).click();
  await on.openReport(report, '?page=3');
  await on.onPage(3).first().waitFor();
  await on.selectLine(3, 0);
  await on.bar().getByRole('button', { name: 'Write a note' }).click();
  await on.editor().getByLabel('Words of the note').fill('Call before five');
  await on.editor().getByRole('button', { name: 'Keep the note' }).click();
  const own = async () =>
    (await on.stored()).filter(({ quote }) => /guardian speaks|Shelters/.test(quote?.exact ?? ''));
  await expect.poll(own).toHaveLength(2);
  const [moved] = await own();

  const pageNote = async () =>
    (await on.stored()).filter(({ text }) => text === 'About the whole page').map((note) => note.page);
  expect(await pageNote()).toEqual([2]);

  await keepNotices();
  await installDropped(join(place, '1'));
  await expect(page.getByText('1 note could not be placed again')).toBeVisible();
  await goTo(page, '/settings');
  const languages = page.getByRole('radiogroup', { name: /^(Language|Γλώσσα)$/ });
  await languages.getByText('Ελληνικά').click();
  await expect(page.getByText('1 σημείωση δεν βρήκε πάλι τη θέση της')).toBeVisible();
  await expect(page.getByText('1 note could not be placed again')).toHaveCount(0);
  await languages.getByText('English').click();
  await expect.poll(pageNote).toEqual([3]);
  await expect.poll(async () => (await own()).map((note) => note.page)).toEqual([3, 3]);
  await on.openReport(report, `?page=3&note=${moved?.id}`);
  await on.onPage(3).first().waitFor();
  await expect.poll(() => on.overlap(moved?.id ?? '', 3, 0)).toBeGreaterThan(0.7);
  await goTo(page, '/notes');
  const lost = page.locator('[data-lost-notes] [data-note-item]');
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
  const found = page.locator('[data-note-item]:not([data-lost])').filter({ hasText: shelters });
  await expect(found).toHaveCount(1);
  // No label is printed on the pages of this kit.
  await expect(found.getByRole('link')).toHaveText('Page 2');
});

/** They go after some seconds, which a slow machine may need for what is looked at. */
async function keepNotices(): Promise<void> {
  await page.evaluate(() => {
    const pause = window.setTimeout.bind(window);
    window.setTimeout = ((run: () => void, ms?: number) =>
      pause(run, ms === 6000 ? 600_000 : ms)) as typeof window.setTimeout;
  });
}

async function installDropped(path: string): Promise<void> {
  const work = page.locator('[data-kit-work]');
  await (await dragFiles(page, [path])).drop();
  await expect(work).toHaveAttribute('data-kit-work', 'judged');
  await work.getByRole('button', { name: 'Install this kit' }).click();
  await expect(work).toHaveAttribute('data-kit-work', 'installed', { timeout: 60_000 });
  await page.waitForSelector('[data-library="ready"]');
}
