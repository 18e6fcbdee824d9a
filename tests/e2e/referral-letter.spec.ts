// Decides how a person writes a referral letter: to a contact of the kit, in any language, printed or saved by hand, and kept nowhere.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { filesWith } from '../support/disk-content.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo, setAddress } from '../support/screens.ts';

let program: Program;
let page: Page;
/** What the program and Chromium may use for files that come and go. */
const temporary = newUserData();
/** Looked at after the program has ended. */
const userData = newUserData();

/** Words that stand nowhere else. */
const typed = {
  seen: 'Quzmopra at the wrelding gate, 14:10',
  said: '«I must go to the plivvening now»',
  from: 'Ypsolane Trandovic, school of Frumbelt',
  place: 'Blorwick child service, 7 Nistelgade',
} as const;
const secrets = ['Quzmopra', 'wrelding', 'plivvening', 'Ypsolane', 'Frumbelt', 'Blorwick', 'Nistelgade'];

test.beforeAll(async () => {
  program = await launchWithLibrary({
    userData,
    env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary },
  });
  page = program.page;
});
test.afterAll(async () => program.close());

const letter = () => page.locator('[data-letter-sheet]');
const field = (name: string) => page.getByRole('group', { name: 'What you write' }).getByLabel(name);

async function openLetter(): Promise<void> {
  await goTo(page, '/contacts');
  await page.getByRole('link', { name: 'Referral letter' }).click();
  await expect(letter()).toBeVisible();
}

async function write(): Promise<void> {
  await field('What I saw and heard myself: day, time, place').fill(typed.seen);
  await field('What the child said').fill(typed.said);
  await field('My name and my service').fill(typed.from);
  await field('Name and address of the service').fill(typed.place);
}

/** Goes away and says yes to the question, so that the next test begins anew. */
async function forget(): Promise<void> {
  await setAddress(page, '/contacts');
  await page.getByRole('button', { name: 'Leave and forget' }).click();
  await expect(letter()).toHaveCount(0);
}

test('The letter holds what was typed, blank lines for the rest, and no field for the name of a child', {
  tag: '@check',
}, async () => {
  await openLetter();
  await write();
  for (const words of Object.values(typed)) await expect(letter()).toContainText(words);
  await expect(letter()).toContainText('Name of the child, by hand and only if needed');
  const labels = await page.getByRole('group', { name: 'What you write' }).locator('label').allInnerTexts();
  expect(labels.filter((label) => /name/i.test(label))).toEqual([
    'Name and address of the service',
    'My name and my service',
  ]);
  // Nothing that a computer might remember or look up.
  for (const input of await page
    .getByRole('group', { name: 'What you write' })
    .locator('input[type=text], textarea')
    .all()) {
    await expect(input).toHaveAttribute('autocomplete', 'off');
    await expect(input).toHaveAttribute('spellcheck', 'false');
  }
  expect(await page.locator('form').count()).toBe(0);
  await expect(
    page.getByText('The letter holds personal data, and the program does not keep it.'),
  ).toBeVisible();
  await forget();
});

test('The receiver is one of the contacts of the kit, or another service', async () => {
  await openLetter();
  await page.getByRole('group', { name: 'What you write' }).getByRole('button').first().click();
  await page.getByRole('option', { name: /EKKA/ }).click();
  await expect(letter()).toContainText('National Centre for Social Solidarity (EKKA)');
  await expect(letter()).toContainText('197');
  // Where the address is from, and that the organisation did not confirm it, goes with it in the language of the letter.
  const source = letter().locator('[data-source-line]');
  await expect(source).toContainText('National Centre for Social Solidarity (EKKA)');
  await expect(source).toContainText(/https:\/\/\S+/);
  await expect(source).toContainText('Not yet confirmed by the organisation; newest source: 16 July 2024');
  await page.getByRole('button', { name: /Language of the letter/ }).click();
  await page.getByRole('option', { name: 'Greek', exact: true }).click();
  await expect(source).toContainText('Εθνικό Κέντρο Κοινωνικής Αλληλεγγύης');
  await expect(field('Name and address of the service')).toHaveCount(0);
  await forget();
});

test('The letter speaks another language than the program, and its words make no law', async () => {
  await openLetter();
  await write();
  for (const [name, heading, confidential] of [
    ['Greek', 'Παραπομπή: ανησυχία για ένα παιδί', 'Εμπιστευτικό'],
    ['Italian', 'Segnalazione: preoccupazione per un minore', 'Riservato'],
    ['Portuguese', 'Referenciação: preocupação com uma criança', 'Confidencial'],
  ] as const) {
    await page.getByRole('button', { name: /Language of the letter/ }).click();
    await page.getByRole('option', { name, exact: true }).click();
    await expect(letter().getByRole('heading', { level: 2 })).toHaveText(heading);
    await expect(letter()).toContainText(confidential);
    await expect(letter()).toContainText(typed.seen);
    expect(await letter().textContent()).not.toMatch(
      /\bart(?:icle|\.|icolo|igo)|άρθρο|\d{3,4}\/\d{4}|Directive/i,
    );
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Referral letter');
  }
  await forget();
});

test('Leaving asks once when something was typed, and not at all when nothing was', async () => {
  await openLetter();
  await goTo(page, '/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await openLetter();
  await write();
  await page.getByRole('link', { name: 'Home' }).click();
  const question = page.getByRole('alertdialog', { name: 'Forget this letter?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(question).toHaveCount(0);
  await expect(letter()).toContainText(typed.seen);
  await page.getByRole('link', { name: 'Home' }).click();
  await question.getByRole('button', { name: 'Leave and forget' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeAttached();
  await expect(question).toHaveCount(0);
  // What was typed is gone, and so is the question.
  await openLetter();
  await expect(field('What I saw and heard myself')).toHaveValue('');
  await expect(letter()).not.toContainText('Quzmopra');
  await goTo(page, '/library');
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
});

test('Closing the window asks as well', async () => {
  await openLetter();
  await write();
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const question = page.getByRole('alertdialog', { name: 'Forget this letter?' });
  await expect(question).toBeVisible();
  await question.getByRole('button', { name: 'Stay' }).click();
  await expect(letter()).toContainText(typed.seen);
  await forget();
});

test('Saved as PDF the letter is whole and tagged, and its words are on the disk nowhere else', async () => {
  test.setTimeout(120_000);
  await openLetter();
  await write();
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
  for (const words of [...Object.values(typed), 'Referral: worry about a child', 'Signature'])
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
  // The search itself finds what lies there.
  expect(filesWith(userData, ['impact-kit.starter'])).not.toEqual([]);
});
