// What a session without a trace says where it matters, and what it leaves behind: nothing.
import { expect, type Page, test } from '@playwright/test';
import { filesWith } from '../support/disk-content.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';

const userData = newUserData();
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary({ userData, args: ['--no-trace'] });
  page = program.page;
});
test.afterAll(async () => program.close());

test('The voices of Linux are not reached at all in a session without a trace, which says so', async () => {
  test.skip(process.platform !== 'linux', 'only Linux has a service for its voices');
  const isOn = await program.app.evaluate(({ app }) => app.commandLine.hasSwitch('enable-speech-dispatcher'));
  expect(isOn).toBe(false);
  await goTo(page, '/checklist/c1.en');
  await page.getByRole('button', { name: 'Read aloud' }).click();
  await expect(page.getByRole('region', { name: 'Read aloud' })).toContainText(
    'On Linux nothing is read aloud while the program runs from a stick or leaves no trace',
  );
});

test('A request noted without a trace says so, and no word of it is kept beyond the end of the session', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qqqqzzzz');
  await page.getByRole('button', { name: 'Tell the publisher' }).click();
  const form = page.getByRole('dialog');
  await expect(form).toContainText('This session leaves no trace');
  await form.getByRole('button', { name: 'Keep' }).click();
  await goTo(page, '/to-send');
  await expect(page.locator('[data-request]')).toContainText('qqqqzzzz');
  await program.close();
  expect(filesWith(userData, ['qqqqzzzz'])).toEqual([]);
});
