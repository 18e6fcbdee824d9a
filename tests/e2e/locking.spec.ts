// A passphrase in the whole program: locking keeps what is being written, and each window asks before it shows anything.
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { notesOn } from '../support/notes-on.ts';
import { goTo } from '../support/screens.ts';

const passphrase = 'quiet lamp under the stairs';

async function setPassphrase(page: Page): Promise<void> {
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('The same once more').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('I have kept it').click();
  await page.getByRole('button', { name: 'Done' }).click();
}

const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });

test('A note that is being written is kept when the person locks, and shown again after the passphrase', async () => {
  const userData = newUserData();
  const program = await launchWithLibrary({ userData });
  try {
    await setPassphrase(program.page);
    const on = notesOn(program.page);
    await on.openReport('r2.en', '?page=3');
    await on.onPage(3).first().waitFor({ state: 'attached' });
    await on.pages().focus();
    await program.page.keyboard.press('n');
    await on.editor().getByRole('textbox').fill('call again on Monday');
    const opened = program.app.waitForEvent('window');
    const closed = program.page.waitForEvent('close');
    // The window may be gone before the key is released.
    await program.page.keyboard.press('Control+Shift+L').catch(() => undefined);
    const [page] = await Promise.all([opened, closed]);
    await expect(field(page)).toBeFocused();
    expect(await page.evaluate(() => document.body.textContent)).not.toContain('Monday');
    await field(page).fill(passphrase);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-library="ready"]');
    expect((await notesOn(page).stored()).map(({ text }) => text)).toEqual(['call again on Monday']);
  } finally {
    await program.close();
  }
  const again = await launchProgram({ userData, isTemporary: true });
  try {
    await expect(field(again.page)).toBeFocused();
  } finally {
    await again.close();
  }
});
