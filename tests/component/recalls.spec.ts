// What a publisher recalled stands wherever it is read: at the number in list, card, strip, hits, copies and paper, and over a text.
import { expect } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { axeFindings } from '../support/axe.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { numberRecall, textRecall } from '../support/recalls.ts';
import { goTo } from '../support/screens.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const shortCode = (number: string): Contact['phones'] => [
  { number, kind: 'short-code', channels: ['voice'] },
];
const entries = [
  contact('gr-line', { organisation: { en: 'Harbour line' }, stripOrder: 2, phones: shortCode('1065') }),
  contact('gr-mute', { organisation: { en: 'Mute line' }, stripOrder: 3, phones: shortCode('15107') }),
];
const { instead: _, ...withoutNumber } = numberRecall({ id: 'mute', contact: 'gr-mute', number: '15107' });
const recalls = [numberRecall(), withoutNumber, textRecall()];

let screens: Screens;

test.beforeEach(async ({ shell }) => {
  const { folder } = await makeContactsKit(entries);
  screens = await openScreens(shell, { kit: folder, recalls });
});
test.afterEach(async () => screens.close());

test('A recalled number is struck out wherever it stands, with the right one in its place.', async () => {
  const { page } = screens;
  const strip = page.getByRole('navigation', { name: 'Emergency numbers' });
  await expect(strip.getByRole('link', { name: '1056, Helpline. 1065 was a wrong number.' })).toBeVisible();
  await expect(strip.locator('s')).toHaveText(['1065', '15107']);
  await expect(
    strip.getByRole('link', { name: 'Helpline: 15107 is a wrong number. Do not call it.' }),
  ).toContainText('Wrong number');

  await goTo(page, '/contacts');
  const list = page.getByRole('region', { name: 'List of contacts' });
  const row = list.locator('li').filter({ hasText: 'Harbour line' });
  await expect(row.locator('s')).toHaveText('1065');
  await expect(row).toContainText('1056');
  await expect(list.locator('li').filter({ hasText: 'Mute line' })).toContainText('Wrong number');
  await goTo(page, '/contacts?find=1065');
  await expect(list.locator('li')).toHaveCount(1);

  await goTo(page, '/contacts/gr-line');
  const card = page.getByRole('article');
  const notice = card.locator('[data-recalled-number]');
  await expect(notice).toContainText('Wrong number: 1065. Use 1056 instead.');
  await expect(notice).toContainText('The publisher said on 12 November 2026: Two digits were exchanged.');
  await expect(card.getByRole('button', { name: 'Copy number' })).toHaveCount(1);
  await card.getByRole('button', { name: 'Copy number' }).click();
  await expect.poll(() => screens.copied()).toBe('1056');
  await card.getByRole('button', { name: 'More for this contact' }).click();
  await page.getByRole('menuitem', { name: 'Copy the contact' }).click();
  await expect.poll(() => screens.copied()).toContain('Wrong number: 1065. Use 1056 instead.');
  const sheet = page.locator('[data-contact-sheet="one"]');
  await expect(sheet).toContainText('Wrong number: 1065. Use 1056 instead.');
  expect(await axeFindings(page, { from: 'minor' })).toEqual([]);
  await card.getByRole('button', { name: 'QR' }).click();
  await expect(page.getByRole('dialog').getByRole('radio')).toHaveCount(2);
  await expect(page.getByRole('dialog')).toContainText('1056');
});

test('A number without another one is nowhere to be called, and 112 stands in its place.', async () => {
  const { page } = screens;
  await goTo(page, '/contacts/gr-mute');
  const card = page.getByRole('article');
  await expect(card.locator('[data-emergency-first]')).toContainText('112');
  await expect(card.locator('[data-recalled-number]')).toContainText('Do not call it.');
  await expect(card.getByRole('button', { name: 'Copy number' })).toHaveCount(0);
});

test('A hit of the search, a text and the panel of the kit say what was corrected.', async () => {
  const { page } = screens;
  await goTo(page, '/search?q=Harbour');
  const hit = page.locator('[data-search-row]').first();
  await expect(hit.locator('s')).toHaveText('1065');
  await expect(hit).toContainText('1056');

  await goTo(page, '/checklist/c1.en');
  const notice = page.locator('main [data-recalled-text]');
  await expect(notice).toContainText('Corrected by the publisher');
  await expect(notice.locator('s')).toHaveText('a quiet place');
  await expect(notice).toContainText('Right: a place where nobody listens');
  await expect(notice).toContainText('The publisher said on 13 November 2026: Quiet is not enough.');

  await goTo(page, '/kits');
  await expect(page.locator('[data-recall-count]')).toHaveText('3 corrections by the publisher are shown.');
});
