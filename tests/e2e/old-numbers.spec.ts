// What a person sees of old and of withdrawn numbers: age is a word beside the number; only a reason folds it behind a question.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { ageOf, evidenceOf } from '../../core/contacts/freshness.ts';
import { stripOf } from '../../core/contacts/strip.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { revocation } from '../support/key-statements.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { makePublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';
import { takeIn } from '../support/take-kit.ts';
import { shippedContacts } from '../unit/core/contacts/starter-contacts.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const shortCode = (number: string): Contact['phones'] => [
  { number, kind: 'short-code', channels: ['voice'] },
];
const from = (date: string): Partial<Contact> => ({
  evidenceDate: date,
  sources: [{ title: 'Source', address: 'https://example.org', date }],
});
const entries = [
  contact('gr-confirmed', {
    ...from('2020'),
    organisation: { en: 'Confirmed helpline', el: 'Επιβεβαιωμένη γραμμή' },
    stripOrder: 2,
    phones: shortCode('11525'),
    confirmed: { on: '2026-08-01', by: 'Confirmed helpline' },
  }),
  contact('gr-page', {
    ...from('2026-08-01'),
    organisation: { en: 'Helpline of a page' },
    stripOrder: 3,
    phones: shortCode('15107'),
  }),
  contact('gr-undated', {
    ...from('undated'),
    organisation: { en: 'Undated helpline' },
    stripOrder: 4,
    phones: shortCode('10454'),
  }),
  contact('gr-missing', {
    ...from('2010'),
    organisation: { en: 'Missing children' },
    stripOrder: 5,
    phones: shortCode('116 000'),
  }),
  contact('gr-replaced', {
    organisation: { en: 'Replaced helpline' },
    phones: shortCode('1144'),
    replacedBy: 'gr-confirmed',
  }),
];
/** Home has the first numbers of the strip. */
const numbersOnHome = 4;
const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');

let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(240_000);
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const strip = () => page.getByRole('navigation', { name: 'Emergency numbers' });
const inStrip = (name: RegExp) => strip().getByRole('link', { name });
const card = (name: string) =>
  page.getByRole('region', { name: 'List of contacts' }).locator('li').filter({ hasText: name });
const article = () => page.getByRole('article');

/** Sheets for the printer hold the number too, so only what a person sees counts. */
const expectUnseen = (number: string) =>
  expect(page.locator('body')).not.toContainText(number, { useInnerText: true });

/** Then the numbers are those of the tests alone. */
async function removeStarterKit(): Promise<void> {
  const starter = page.locator('[data-kit="org.impact-kit.starter"]');
  await openKitDetails(page, 'org.impact-kit.starter');
  await starter.getByRole('button', { name: 'Remove this kit' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove this kit' }).click();
  await expect(page.locator('[data-kit-work="removed"]')).toBeVisible();
}

async function on(day: string, address: string): Promise<void> {
  await page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await goTo(page, '/');
  await goTo(page, address);
}

test('In the starter kit no number is folded, and each of the strip has its date at hand, an amber word or a law', async () => {
  for (const country of ['GR', 'CY', 'IT', 'PT'] as const) {
    await changeSettings(page, { country });
    const shown = stripOf(shippedContacts, country).flatMap(({ contact }) => contact ?? []);
    await expect(strip().getByRole('link')).toHaveCount(shown.length);
    await goTo(page, '/contacts');
    await expect(page.locator('[data-folded]')).toHaveCount(0);
    await goTo(page, '/');
    for (const [index, inStrip] of shown.entries()) {
      const { kind } = ageOf(evidenceOf(inStrip), { nowMs: Date.now(), kitIssued: '2026-11-25' });
      const words = { none: 0, recent: 0, old: 1, undated: 1, 'check-due': 1 }[kind];
      const home = page.locator(`main a[href="#/contacts/${inStrip.id}"]`).filter({ hasText: /\d{3}/ });
      if (index < numbersOnHome) await expect(home, inStrip.id).toHaveCount(1);
      const shownIn = [strip().getByRole('link').nth(index), ...(index < numbersOnHome ? [home] : [])];
      for (const link of shownIn) {
        await expect(link.locator('[data-age]'), inStrip.id).toHaveCount(words);
        if (kind === 'recent')
          await expect(link, inStrip.id).toHaveAttribute('title', /, (source|confirmed|checked) .*20\d\d$/);
      }
    }
  }
});

test('Up to two years a grey date stands beside the number, confirmed or not; undated is an amber word', async () => {
  test.setTimeout(240_000);
  await changeSettings(page, { country: 'GR' });
  await takeIn(program, (await makeContactsKit(entries, { issued: '2026-08-01' })).folder);
  await removeStarterKit();
  await waitForLibrary(page);
  await on('2028-08-01', '/contacts');
  for (const [name, month, day] of [
    ['Confirmed helpline', 'confirmed Aug 2026', 'confirmed 1 August 2026'],
    ['Helpline of a page', 'source Aug 2026', 'source 1 August 2026'],
  ] as const) {
    const age = card(name).locator('[data-age="recent"]');
    await expect(age).toHaveText(month);
    await expect(age).toHaveAttribute('title', day);
  }
  const undated = card('Undated helpline').locator('[data-age="warning"]');
  await expect(undated).toHaveText('undated');
  await expect(page.locator('[data-unconfirmed-count]')).toHaveText(
    '3 contacts here are not confirmed by their organisations. Dates: newest source.',
  );
});

test('After two years the date is an amber word everywhere, and every number stays open', async () => {
  await on('2028-08-02', '/contacts');
  for (const [name, number] of [
    ['Confirmed helpline', '11525'],
    ['Helpline of a page', '15107'],
    ['Undated helpline', '10454'],
  ] as const) {
    await expect(card(name)).toContainText(number);
    await expect(card(name).locator('[data-age="warning"]')).toBeVisible();
    // Words, since colour alone says nothing to many people.
    await expect(card(name).locator('[data-age="warning"]')).toHaveText(/^(old: \d{4}|undated)$/);
  }
  await expect(card('Confirmed helpline').locator('[data-age]')).toHaveText('old: 2026');
  for (const number of ['11525', '15107', '10454']) await expect(strip()).toContainText(number);
  await expect(inStrip(/11525/).locator('[data-age="warning"]')).toHaveText(/old: 2026/);
  await goTo(page, '/');
  await expect(page.locator('main')).toContainText('11525');
  await expect(page.locator('main [data-age="warning"]').first()).toHaveText('old: 2026');

  await goTo(page, `/contacts/gr-confirmed@${testKitId}`);
  await expect(article().locator('[data-evidence="warning"]')).toContainText(
    'Last confirmed by Confirmed helpline on 1 August 2026, more than two years ago. The number may be wrong.',
  );
  await expect(article()).toContainText('11525');
  await expect(article().getByRole('button', { name: 'Show the number anyway' })).toHaveCount(0);
  await on('2028-08-02', '/search?q=confirmed');
  const hit = page.locator('[data-search-row]').filter({ hasText: 'Confirmed helpline' }).first();
  await expect(hit).toContainText('11525');
  await expect(hit.locator('[data-age="warning"]')).toHaveText('old: 2026');
});

test('Numbers that the law fixes carry no age, however old their sources are', async () => {
  await on('2040-01-01', '/contacts');
  await expect(card('Missing children')).toContainText('116 000');
  await expect(card('Missing children').locator('[data-age]')).toHaveCount(0);
  await expect(inStrip(/116 000/).locator('[data-age]')).toHaveCount(0);
  await goTo(page, `/contacts/gr-missing@${testKitId}`);
  await expect(article()).toContainText(
    'European law fixes this number: Directive (EU) 2018/1972, Article 96. Hours and service are not yet',
  );
});

test('A clock that is behind the kit is told, and makes no old number recent', async () => {
  await on('2021-01-01', '/contacts');
  await expect(page.getByText(/This computer’s clock is behind the kit’s date/).first()).toBeVisible();
  await expect(card('Confirmed helpline').locator('[data-age]')).toHaveText('confirmed Aug 2026');
  await expect(card('Undated helpline').locator('[data-age="warning"]')).toBeVisible();
});

test('Copies and paper of an old number keep the whole sentence', async () => {
  await on('2028-08-02', `/contacts/gr-confirmed@${testKitId}`);
  await expect(page.locator('[data-contact-sheet="one"]')).toContainText('more than two years ago');
  await page.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Copy the contact' }).click();
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(
      /11525[\s\S]*more than two years ago\. The number may be wrong\. In immediate danger call 112\./,
    );
  await goTo(page, '/field-card');
  const field = page.locator('[data-field-card]').first();
  await expect(field).toContainText('more than two years ago. The number may be wrong.');
  await expect(field.locator('[data-panel="1"]')).toContainText('old: 2026');
});

test('A number that was replaced is folded behind 112 and a question, in the list and on the contact', async () => {
  await on('2026-08-20', '/contacts');
  await expect(card('Replaced helpline').locator('[data-folded="replaced"]')).toHaveText('Replaced');
  await goTo(page, `/contacts/gr-replaced@${testKitId}`);
  await expect(article().locator('[data-emergency-first]')).toContainText('112');
  await expectUnseen('1144');
  await article().getByRole('button', { name: 'Show the number anyway' }).click();
  await expect(article()).toContainText('1144');
});

test('A number the reader reported as wrong is folded everywhere: strip, list, Home, search', async () => {
  await on('2026-08-20', `/contacts/gr-confirmed@${testKitId}`);
  await article().getByRole('button', { name: 'I called this number' }).click();
  const form = page.getByRole('dialog');
  await form.getByText('Wrong number', { exact: true }).click();
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(article().locator('[data-emergency-first]')).toContainText('112');
  await expect(article().locator('[data-folded-numbers]')).toContainText(
    'This number was reported as wrong on 20 August 2026.',
  );
  const show = article().getByRole('button', { name: 'Show the number anyway' });
  await expect(show).toHaveAttribute('aria-expanded', 'false');
  await show.click();
  await expect(show).toHaveAttribute('aria-expanded', 'true');
  await expect(article().getByRole('button', { name: 'Copy number' })).toBeVisible();

  await goTo(page, '/contacts');
  await expect(card('Confirmed helpline').locator('[data-folded]')).toHaveText('Reported wrong');
  await expect(strip().getByRole('link').first()).toHaveText('112');
  await expect(strip().locator('[data-folded="reported-wrong"]')).toHaveText('In doubt');
  // The first contact of the list stands open beside it, with the person's own call below its header.
  await expect(article().locator('[data-emergency-first]')).toContainText('112');
  for (const region of [
    strip(),
    page.getByRole('region', { name: 'List of contacts' }),
    article().locator('header'),
  ])
    await expect(region).not.toContainText('11525', { useInnerText: true });
  await goTo(page, '/');
  await expect(page.locator('main')).toContainText('Reported wrong');
  await expectUnseen('11525');
  await on('2026-08-20', '/search?q=confirmed');
  await expect(page.locator('[data-search-row]').first()).not.toContainText('11525');
});

test('Found by its number, the way to a folded number is marked until it is opened', async () => {
  await on('2026-08-20', `/contacts/gr-confirmed@${testKitId}?q=11525`);
  const show = article().getByRole('button', { name: 'Show the number anyway' });
  await expect(show.locator('mark')).toHaveText('Show the number anyway');
  await show.click();
  await expect(show.locator('mark')).toHaveCount(0);
  await expect(article().locator('mark')).toContainText('11525');
});

test('What goes out of a folded number carries the reason with 112 in front: code, vCard, copy, paper', async () => {
  await on('2026-08-20', `/contacts/gr-confirmed@${testKitId}`);
  const sheet = page.locator('[data-contact-sheet="one"]');
  await expect(sheet.locator('[data-folded-numbers]')).toHaveText(
    /^112.*reported as wrong.*Number in doubt: 11525$/,
  );
  await expect(sheet.locator('svg')).toHaveCount(0);
  await page.getByRole('button', { name: 'QR' }).click();
  await expect(page.locator('[data-contact-code]')).toHaveAttribute('data-contact-code', 'card');
  await expect(page.getByRole('dialog')).not.toContainText('Dial 11525');
  await expect(page.getByRole('dialog')).toContainText('In immediate danger call 112.');
  await page.keyboard.press('Escape');

  const target = join(newUserData(), 'doubt.vcf');
  await program.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, target);
  await page.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Save as vCard' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  const vcard = readFileSync(target, 'utf8').replaceAll('\r\n ', '');
  expect(vcard.match(/^TEL.*$/gm)).toEqual(['TEL;TYPE=voice;PREF=1:112']);
  expect(vcard).toMatch(/NOTE.*reported as wrong.*112.*Number in doubt: 11525/);

  await page.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Copy the contact' }).click();
  await expect
    .poll(() => program.app.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/\n112\n.*reported as wrong.*call 112\.\nNumber in doubt: 11525/);
});

test('When the key of the publisher is revoked its numbers are folded, but not those of the law', async () => {
  const file = join(newUserData(), 'revoked.txt');
  writeFileSync(file, revocation(await makePublisher('Development build', developmentKey)).text);
  await on('2026-08-20', '/kits');
  await page.locator('input[type="file"][accept=".txt"]').setInputFiles(file);
  await expect(strip().locator('[data-folded="revoked"]').first()).toHaveText('In doubt');
  await expect(strip()).toContainText('112');
  await expect(strip().getByRole('link', { name: /^116 000/ })).toBeVisible();
  await goTo(page, `/contacts/gr-page@${testKitId}`);
  await expect(article()).toContainText('The publisher’s key of this kit was revoked.');
  await expectUnseen('15107');
});
