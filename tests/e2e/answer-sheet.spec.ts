// Decides that an answer sheet leaves no trace when the program ends.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
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

const menuEntry = () => page.getByRole('navigation').getByRole('link', { name: /Answer sheet/ });

test('The sheet is gone with the session, and nothing of it was written anywhere', {
  tag: '@check',
}, async () => {
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'Add to answer sheet' }).click();
  await menuEntry().click();
  await page.getByLabel('Title of the sheet').fill('Axolotlquestions');
  await page.getByLabel('Your remark').fill('Pangolinremark');
  await expect(page.getByLabel('Your remark')).toHaveValue('Pangolinremark');
  await program.close();
  const control = join(userData, 'control');
  writeFileSync(control, Buffer.from('Numbatcontrol', 'utf16le'));
  expect(filesWith('Numbatcontrol')).toEqual([control]);
  rmSync(control);
  for (const word of ['Axolotlquestions', 'Pangolinremark'])
    expect(filesWith(word), `${word} was written`).toEqual([]);
  await start();
  await expect(menuEntry()).toHaveCount(0);
  await goTo(page, '/answer-sheet');
  await expect(page.getByText('Nothing is on the answer sheet yet.')).toBeVisible();
});

/** Files of the session that hold a word, as letters of one or of two bytes. */
function filesWith(word: string): string[] {
  const wide = [...word].map((letter) => `${letter}\\x00`).join('');
  const found = execFileSync('sh', ['-c', 'grep -rlaP -- "$0" "$1" || true', `${word}|${wide}`, userData], {
    encoding: 'utf8',
  });
  return found.split('\n').filter((line) => line !== '');
}
