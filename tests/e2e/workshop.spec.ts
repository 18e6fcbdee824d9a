// The kit editor without a command line: correct a number, add documents, put items in order, and lose nothing of it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { serviceFaults } from '../support/hsds-schemas.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { makePdf } from '../support/make-pdf.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';

const given = newUserData();
const userData = newUserData();
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary({ userData });
  page = program.page;
});
test.afterAll(async () => program.close());

async function start(): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

const part = (name: string) => draftPage(page).part(name);
const sheet = () => draftPage(page).sheet();
const saved = () => draftPage(page).saved();
const problems = () => draftPage(page).problems();

test('A person starts from the kit in use and corrects one number; it is saved at once', {
  tag: '@check',
}, async () => {
  await goTo(page, '/workshop');
  await expect(page.getByRole('link', { name: 'Make your key' })).toBeVisible();
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IMPACT Kit: starter kit');
  await expect(problems()).toHaveCount(0);

  await page.getByRole('searchbox', { name: 'Search in contacts' }).fill('1056');
  const phone = page.locator('[data-contact="gr-1056"]').getByRole('textbox', { name: /^Phone, / });
  await expect(phone).toHaveValue('1056');
  await phone.fill('1057');
  await expect(phone).toBeFocused();
  await saved();
  await expect(phone).toHaveValue('1057');
});

test('After the program ended at once, as in a power cut, the number is still there', async () => {
  await program.kill();
  await start();
  await waitForLibrary(page);
  await goTo(page, '/workshop');
  await expect(page.getByText('nothing to fix')).toBeVisible();
  await page.getByRole('link', { name: /^Continue with IMPACT Kit/ }).click();
  await part('Contacts');
  await expect(
    page.locator('[data-contact="gr-1056"]').getByRole('textbox', { name: /^Phone, / }),
  ).toHaveValue('1057');
});

test('In the table Enter and the arrows go from row to row, and Escape brings back what stood there', async () => {
  const phones = page.getByRole('textbox', { name: /^Phone, / });
  const before = await phones.nth(0).inputValue();
  await phones.nth(0).fill('99');
  await page.keyboard.press('Escape');
  await expect(phones.nth(0)).toHaveValue(before);
  await page.keyboard.press('Enter');
  await expect(phones.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(phones.nth(0)).toBeFocused();
  await saved();
});

test('A contact that is removed comes back in its place, or is gone once the person goes on', async () => {
  const names = page.getByRole('textbox', { name: /^Name, / });
  const [first, second] = [await names.nth(0).inputValue(), await names.nth(1).inputValue()];
  await page.getByRole('button', { name: `Remove ${first}`, exact: true }).click();
  await expect(names.nth(0)).toHaveValue(second);
  const undo = page.getByRole('button', { name: 'Undo' });
  await expect(undo).toBeFocused();
  await undo.click();
  await expect(names.nth(0)).toHaveValue(first);

  const count = await names.count();
  await page
    .getByRole('button', { name: `All fields of ${first}`, exact: true })
    .first()
    .click();
  await sheet().getByRole('button', { name: 'Duplicate' }).click();
  await expect(page.locator('[data-contact]')).toHaveCount(count + 1);
  await saved();
  await page.keyboard.press('Escape');
  await expect(sheet()).toHaveCount(0);
  await page
    .locator('[data-contact]')
    .last()
    .getByRole('button', { name: `Remove ${first}` })
    .click();
  await part('Modules');
  await part('Contacts');
  await expect(names).toHaveCount(count);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await saved();
});

test('A PDF that is dropped and one that is chosen are in the kit; what is no document is told with its reason', async () => {
  mkdirSync(join(given, 'drop'), { recursive: true });
  const dropped = makePdf(join(given, 'drop', 'help-in-the-first-hour.en.pdf'), ['The first hour counts.']);
  const chosen = makePdf(join(given, 'drop', 'voithia.el.pdf'), ['I proti ora metraei.']);
  const letter = join(given, 'drop', 'letter.docx');
  writeFileSync(letter, 'PK no document of ours');
  await part('Documents');
  await draftPage(page).drop([dropped, letter]);
  await expect(page.locator('[data-added="1"]')).toContainText('1 document was added.');
  await expect(page.getByRole('alert')).toContainText('letter.docx');
  await expect(page.getByRole('alert')).toContainText('Save it as a PDF first');

  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Add documents' }).click();
  await (await choosing).setFiles([chosen]);
  await expect(page.locator('[data-document="reports/voithia.el.pdf"]')).toBeVisible();
  await expect(page.locator('[data-document="reports/help-in-the-first-hour.en.pdf"]')).toBeVisible();
});

test('Its fields are written in a sheet, and it becomes the translation of the other', async () => {
  await page.locator('[data-document="reports/voithia.el.pdf"]').getByRole('button').first().click();
  await sheet().getByRole('textbox', { name: 'Title', exact: true }).first().fill('Βοήθεια στην πρώτη ώρα');
  await sheet()
    .getByRole('button', { name: /It translates/ })
    .click();
  await page.getByRole('option', { name: 'Help in the first hour' }).click();
  const group = sheet().getByRole('list', { name: 'All languages of this document' });
  await expect(group.getByRole('listitem')).toHaveCount(2);
  await expect(group).toContainText('Help in the first hour');
  await expect(group).toContainText('Βοήθεια στην πρώτη ώρα');
  await page.keyboard.press('Escape');
  await expect(sheet()).toHaveCount(0);
  await saved();
});

test('A title that is emptied to be written anew stays empty while one is in the field', async () => {
  await page.getByRole('button', { name: 'Help in the first hour', exact: true }).click();
  const title = sheet().getByRole('textbox', { name: 'Title', exact: true }).first();
  await title.fill('');
  await saved();
  await expect(title).toHaveValue('');
  await title.pressSequentially('Help in');
  await saved();
  await expect(title).toHaveValue('Help in');
  await title.fill('Help in the first hour');
  await page.keyboard.press('Escape');
  await saved();
});

test('A title that is missing is told beside the field and in the list, and the list leads there', async () => {
  await page.getByRole('button', { name: 'General signs', exact: true }).click();
  const title = sheet().getByRole('textbox', { name: 'Title', exact: true }).first();
  await title.fill('');
  await expect(title).toHaveAccessibleDescription(/This is still missing/);
  await expect(title).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(problems()).toContainText('Title: This is still missing.');
  await part('About');
  await problems().getByRole('button').first().click();
  await expect(title).toBeFocused();
  await title.fill('General signs');
  await expect(problems()).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('A text is written with its view beside it, and a wrong source is told with its line', async () => {
  await part('Documents');
  await page.locator('[data-document="checklists/general-signs.en.md"]').getByRole('button').first().click();
  const text = sheet().getByRole('textbox', { name: 'Text', exact: true });
  const before = await text.inputValue();
  expect(before).not.toContain('---\nid:');
  await text.fill(`${before}\n## What we add {#what-we-add}\n\nA fact of ours.[^99]\n`);
  const view = sheet().getByRole('region', { name: 'The text as readers will see it' });
  await expect(view.getByRole('heading', { name: 'What we add' })).toBeVisible();
  await expect(sheet().getByText(/^Line \d+: The text names a source/)).toBeVisible();
  await text.fill(`${before}\n## What we add {#what-we-add}\n\nA fact of ours.\n`);
  await expect(sheet().getByText(/^Line \d+: The text names a source/)).toHaveCount(0);
  await saved();
  await page.keyboard.press('Escape');
});

test('Modules and lessons are put in order with the keyboard alone', async () => {
  await part('Modules');
  const modules = page.getByRole('list', { name: 'Order of the modules' });
  const works = modules.locator('> li');
  const order = () => works.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-order')));
  const [m1, next, ...others] = await order();
  expect(m1).toBe('m1');
  await works
    .nth(1)
    .getByRole('button', { name: /^Move up: / })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(order).toEqual([next, m1, ...others]);
  await saved();
  expect(await order()).toEqual([next, m1, ...others]);

  await page.locator('[data-module$="m1/module.en.yaml"]').click();
  const lessons = sheet().getByRole('list', { name: 'Order of the lessons' }).locator('> li');
  const names = () => lessons.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-order')));
  const [first, second, ...rest] = await names();
  await lessons
    .nth(0)
    .getByRole('button', { name: /^Move down: / })
    .focus();
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual([second, first, ...rest]);
  await page.keyboard.press('Escape');
  await saved();
});

test('About lists what Home offers, and a card is taken off', async () => {
  await part('About');
  const cards = page.locator('[data-field="home"] li');
  await expect(cards).toHaveText([/^I am worried about a child/, /^I need a number/, /^I want to learn/]);
  await page.getByRole('button', { name: 'Remove I need a number' }).click();
  await expect(cards).toHaveText([/^I am worried about a child/, /^I want to learn/]);
  await saved();
  await expect(page.getByRole('button', { name: 'Remove what leads nowhere' })).toHaveCount(0);
});

test('A table of contacts is looked through before any of it is taken', async () => {
  await part('Contacts');
  const folder = join(given, 'table');
  mkdirSync(folder, { recursive: true });
  await answerFolder(program, folder);
  const save = async (form: string) => {
    await page.getByRole('button', { name: 'Save the contacts' }).click();
    await page.getByRole('menuitem', { name: form }).click();
  };
  await save('For other directories, one file (HSDS, JSON)');
  await expect(page.getByText(/^Saved as .+-hsds\.json\.$/)).toBeVisible();
  const [nested = ''] = readdirSync(folder);
  const services: object[] = JSON.parse(readFileSync(join(folder, nested), 'utf8'));
  expect(services.flatMap((service) => serviceFaults(service))).toEqual([]);
  expect(JSON.stringify(services)).toContain('1057');
  await save('For other directories, tables in a folder (HSDS, CSV and JSON)');
  await expect(page.getByText(/^Saved as .+-hsds\.$/)).toBeVisible();
  const tables = readdirSync(join(folder, nested.replace('.json', '')));
  expect(tables).toEqual(
    expect.arrayContaining(['datapackage.json', 'phones.csv', 'services.csv', 'services.json']),
  );
  // Saved again, it asks first, and replaces what was there as a whole.
  await save('For other directories, tables in a folder (HSDS, CSV and JSON)');
  await page.getByRole('button', { name: 'Replace it' }).click();
  await expect(page.getByText(/^Saved as .+-hsds\.$/)).toBeVisible();
  expect(readdirSync(join(folder, nested.replace('.json', '')))).toEqual(tables);
  await save('As a table for a spreadsheet program (CSV)');
  await expect(page.getByText(/^Saved as .+\.csv\.$/)).toBeVisible();
  const name = readdirSync(folder).find((other) => other.endsWith('.csv'));
  const table = join(folder, name ?? '');
  const text = readFileSync(table, 'utf8');
  expect(text).toContain('1057');
  const changed = join(folder, 'changed.csv');
  writeFileSync(changed, text.replace(/(?<![\d+])1057(?!\d)/g, '1058'));

  await draftPage(page).drop([changed]);
  const review = page.locator('[data-import]');
  await expect(review).toContainText('1 contact that differs');
  await expect(review).toContainText('Differs: Phone numbers');
  await expect(review).toContainText('are the same as here');
  await review.getByRole('button', { name: 'Take 1 contact' }).click();
  await expect(page.getByText('1 contact was taken from the table.')).toBeVisible();
  await expect(
    page.locator('[data-contact="gr-1056"]').getByRole('textbox', { name: /^Phone, / }),
  ).toHaveValue('1058');
});

test('A kit that is begun empty says what it needs, and can be removed and brought back', async () => {
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: 'Start with nothing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Without a title');
  await expect(problems().getByRole('button').first()).toBeVisible();
  await goTo(page, '/workshop');
  const rows = page.locator('[data-draft]');
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Remove Without a title' }).click();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(2);
});
