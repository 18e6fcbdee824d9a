// Quizzes in the kit editor: written in fields, brought in from Moodle, saved for others, and never as YAML.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';

const given = newUserData();
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary({ userData: newUserData() });
  page = program.page;
});
test.afterAll(async () => program.close());

const sheet = () => draftPage(page).sheet();
const saved = () => draftPage(page).saved();
const problems = () => draftPage(page).problems();
const questions = () => sheet().getByRole('list', { name: 'Order of the questions' }).locator('> li');
const preview = () => sheet().locator('[data-question-preview]');

async function add(kind: string): Promise<void> {
  await sheet().getByRole('button', { name: 'Add a question' }).click();
  await page.getByRole('menuitem', { name: kind, exact: true }).click();
  await expect(sheet().getByRole('heading', { name: kind, exact: true })).toBeVisible();
}

test('A new module has a quiz, and a question is written in fields beside its view', async () => {
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  await expect(page.getByRole('table', { name: 'Contacts' })).toBeVisible({ timeout: 60_000 });
  await draftPage(page).part('Modules');
  await page.getByRole('button', { name: 'Add a module' }).click();
  await sheet().getByRole('textbox', { name: 'Title', exact: true }).fill('Steps');
  await sheet().getByRole('button', { name: 'Quiz, 0 questions' }).click();
  await expect(sheet()).toContainText('Without one the module goes into the kit without a quiz.');

  await add('One right answer');
  await sheet().getByRole('textbox', { name: 'Question' }).fill('What first?');
  await sheet().getByRole('textbox', { name: 'Answer', exact: true }).nth(0).fill('Call 112');
  await sheet().getByRole('textbox', { name: 'Answer', exact: true }).nth(1).fill('Wait');
  await expect(preview()).toContainText('What first?');
  await expect(preview().getByRole('listitem').nth(0)).toHaveText(/Call 112\s*right/);
  await sheet().getByText('This answer is right').nth(1).click();
  await expect(preview().getByRole('listitem').nth(0)).toHaveText('Call 112');
  await expect(preview().getByRole('listitem').nth(1)).toHaveText(/Wait\s*right/);
  await sheet().getByText('This answer is right').nth(0).click();
  await sheet().getByRole('textbox', { name: 'Feedback after the answer' }).fill('Safety first.');
  await saved();
  await expect(problems()).toContainText('This is still missing.');
  const address = sheet().getByRole('textbox', { name: 'Address of the section' });
  await address.fill('kit:m1');
  await saved();
  await expect(problems()).toHaveCount(0);
});

test('The other kinds have fields of their own', async () => {
  await sheet().getByRole('button', { name: 'Back to the quiz' }).click();
  await add('Fill in gaps');
  await sheet().getByRole('textbox', { name: 'Text with gaps' }).fill('Call {1} and tell {2}.');
  await sheet().getByRole('textbox', { name: 'Words for gap 2' }).fill('the child\nthe girl');
  await expect(preview()).toContainText('Gap 2: the child / the girl');
  await sheet().getByRole('button', { name: 'Back to the quiz' }).click();
  await add('Story with decisions');
  await sheet().getByRole('textbox', { name: 'What happens' }).nth(0).fill('She waits.');
  await expect(preview()).toContainText('Step 2 follows');
  await sheet().getByRole('button', { name: 'Back to the quiz' }).click();
  await expect(questions()).toHaveCount(3);
  await saved();
});

test('Questions say what is missing, and are ordered and removed', async () => {
  await expect(questions().nth(1)).toContainText('things to fix');
  await questions()
    .nth(2)
    .getByRole('button', { name: /^Move up: / })
    .press('Enter');
  await expect(questions().nth(1)).toContainText('Story with decisions');
  await saved();
  await questions()
    .nth(1)
    .getByRole('button', { name: /^Remove / })
    .click();
  await expect(questions()).toHaveCount(2);
  await sheet().getByRole('button', { name: 'Undo' }).click();
  await expect(questions()).toHaveCount(3);
  for (const rest of [2, 1]) {
    await questions()
      .nth(1)
      .getByRole('button', { name: /^Remove / })
      .click();
    await expect(questions()).toHaveCount(rest);
  }
});

test('A quiz of Moodle is added, and what cannot be is listed line by line', async () => {
  const file = join(given, 'moodle.txt');
  writeFileSync(file, '::Names::Is a name secret? {T}\n\nHow are you? {}\n\nWhen? {#1822:5}\n');
  await sheet().locator('input[type="file"]').setInputFiles(file);
  const found = sheet().locator('[data-quiz-import]');
  await expect(found.getByRole('heading', { name: 'What moodle.txt holds' })).toBeFocused();
  await expect(found.getByRole('listitem')).toHaveText([
    /^Line 3: the program cannot mark answers in free words\s*How are you\? \{\}$/,
    /^Line 5: a range or tolerance of numbers is not possible\s*When\? \{#1822:5\}$/,
  ]);
  await found.getByRole('button', { name: 'Add 1 question' }).click();
  await expect(questions()).toHaveCount(2);
  await expect(questions().nth(1)).toContainText('Is a name secret?');
  await saved();
  await expect(problems()).toContainText('This is still missing.');
  await page.keyboard.press('Escape');
  await problems().getByRole('button').first().click();
  await expect(sheet().getByRole('textbox', { name: 'Feedback after the answer' })).toBeFocused();
});

test('The quiz is saved for Moodle and as a table, and what is unfinished is named', async () => {
  await answerFolder(program, given);
  await sheet().getByRole('button', { name: 'Back to the quiz' }).click();
  const save = async (form: string): Promise<void> => {
    await sheet().getByRole('button', { name: 'Save the quiz' }).click();
    await page.getByRole('menuitem', { name: form }).click();
  };
  await save('For Moodle and others (GIFT)');
  await expect(sheet().getByText(/^Saved as quiz-.*\.gift\.txt\./)).toContainText('Is a name secret?');
  await save('As a table (CSV)');
  const name =
    (await sheet()
      .getByText(/^Saved as quiz-.*\.csv\./)
      .textContent()) ?? '';
  const table = readFileSync(join(given, /quiz-.*\.csv/.exec(name)?.[0] ?? ''), 'utf8');
  expect(table).toContain('names,single,Is a name secret?,True,yes,False,no');
  expect(table).toContain('Safety first.,kit:m1');
});
