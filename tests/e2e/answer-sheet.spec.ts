// An answer sheet leaves no trace when the program ends.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { filesWith } from '../support/disk-content.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

const userData = newUserData();
let program: Program;
let page: Page;

async function start(): Promise<void> {
  program = await launchWithLibrary({ userData });
  page = program.page;
}
test.beforeAll(start);
test.afterAll(async () => program.close());

const menuEntry = () =>
  page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name: /My sheet/ });
/** Opens the sheet as a person does: My notes, then its tab. */
async function openSheet(): Promise<void> {
  await menuEntry().click();
  await page.getByRole('link', { name: /^To print/ }).click();
}

test('The sheet is gone with the session, and nothing of it was written anywhere', {
  tag: '@check',
}, async () => {
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'Add to my sheet' }).click();
  await openSheet();
  await page.getByLabel('Title of the sheet').fill('Axolotlquestions');
  await page.getByLabel('Your remark').fill('Pangolinremark');
  await expect(page.getByLabel('Your remark')).toHaveValue('Pangolinremark');
  await program.close();
  const control = join(userData, 'control');
  writeFileSync(control, Buffer.from('Numbatcontrol', 'utf16le'));
  expect(filesWith(userData, ['Numbatcontrol'])).toEqual(['control']);
  rmSync(control);
  for (const word of ['Axolotlquestions', 'Pangolinremark'])
    expect(filesWith(userData, [word]), `${word} was written`).toEqual([]);
  await start();
  await expect(menuEntry()).toHaveCount(0);
  await goTo(page, '/notes/to-print');
  await expect(page.getByText('Your sheet is empty.')).toBeVisible();
});
