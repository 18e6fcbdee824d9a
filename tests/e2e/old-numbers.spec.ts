// Decides what a person sees of a number nobody confirmed for long: a warning at half a year, after a year 112 in its place, everywhere.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { goTo } from '../support/screens.ts';
import { takeIn } from '../support/take-kit.ts';
import { contact } from '../unit/core/kit/kit-changes/support.ts';

const oldNumber = '11525';
const entries = [
  contact('gr-old', {
    organisation: { en: 'Stale helpline', el: 'Παλιά γραμμή' },
    stripOrder: 2,
    phones: [{ number: oldNumber, kind: 'short-code', channels: ['voice'] }],
    confirmed: { on: '2025-09-01', by: 'Stale helpline' },
  }),
  contact('gr-fresh', {
    organisation: { en: 'Fresh helpline' },
    stripOrder: 3,
    phones: [{ number: '15107', kind: 'short-code', channels: ['voice'] }],
    confirmed: { on: '2026-08-01', by: 'Fresh helpline' },
  }),
];

let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  program = await launchWithLibrary();
  page = program.page;
  await takeIn(program, (await makeContactsKit(entries, { issued: '2026-08-01' })).folder);
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

const strip = () => page.getByRole('navigation', { name: 'Emergency numbers' });
const card = (name: string) =>
  page.getByRole('region', { name: 'List of contacts' }).locator('li').filter({ hasText: name });

/** The sheets for the printer hold the number, so only what a person sees counts. */
const expectUnseen = () => expect(page.locator('body')).not.toContainText(oldNumber, { useInnerText: true });
const wholeText = () => page.locator('body').textContent();

async function on(day: string, address: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await goTo(page, '/');
  await goTo(page, address);
}

test('Up to half a year it stands as it is; then it is asked to be checked; the number stays', async () => {
  await on('2026-08-20', '/contacts/gr-fresh');
  await expect(page.getByRole('article')).toContainText('Confirmed by Fresh helpline on');
  await on('2027-03-01', '/contacts/gr-fresh');
  await expect(page.getByRole('article')).toContainText(
    'more than half a year ago; ask whether it still holds',
  );
  await expect(page.getByRole('article')).toContainText('15107');
  await expect(strip()).toContainText('15107');
});

test('After a year it is folded away behind 112, in the strip, in the list, on Home and on the contact', async () => {
  await on('2026-10-01', '/contacts');
  await expect(card('Stale helpline')).toContainText('Old number');
  await expect(card('Fresh helpline')).toContainText('15107');
  await expect(strip().getByRole('link').first()).toHaveText('112');
  await expect(strip().getByRole('link', { name: /more than a year ago/ })).toHaveText('Old');
  await expectUnseen();
  await goTo(page, '/');
  await expect(page.locator('main')).toContainText('Old number');
  await expectUnseen();

  await goTo(page, '/contacts/gr-old');
  const contactShown = page.getByRole('article');
  await expect(contactShown).toContainText('more than a year ago. The number may be wrong.');
  await expect(contactShown.locator('[data-old-number]')).toContainText('112');
  await expectUnseen();
  const show = contactShown.getByRole('button', { name: 'Show the old number' });
  await expect(show).toHaveAttribute('aria-expanded', 'false');
  await show.click();
  await expect(contactShown).toContainText(oldNumber);
  await expect(show).toHaveAttribute('aria-expanded', 'true');
});

test('A search finds it without showing the number', async () => {
  await on('2026-10-01', '/search?q=stale');
  const hit = page.locator('[data-search-row]').filter({ hasText: 'Stale helpline' }).first();
  await expect(hit).toContainText('Old number');
  await expect(page.locator('[data-search-row]').first()).not.toContainText(oldNumber);
});

test('Found by its number, the way to the number is marked until it is opened', async () => {
  await on('2026-10-01', `/contacts/gr-old?q=${oldNumber}`);
  const show = page.getByRole('article').getByRole('button', { name: 'Show the old number' });
  await expect(show.locator('mark')).toHaveText('Show the old number');
  await expectUnseen();
  await show.click();
  await expect(show.locator('mark')).toHaveCount(0);
  await expect(page.getByRole('article').locator('mark')).toContainText(oldNumber);
  await on('2026-10-01', '/contacts/gr-old?q=stale');
  await expect(page.getByRole('article').locator('h2 mark')).toHaveText('Stale');
  await expect(show.locator('mark')).toHaveCount(0);
});

test('What goes out carries the warning with 112 in front: code, vCard, copy', async () => {
  await on('2026-10-01', '/contacts/gr-old');
  await page.getByRole('button', { name: 'Show a code' }).click();
  await expect(page.locator('[data-contact-code]')).toHaveAttribute('data-contact-code', 'card');
  await expect(page.getByRole('dialog')).not.toContainText(`Dial ${oldNumber}`);
  await expect(page.getByRole('dialog')).toContainText('In immediate danger call 112.');
  await page.keyboard.press('Escape');

  const target = join(newUserData(), 'old.vcf');
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, target);
  await page.getByRole('button', { name: 'Save as vCard' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const vcard = readFileSync(target, 'utf8').replaceAll('\r\n ', '');
  expect(vcard.match(/^TEL.*$/gm)).toEqual(['TEL;TYPE=voice;PREF=1:112']);
  expect(vcard).toMatch(/NOTE.*may be wrong.*112.*Old number: 11525/);

  await page.getByRole('button', { name: 'Copy the contact' }).click();
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/call 112\.[\s\S]*Old number: 11525/);
});

test('On paper it is small behind the warning, with 112 large before it, and no code dials it', async () => {
  await on('2026-10-01', '/contacts/gr-old');
  const sheet = page.locator('[data-contact-sheet="one"]');
  await expect(sheet.locator('[data-old-number]')).toHaveText(/^112.*may be wrong.*Old number: 11525$/);
  await expect(sheet.locator('svg')).toHaveCount(0);
  await goTo(page, '/contacts');
  const list = page.locator('[data-contact-sheet="list"]');
  await expect(list.locator('[data-old-number]')).toHaveText(/^112.*Old number: 11525$/);

  await on('2026-10-01', '/field-card');
  await page.getByRole('checkbox', { name: /Helpline.*Old number/ }).check();
  const field = page.locator('[data-field-card]').first();
  await expect(field.locator('[data-old-number]').first()).toHaveText(/^112.*Old number: 11525$/);
  const cards = (await wholeText()) ?? '';
  expect(cards.split(oldNumber).length - 1).toBe(cards.split(`Old number: ${oldNumber}`).length - 1);
});

test('A clock that is behind the kit is told, and makes no old number fresh', async () => {
  await on('2024-01-01', '/contacts');
  await expect(page.getByText(/The clock of this computer is earlier than this kit/).first()).toBeVisible();
  await expect(card('Stale helpline')).toContainText('confirmed');
  await goTo(page, '/contacts/gr-old');
  await expect(page.getByRole('article')).toContainText('more than half a year ago');
  await expect(page.getByRole('article')).toContainText('The clock of this computer is earlier');
});
