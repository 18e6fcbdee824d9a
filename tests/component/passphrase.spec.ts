// A passphrase for user data: offered beside the first note, set, changed and removed in the settings, with a recovery key on paper.
import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { notesOn } from '../support/notes-on.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

const passphrase = 'quiet lamp under the stairs';
const another = 'seven green bottles standing';

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { passphrase: 'none' });
  page = screens.page;
});
test.afterAll(async () => screens.close());

const offer = () => page.getByRole('alertdialog', { name: 'Protect your notes with a passphrase?' });
const dialog = (name: string) => page.getByRole('alertdialog', { name });
const panel = () => page.getByRole('region', { name: 'Passphrase', exact: true });
const button = (within: Locator, name: string) => within.getByRole('button', { name, exact: true });
const setting = () =>
  page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: HostBridge };
    const snapshot = await host.vault.snapshot();
    return snapshot.ok && snapshot.value.settings.wasPassphraseOffered;
  });

test('The first note asks for a passphrase once it is kept, and only once', { tag: '@check' }, async () => {
  const on = notesOn(page);
  await on.openReport('r2.en', '?page=3');
  await on.onPage(3).first().waitFor({ state: 'attached' });
  await on.pages().focus();
  await page.keyboard.press('n');
  await on.editor().getByRole('textbox').fill('call again on Monday');
  await expect(offer()).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(offer()).toBeVisible();
  await expect(offer()).toContainText('whoever can open the files of IMPACT Kit can read your notes');
  expect((await on.stored()).map(({ text }) => text)).toEqual(['call again on Monday']);
  // A key of the pages below does nothing while a question is asked.
  await page.keyboard.press('n');
  await button(offer(), 'Later').click();
  await expect(offer()).toHaveCount(0);
  await expect.poll(setting).toBe(true);
  await expect(on.pages()).toBeFocused();
  await expect(on.editor()).toHaveCount(0);
  await page.keyboard.press('n');
  await on.editor().getByRole('textbox').fill('second');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => (await on.stored()).length).toBe(2);
  await page.waitForTimeout(600);
  await expect(offer()).toHaveCount(0);
});

test('A line stands above the buttons of a dialog while words lie below them, and only then', async () => {
  await goTo(page, '/settings');
  await button(panel(), 'Set a passphrase').click();
  const buttons = button(dialog('Set a passphrase'), 'Cancel').locator('..');
  const line = () => buttons.evaluate((element) => getComputedStyle(element).borderTopColor);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect.poll(line).toBe('rgba(0, 0, 0, 0)');
  await page.setViewportSize({ width: 1024, height: 400 });
  await expect.poll(line).not.toBe('rgba(0, 0, 0, 0)');
  await buttons.evaluate((element) => element.parentElement?.scrollTo(0, 10_000));
  await expect.poll(line).toBe('rgba(0, 0, 0, 0)');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.keyboard.press('Escape');
  await expect(dialog('Set a passphrase')).toHaveCount(0);
});

test('A passphrase is set in the settings; its recovery key is printed, and kept before it goes', async () => {
  await goTo(page, '/settings');
  await button(panel(), 'Set a passphrase').click();
  const set = dialog('Set a passphrase');
  await set.getByLabel('New passphrase').fill('short');
  await expect(set).toContainText('Too short.');
  // Each of the two fields is shown by itself.
  await button(set, 'Show what I type').first().click();
  await expect(set.getByLabel('New passphrase')).toHaveAttribute('type', 'text');
  await expect(set.getByLabel('Repeat the passphrase')).toHaveAttribute('type', 'password');
  await button(set, 'Hide what I type').click();
  await expect(set.getByLabel('New passphrase')).toHaveAttribute('type', 'password');
  await set.getByLabel('New passphrase').fill(passphrase);
  await expect(button(set, 'Set it')).toBeDisabled();
  await set.getByLabel('Repeat the passphrase').fill(passphrase);
  await page.keyboard.press('Enter');
  const recovery = dialog('Your recovery key');
  await expect(recovery).toContainText('0001 0001 0001 0001 0001 0001 0001');
  await page.keyboard.press('Escape');
  await expect(recovery).toBeVisible();
  await expect(button(recovery, 'Done')).toBeDisabled();
  await button(recovery, 'Print').click();
  await expect.poll(async () => (await screens.record()).printed).toBe(1);
  const input = await screens.pdf();
  const paper = execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' }).replaceAll(/\s+/g, ' ');
  expect(paper).toContain('0001 0001 0001 0001 0001 0001 0001');
  expect(paper).not.toContain('I have printed it or written it down');
  expect(paper).not.toContain('Settings');
  await recovery.getByText('I have printed it or written it down').click();
  await button(recovery, 'Done').click();
  await expect(recovery).toHaveCount(0);
  await expect(panel()).toContainText('Your notes are encrypted.');
});

test('It locks by itself after five minutes, or when the person says', async () => {
  const after = page.getByRole('radiogroup', { name: 'Lock by itself' });
  await expect(after.getByRole('radio', { name: 'After 5 minutes' })).toBeChecked();
  await after.getByText('Never').click();
  await expect(after.getByRole('radio', { name: 'Never' })).toBeChecked();
  await expect(button(panel(), 'Lock now')).toBeEnabled();
  await expect(button(page.getByRole('navigation', { name: 'Main menu' }), 'Lock')).toBeVisible();
});

test('The passphrase is changed by whoever knows it', async () => {
  await button(panel(), 'Change the passphrase').click();
  const change = dialog('Change the passphrase');
  await change.getByLabel('Current passphrase').fill('not the one');
  await change.getByLabel('New passphrase').fill(another);
  await change.getByLabel('Repeat the passphrase').fill(another);
  await button(change, 'Change it').click();
  await expect(change).toContainText('This is not the right passphrase.');
  await expect(change.getByLabel('Current passphrase')).toBeFocused();
  await change.getByLabel('Current passphrase').fill(passphrase);
  await button(change, 'Change it').click();
  await expect(change).toHaveCount(0);
  await expect(page.getByText('The passphrase is changed.')).toBeVisible();
});

test('A new recovery key takes the place of the one before', async () => {
  await button(panel(), 'New recovery key').click();
  const renew = dialog('New recovery key');
  await renew.getByLabel('Current passphrase').fill(another);
  await page.keyboard.press('Enter');
  const recovery = dialog('Your recovery key');
  await expect(recovery).toContainText('0002 0002');
  await recovery.getByText('I have printed it or written it down').click();
  await page.keyboard.press('Escape');
  await expect(recovery).toHaveCount(0);
});

test('The passphrase is removed after a warning', async () => {
  await button(panel(), 'Remove the passphrase').click();
  const remove = dialog('Remove the passphrase');
  await expect(remove).toContainText('stored unencrypted again');
  await remove.getByLabel('Current passphrase').fill(another);
  await button(remove, 'Remove it').click();
  await expect(remove).toHaveCount(0);
  await expect(button(panel(), 'Set a passphrase')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Lock', exact: true })).toHaveCount(0);
});
