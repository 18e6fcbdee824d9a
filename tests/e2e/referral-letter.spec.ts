// A referral letter prompts before the window closes, is saved whole, and is nowhere else on the disk.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { filesWith } from '../support/disk-content.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { letterOn, typedInLetter } from '../support/letter-page.ts';
import { goTo } from '../support/screens.ts';

let program: Program;
let page: Page;
/** What the program and Chromium may use for files that come and go. */
const temporary = newUserData();
/** Looked at after the program has ended. */
const userData = newUserData();

const secrets = ['Quzmopra', 'wrelding', 'plivvening', 'Ypsolane', 'Frumbelt', 'Blorwick', 'Nistelgade'];

test.beforeAll(async () => {
  program = await launchWithLibrary({
    userData,
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  });
  page = program.page;
});
test.afterAll(async () => program.close());

const letter = () => letterOn(page).letter();

test('Closing the window asks as well', async () => {
  await letterOn(page).open();
  await letterOn(page).write();
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('alertdialog', { name: 'Forget this letter?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(letter()).toContainText(typedInLetter.seen);
  await letterOn(page).forget();
});

test('Saved as PDF the letter is whole and tagged, and its words are on the disk nowhere else', async () => {
  test.setTimeout(120_000);
  await letterOn(page).open();
  await letterOn(page).write();
  const folder = newUserData();
  const path = join(folder, 'letter.pdf');
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const options = given.at(-1) as { defaultPath?: string };
      (globalThis as { suggested?: string | undefined }).suggested = options.defaultPath;
      return { canceled: false, filePath };
    };
  }, path);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved. The file is where you put it')).toBeVisible();
  expect(existsSync(path)).toBe(true);
  const suggested = await program.app.evaluate(
    () => (globalThis as { suggested?: string | undefined }).suggested,
  );
  expect(suggested).toMatch(/^impact-kit-letter-\d{4}-\d{2}-\d{2}\.pdf$/);
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Title:\s+Referral letter/);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const words of [...Object.values(typedInLetter), 'Referral: concern about a child', 'Signature'])
    expect(text).toContain(words);
  // Only the letter: neither its fields nor the window around it.
  expect(text).not.toContain('Referral letter');
  expect(text).not.toContain('What you type is kept only while');
  expect(text).not.toContain('Save as PDF');
  expect(execFileSync('ls', ['-A', folder], { encoding: 'utf8' }).trim()).toBe('letter.pdf');
  // It is safe in its file: nobody is asked.
  await goTo(page, '/contacts');
  await expect(letter()).toHaveCount(0);
  // Not while it runs, and not after it ended, neither in the data of the program nor among temporary files.
  for (const place of [userData, temporary]) expect(filesWith(place, secrets)).toEqual([]);
  await program.close();
  for (const place of [userData, temporary]) expect(filesWith(place, secrets)).toEqual([]);
  // The search itself finds what is there.
  expect(filesWith(userData, ['impact-kit.starter'])).not.toEqual([]);
});
