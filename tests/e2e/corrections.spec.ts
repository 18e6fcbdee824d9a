// A correction after a call reaches the publisher, and from there everybody.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { runTool } from '../support/public-tools.ts';
import { goTo } from '../support/screens.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const userData = newUserData();
const place = newUserData();
const stick = join(place, 'FIELD');
const env = { IMPACT_KIT_DRIVES: stick };
let program: Program;
let page: Page;

async function start(): Promise<void> {
  program = await launchProgram({ userData, env });
  page = program.page;
}

test.beforeAll(async () => {
  mkdirSync(stick, { recursive: true });
  program = await launchWithLibrary({ userData, env });
  page = program.page;
});
test.afterAll(async () => program.close());

const form = () => page.getByRole('dialog');
const ownCalls = () => page.getByRole('region', { name: 'Your calls to this contact' });
const listed = () => page.getByRole('region', { name: 'Calls and questions to send' });

test('A person notes at a contact that a call worked, and the contact stays as the kit has it', async () => {
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('article')).toContainText('Not yet confirmed by the organisation;');
  await page.getByRole('button', { name: 'I called this number' }).click();
  await expect(form().getByLabel('Your name or organisation')).toHaveValue('');
  await expect(form()).toContainText('Nothing about a child or a family belongs here');
  await form().getByRole('button', { name: 'Keep' }).click();
  await expect(ownCalls()).toContainText(/You called 1056 on .+ 20\d\d: it worked/);
  await expect(page.getByRole('article')).toContainText('Not yet confirmed by the organisation;');
});

test('Another call shows a new number; letters are refused where a number belongs', async () => {
  await page.getByRole('button', { name: 'I called this number' }).click();
  await form().getByText('Something changed', { exact: true }).click();
  await form().getByText('The number', { exact: true }).click();
  const value = form().getByLabel('The right number, if you know it');
  await value.fill('ask Maria');
  await expect(form()).toContainText('Write the number as it is dialled.');
  await expect(form().getByRole('button', { name: 'Keep' })).toBeDisabled();
  await value.fill(' 2101234567 ');
  await form().getByLabel('Remark').fill('A tape says so.');
  await form().getByLabel('Your name or organisation').fill('Maria, Harbour NGO');
  await form().getByRole('button', { name: 'Keep' }).click();
  await expect(ownCalls().getByRole('listitem').first()).toContainText('the number changed');
  await expect(ownCalls()).toContainText('Now: 2101234567');
});

test('The list of corrections is found behind a > in the search box, and all of it is there after a kill', async () => {
  await program.kill();
  await start();
  await waitForLibrary(page);
  await page.getByRole('searchbox').first().fill('>to send');
  await page.getByRole('button', { name: 'To send', exact: true }).click();
  await expect(listed().getByRole('listitem')).toHaveCount(2);
  await expect(listed()).toContainText('Maria, Harbour NGO');
});

test('A correction is changed, removed, and brought back', async () => {
  await listed()
    .getByRole('button', { name: /^Change the note/ })
    .last()
    .click();
  await form().getByText('Wrong number', { exact: true }).click();
  await form().getByRole('button', { name: 'Keep' }).click();
  await expect(listed()).toContainText('wrong number');
  await expect(listed()).not.toContainText('it worked');
  await listed()
    .getByRole('button', { name: /^Remove the note/ })
    .first()
    .click();
  await expect(listed().getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(listed().getByRole('listitem')).toHaveCount(2);
});

test('The chosen corrections are saved as one file, and minisign finds each of them signed', async () => {
  const file = join(place, 'from-maria.corrections');
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, file);
  const over = page.getByRole('region', { name: 'Hand over' });
  await expect(over).toContainText('2 are chosen.');
  await over.getByRole('button', { name: 'Save as a file' }).click();
  await expect(over).toContainText('Saved as from-maria.corrections.');
  const signed = checkedOutside(file);
  expect(signed.map(({ outcome, revision }) => [outcome, revision])).toEqual(
    expect.arrayContaining([
      ['wrong', 2],
      ['changed', 1],
    ]),
  );
  expect(readFileSync(file, 'utf8')).not.toContain(userData);
});

test('One of them alone is put on a stick, beside what lies there', async () => {
  await listed()
    .getByText(/^Hand over the note of/)
    .first()
    .locator('xpath=ancestor::label')
    .click();
  const over = page.getByRole('region', { name: 'Hand over' });
  await expect(over).toContainText('1 is chosen.');
  const put = over.getByRole('button', { name: 'Put on the stick “FIELD”' });
  await put.click();
  await expect(over).toContainText('Saved as corrections/corrections-');
  await put.click();
  const [name = '', ...others] = readdirSync(join(stick, 'corrections'));
  expect(others).toEqual([]);
  expect(checkedOutside(join(stick, 'corrections', name))).toHaveLength(1);
  expect(existsSync(join(userData, 'corrections.key'))).toBe(true);
});

/** The corrections of a file, each checked with minisign as docs/corrections-format.md says. */
function checkedOutside(file: string): { outcome: string; revision: number; key: string }[] {
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  expect(lines.length % 5).toBe(0);
  return Array.from({ length: lines.length / 5 }, (_, index) => {
    const [line = '', ...signature] = lines.slice(index * 5, index * 5 + 5);
    const one = join(place, 'one');
    writeFileSync(one, `${line}\n`);
    writeFileSync(`${one}.minisig`, `${signature.join('\n')}\n`);
    const correction = JSON.parse(line) as { outcome: string; revision: number; key: string };
    expect(runTool('minisign', ['-V', '-P', correction.key, '-m', one])).toMatchObject({ code: 0 });
    return correction;
  });
}
