// A passphrase in the whole program: locking keeps what is being written, and each window asks before it shows anything.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { notesOn } from '../support/notes-on.ts';
import { goTo } from '../support/screens.ts';

const passphrase = 'quiet lamp under the stairs';
const place = { x: 60, y: 80, width: 900, height: 700 };

async function setPassphrase(page: Page): Promise<void> {
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await page.getByLabel('New passphrase').fill(passphrase);
  await page.getByLabel('Repeat the passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('I have printed it or written it down').click();
  await page.getByRole('button', { name: 'Done' }).click();
}

const field = (page: Page) => page.getByLabel('Passphrase', { exact: true });

async function writeNote(page: Page, text: string): Promise<void> {
  const on = notesOn(page);
  await on.openReport('r2.en', '?page=3');
  await on.onPage(3).first().waitFor({ state: 'attached' });
  await on.pages().focus();
  await page.keyboard.press('n');
  await on.editor().getByRole('textbox').fill(text);
}

/** What the window that comes in the place of another one shows once the passphrase opened it. */
async function notesAfterLocking(program: Program, page: Page, lock: () => Promise<unknown>): Promise<Page> {
  const opened = program.app.waitForEvent('window');
  const closed = page.waitForEvent('close');
  await lock();
  const [next] = await Promise.all([opened, closed]);
  await expect(field(next)).toBeFocused();
  expect(await next.evaluate(() => document.body.textContent)).not.toContain('Monday');
  await field(next).fill(passphrase);
  await next.keyboard.press('Enter');
  await next.waitForSelector('[data-library="ready"]');
  return next;
}

test('A note that is being written is kept when the person or the system locks, and shown again after the passphrase, as the place of the window', async () => {
  const userData = newUserData();
  const program = await launchWithLibrary({ userData });
  try {
    await setPassphrase(program.page);
    await writeNote(program.page, 'call again on Monday');
    const texts = async (page: Page) => (await notesOn(page).stored()).map(({ text }) => text);
    // The window may be gone before the key is released.
    const unlocked = await notesAfterLocking(program, program.page, async () => {
      await program.page.keyboard.press('Control+Shift+L').catch(() => undefined);
    });
    expect(await texts(unlocked)).toEqual(['call again on Monday']);
    await writeNote(unlocked, 'and on Monday after');
    const again = await notesAfterLocking(program, unlocked, async () =>
      program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
    );
    expect((await texts(again)).sort()).toEqual(['and on Monday after', 'call again on Monday']);
    await program.app.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      place,
    );
  } finally {
    await program.close();
  }
  expect(readFileSync(join(userData, 'window.json')).includes('bounds')).toBe(false);
  const again = await launchProgram({ userData, isTemporary: true });
  try {
    await expect(field(again.page)).toBeFocused();
    const bounds = () =>
      again.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    expect(await bounds()).not.toEqual(place);
    await field(again.page).fill(passphrase);
    await again.page.keyboard.press('Enter');
    await again.page.waitForSelector('[data-library="ready"]');
    await expect.poll(bounds).toEqual(place);
  } finally {
    await again.close();
  }
});
