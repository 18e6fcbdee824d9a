// One question before a referral letter that was neither printed nor saved is lost, on every way out.
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { endsProgram } from '../support/ends-program.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const seen = () =>
  page.getByRole('group', { name: 'What you write' }).getByLabel('What I saw and heard myself');
const question = () => page.getByRole('alertdialog', { name: 'Forget this letter?' });
const answer = (name: string) => question().getByRole('button', { name });

async function openLetter(words = ''): Promise<void> {
  await goTo(page, '/contacts');
  await page.getByRole('button', { name: 'Tools' }).click();
  await page.getByRole('menuitem', { name: 'Referral letter' }).click();
  await expect(page.locator('[data-letter-sheet]')).toBeVisible();
  if (words !== '') await seen().fill(words);
}

/** Chooses the entry of the program's own menu. */
async function quitByMenu(): Promise<void> {
  await program.app.evaluate(({ Menu }) => {
    const all = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const quit = all.find(({ role }) => role?.toLowerCase() === 'quit');
    if (!quit) throw new Error('the menu has no way to quit');
    quit.click();
  });
}

/** What the printer of the test answers the next times. */
async function printerSays(hasPrinted: boolean): Promise<void> {
  await program.app.evaluate(({ BrowserWindow }, value) => {
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (_options, done) => done?.(value, value ? '' : 'Print job canceled');
  }, hasPrinted);
}

/** Goes to Home and says whether that was asked about; a question is answered with staying. */
async function isAskedOnTheWayHome(): Promise<boolean> {
  await page.getByRole('link', { name: 'Home' }).click();
  const home = page.getByRole('heading', { level: 1, name: 'Home' });
  await expect(question().or(home)).toBeAttached();
  if ((await question().count()) === 0) return false;
  await answer('Stay').click();
  await expect(question()).toHaveCount(0);
  return true;
}

test('What was printed or saved since the last change is left without a question, what was changed since is not', async () => {
  await openLetter('A child waits alone at the gate.');
  await printerSays(false);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  expect(await isAskedOnTheWayHome(), 'a print dialog that was given up').toBe(true);
  await printerSays(true);
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  // The printer's answer may still be on its way.
  await expect.poll(isAskedOnTheWayHome, 'printed').toBe(false);
  await openLetter('A child waits alone at the gate.');
  const path = join(newUserData(), 'letter.pdf');
  const saveAs = (filePath: string | undefined) =>
    program.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: chosen === undefined, filePath: chosen ?? '' });
    }, filePath);
  await saveAs(undefined);
  const save = page.getByRole('button', { name: 'Save as PDF' });
  await save.click();
  await expect(save).toBeEnabled();
  expect(await isAskedOnTheWayHome(), 'a saving that was given up').toBe(true);
  await saveAs(path);
  await save.click();
  await expect(page.getByText('Saved. The file is where you put it')).toBeVisible();
  await expect(save).toBeEnabled();
  await seen().fill('A child waits alone at the gate, at 14:10.');
  expect(await isAskedOnTheWayHome(), 'changed since it was saved').toBe(true);
  await save.click();
  await expect.poll(isAskedOnTheWayHome, 'saved').toBe(false);
});

test('Leaving the program by its menu asks every time one comes to it anew, and whoever stays keeps what was typed', async () => {
  await openLetter('A child waits alone at the gate.');
  for (const _time of ['once', 'again']) {
    await quitByMenu();
    await expect(question()).toBeVisible();
    await answer('Stay').click();
    await expect(question()).toHaveCount(0);
    await expect(seen()).toHaveValue('A child waits alone at the gate.');
  }
  // All is as it was: what is recorded is still kept.
  await page.getByRole('link', { name: 'Home' }).click();
  await answer('Leave and forget').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeAttached();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('Closing without printing ends the program, and a program with an empty letter ends without a question', async () => {
  test.setTimeout(120_000);
  await openLetter('A child waits alone at the gate.');
  await quitByMenu();
  await expect(question()).toBeVisible();
  await endsProgram(program.app, () => answer('Close without printing').click());
  program = await launchWithLibrary();
  page = program.page;
  await openLetter();
  await endsProgram(program.app, quitByMenu);
});
