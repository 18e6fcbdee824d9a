// A recall reaches an old copy: from a stick that nobody installs, live, over restarts, updates and rollbacks, and from its publisher only.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { testKitId } from '../support/kit-in-use.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { makePublisher } from '../support/make-kit.ts';
import { numberRecall } from '../support/recalls.ts';
import { goTo } from '../support/screens.ts';
import { takeIn } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const userData = newUserData();
const place = newUserData();
const stick = join(place, 'FIELD STICK');
const env = { IMPACT_KIT_DRIVES: stick };
let program: Program;
let page: Page;

const line = (number: string): Contact =>
  contact('gr-line', {
    organisation: { en: 'Harbour line' },
    service: { en: 'Harbour service' },
    stripOrder: 2,
    phones: [{ number, kind: 'short-code', channels: ['voice'] }],
  });
const wrongNumber = '15900';
const plain = contact('gr-plain', {
  organisation: { en: 'Plain line' },
  phones: [{ number: '15902', kind: 'short-code', channels: ['voice'] }],
});
const recall = (instead: string, on = '2026-11-12') =>
  numberRecall({ number: wrongNumber, instead: { number: instead }, on });

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(180_000);
  await makeContactsKit([line(wrongNumber), plain], { folder: join(place, 'old') });
  await makeContactsKit([line('15901')], {
    ...{ folder: join(place, 'new'), version: '2026.2', issued: '2026-11-20' },
    recalls: [recall('15901')],
  });
  await makeContactsKit([line('15666')], {
    ...{ folder: join(place, 'foreign'), version: '2026.3', issued: '2026-11-21' },
    publisher: await makePublisher('Somebody'),
    recalls: [recall('15666', '2026-12-24')],
  });
  program = await launchWithLibrary({ userData, env });
  page = program.page;
  await takeIn(program, join(place, 'old'));
});
test.afterAll(async () => program.close());

/** Puts the stick in with these kits, all at once. */
function putIn(...kits: readonly string[]): void {
  const hidden = `${stick}.hidden`;
  mkdirSync(hidden, { recursive: true });
  for (const kit of kits) renameSync(join(place, kit), join(hidden, kit));
  renameSync(hidden, stick);
}

const strip = () => page.getByRole('navigation', { name: 'Emergency numbers' });
const struck = () => strip().locator('s');
const article = () => page.getByRole('article');

test('A newer kit on a stick strikes the number out at once, and a kit of another publisher beside it does nothing', {
  tag: '@check',
}, async () => {
  await goTo(page, `/contacts/gr-line@${testKitId}`);
  await expect(article()).toContainText(wrongNumber);
  await expect(struck()).toHaveCount(0);
  await page.bringToFront();
  // The kits of a stick are read by their names, so that of another publisher was read before.
  putIn('foreign', 'new');
  await expect(struck()).toHaveText(wrongNumber, { timeout: 30_000 });
  await expect(strip()).toContainText('15901');
  await expect(article().locator('[data-recalled-number]')).toContainText('Use 15901 instead.');
  await expect(page.locator('body')).not.toContainText('15666');
  rmSync(stick, { recursive: true });
});

test('The correction is there after a restart without the stick', async () => {
  await program.close();
  program = await launchProgram({ userData, env });
  page = program.page;
  await waitForLibrary(page);
  await expect(struck()).toHaveText(wrongNumber);
  await goTo(page, `/contacts/gr-line@${testKitId}`);
  await expect(article().locator('[data-recalled-number]')).toContainText('Use 15901 instead.');
});

test('It goes with an update to the version that is right, and is there again after going back', async () => {
  await makeContactsKit([line('15901')], {
    ...{ folder: join(place, 'next'), version: '2026.2', issued: '2026-11-20' },
  });
  await takeIn(program, join(place, 'next'));
  await expect(strip()).toContainText('15901');
  await expect(struck()).toHaveCount(0);
  const kit = page.locator(`[data-kit="${testKitId}"]`);
  await openKitDetails(page, testKitId);
  await kit.getByRole('button', { name: /Go back/ }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: /Go back/ })
    .click();
  await expect(struck()).toHaveText(wrongNumber, { timeout: 60_000 });
  await expect(strip()).toContainText('15901');
});

test('A publisher who corrects a number in the kit editor is offered to tell older copies', async () => {
  const { part, saved } = draftPage(page);
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: 'Kit to start from' }).click();
  await page.getByRole('option', { name: 'Example kit' }).click();
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  await part('Contacts');
  const offers = page.locator('[data-recall-offers="draft"]');
  // The kit that the draft was started from has the wrong number.
  await expect(offers).toContainText(`Wrong number: ${wrongNumber}. Use 15901 instead.`);
  const row = page.locator('[data-contact="gr-line"]');
  await row.getByRole('textbox', { name: /^Phone, / }).fill('15901');
  await saved();
  await expect(offers).toHaveCount(0);

  const plain = page.locator('[data-contact="gr-plain"]').getByRole('textbox', { name: /^Phone, / });
  await plain.fill('15903');
  await saved();
  await expect(offers).toContainText('15902 was a number of this contact in version 2026.1. Was it wrong?');
  await offers.getByRole('button', { name: 'Tell older copies' }).click();
  await expect(offers).toHaveCount(0);
  await page.getByRole('button', { name: 'All fields of Plain line' }).click();
  const told = page.getByRole('dialog').locator('[data-recall-offers="contact"]');
  await expect(told).toContainText('Wrong number: 15902. Use 15903 instead.');
  await told.getByRole('button', { name: 'Do not tell them' }).click();
  await expect(told).toContainText('Was it wrong?');
});
