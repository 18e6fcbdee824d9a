// Everything a person made leaves one computer as an encrypted file and comes back on another, through the settings.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { answerQuestion } from '../support/answer-question.ts';
import { bookmark, bookmarks } from '../support/bookmarks.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

const passphrase = 'quiet lamp under the stairs';
const file = join(newUserData(), 'mine.impactdata');
let program: Program | undefined;

test.describe.configure({ mode: 'serial' });
test.afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function start(): Promise<Page> {
  program = await launchWithLibrary({ userData: newUserData() });
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = (async () => ({
      canceled: false,
      filePath: path,
    })) as typeof dialog.showSaveDialog;
    dialog.showOpenDialog = (async () => ({
      canceled: false,
      filePaths: [path],
    })) as typeof dialog.showOpenDialog;
  }, file);
  return program.page;
}

const panel = (page: Page) => page.getByRole('region', { name: 'Copies of your data', exact: true });

test('Everything is saved in one file that shows no word of it', async () => {
  const page = await start();
  await bookmark(page, 3);
  await goTo(page, '/settings');
  await panel(page).getByRole('button', { name: 'Save everything in one file' }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByLabel('New passphrase').fill(passphrase);
  await dialog.getByLabel('Repeat the passphrase').fill(passphrase);
  await dialog.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText('Saved as “mine.impactdata”.')).toBeVisible();
  expect(readFileSync(file).includes('"Here"')).toBe(false);
});

test('On another computer a wrong passphrase opens nothing; the right one brings it back after a question', async () => {
  const page = await start();
  await bookmark(page, 8);
  await goTo(page, '/settings');
  await panel(page).getByRole('button', { name: 'Restore from a file' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Restore “mine.impactdata”' });
  const secret = dialog.getByLabel('Passphrase, or recovery key');
  await secret.fill('another lamp in the cellar');
  await dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(dialog).toContainText('passphrase');
  await expect(dialog.getByRole('alert')).toBeVisible();
  if (!program) throw new Error('no program');
  const asked = await answerQuestion(program, 'Restore');
  await secret.fill(passphrase);
  await dialog.getByRole('button', { name: 'Restore' }).click();
  expect((await asked()).detail).toContain('Bookmarks: 1');
  await expect(page.getByText('Your data is restored.')).toBeVisible();
  expect(await bookmarks(page)).toEqual([3]);
  // What was here before is a copy, which comes back in the same way.
  const again = await answerQuestion(program, 'Restore');
  await panel(page).getByRole('listitem').getByRole('button', { name: 'Restore' }).first().click();
  await again();
  await expect.poll(() => bookmarks(page)).toEqual([8]);
});
