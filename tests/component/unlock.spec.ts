// Locked user data: nothing but the emergency numbers and the passphrase is shown until it is opened, also with the recovery key.
import { expect, type Page } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import { axeFindings } from '../support/axe.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

const passphrase = 'quiet lamp under the stairs';
/** The first one that a vault in memory makes. */
const recoveryKey = Array.from({ length: 7 }, () => '0001').join('-');

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { passphrase: { is: passphrase, isLocked: true } });
  page = screens.page;
});
test.afterAll(async () => screens.close());

const field = () => page.getByLabel('Passphrase', { exact: true });
const openButton = () => page.getByRole('button', { name: /^Open/ });
const locked = () => page.getByRole('heading', { name: 'IMPACT Kit is locked' });

test('The emergency numbers are there, and no library is opened', { tag: '@check' }, async () => {
  await expect(page.getByRole('navigation', { name: 'Emergency numbers' })).toContainText('112');
  const list = page.getByRole('region', { name: 'In an emergency' });
  for (const number of ['112', '1056', '114', '800 290 290', '1466', '116 000'])
    await expect(list).toContainText(number);
  await expect(page.getByRole('link')).toHaveCount(0);
  expect(await page.locator('[data-library]').count()).toBe(0);
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
});

test('A wrong passphrase is kept to be corrected; after the third one the person waits', async () => {
  await expect(field()).toBeFocused();
  await expect(openButton()).toBeDisabled();
  for (const attempt of [1, 2, 3]) {
    await page.keyboard.type(`wrong ${attempt}`);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This is not the right passphrase.')).toBeVisible();
    await expect(field()).toBeFocused();
    await expect(field()).toHaveValue(`wrong ${attempt}`);
    // The answer is there once all that was typed is selected, so that it can be typed over.
    const selected = () =>
      field().evaluate((box: HTMLInputElement) => [box.selectionStart, box.selectionEnd]);
    await expect.poll(selected).toEqual([0, `wrong ${attempt}`.length]);
  }
  await expect(openButton()).toBeDisabled();
  await expect(openButton()).toHaveText(/^Open in \d seconds?$/);
  await expect(openButton()).toHaveText('Open');
  await expect(openButton()).toBeEnabled();
});

test('What is typed can be shown', async () => {
  await expect(field()).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show what I type' }).click();
  await expect(field()).toHaveAttribute('type', 'text');
  await page.getByRole('button', { name: 'Hide what I type' }).click();
  await expect(field()).toHaveAttribute('type', 'password');
});

test('The right passphrase opens the program, and its key locks it again, also from a field', async () => {
  await field().fill(passphrase);
  await field().press('Enter');
  await page.waitForSelector('[data-library="ready"]');
  await goTo(page, '/help?part=keys');
  await expect(page.getByRole('region', { name: 'Everywhere' })).toContainText('Lock the program');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>lock now');
  await expect(page.getByRole('button', { name: 'Lock now' })).toBeVisible();
  await page.keyboard.press('Control+Shift+L');
  await expect(locked()).toBeVisible();
});

test('Whoever forgot it opens with the recovery key and chooses a new passphrase', async () => {
  await page.getByRole('button', { name: 'I have forgotten it' }).click();
  const key = page.getByRole('textbox', { name: 'Recovery key' });
  await expect(key).toBeFocused();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect.poll(async () => (await screens.record()).endings).toEqual(['erased']);
  await key.fill('0000 1111');
  await page.getByLabel('New passphrase').fill('seven green bottles standing');
  await page.getByLabel('Repeat the passphrase').fill('seven green bottles standing');
  await page.getByLabel('Repeat the passphrase').press('Enter');
  await expect(page.getByText('This is not the right recovery key.')).toBeVisible();
  await key.fill(recoveryKey);
  await expect(page.getByRole('button', { name: 'Set the passphrase and open' })).toBeEnabled();
  await key.press('Enter');
  await page.waitForSelector('[data-library="ready"]');
  const answer = await page.evaluate(async () => {
    const { host } = globalThis as unknown as { host: HostBridge };
    const secret = { passphrase: 'seven green bottles standing' };
    return await host.vault.changePassphrase({ secret, next: 'another one of four words' });
  });
  expect(answer.ok).toBe(true);
});
