// Decides that what a person finds out by calling a number reaches the publisher, and from there everybody.
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const userData = newUserData();
let program: Program;
let page: Page;

async function start(): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

test.beforeAll(async () => {
  test.setTimeout(120_000);
  await start();
  await passFirstRun(page, 'en', 'GR');
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

const form = () => page.getByRole('dialog');
const ownCalls = () => page.getByRole('region', { name: 'Your calls to this contact' });
const listed = () => page.getByRole('region', { name: 'Your calls', exact: true });

test('A person notes at a contact that a call worked, and the contact stays as the kit has it', async () => {
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('article')).toContainText('Not yet confirmed by the organisation.');
  await page.getByRole('button', { name: 'I called this number' }).click();
  await expect(form().getByLabel('Your name or organisation')).toHaveValue('');
  await expect(form()).toContainText('Nothing about a child or a family belongs here');
  await form().getByRole('button', { name: 'Keep' }).click();
  await expect(ownCalls()).toContainText(/You called 1056 on .+ 20\d\d: it worked/);
  await expect(page.getByRole('article')).toContainText('Not yet confirmed by the organisation.');
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

test('The list of corrections is found in the search box, and all of it is there after a kill', async () => {
  await program.kill();
  await start();
  await waitForLibrary(page);
  await page.getByRole('searchbox').first().fill('corrections');
  await page.getByRole('button', { name: 'Corrections', exact: true }).click();
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
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(listed().getByRole('listitem')).toHaveCount(2);
});
