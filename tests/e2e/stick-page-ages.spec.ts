// Decides what START-HERE.html of a stick shows of a confirmed number on the day it is opened: the number, a question, or 112 first.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { freshnessOf } from '../../core/contacts/freshness.ts';
import { type Language, languages } from '../../core/kit/catalogue.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { kit as runKit } from '../support/kit-command.ts';
import { openPlainWindow, type PlainWindow } from '../support/plain-window.ts';
import { contact } from '../unit/core/kit/kit-changes/support.ts';

const issued = '2026-01-10';
const dayMs = 86_400_000;
const number = '11525';

const shortCode = (code: string): Contact['phones'] => [
  { number: code, kind: 'short-code', channels: ['voice'] },
];
const entries = [
  contact('gr-line', {
    organisation: { en: 'Helpline' },
    stripOrder: 2,
    phones: shortCode(number),
    confirmed: { on: issued, by: 'The Helpline & Co' },
  }),
  contact('gr-112', { phones: shortCode('112'), confirmed: { on: issued, by: 'State' } }),
  contact('gr-unconfirmed', { phones: shortCode('15107'), stripOrder: 3 }),
  // One for each day around the two limits, to hold the page against the program.
  ...[0, 1, 179, 180, 181, 364, 365, 366, 3000].map((days) =>
    contact(`gr-day-${days}`, {
      confirmed: { on: new Date(Date.parse(issued) - days * dayMs).toISOString().slice(0, 10), by: 'Desk' },
    }),
  ),
];

const stick = join(mkdtempSync(join(tmpdir(), 'stick-ages-')), 'stick');
const start = pathToFileURL(join(stick, 'START-HERE.html'));
let plain: PlainWindow;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mkdirSync(stick);
  const { folder } = await makeContactsKit(entries, { issued });
  expect(await runKit('write', folder, stick)).toMatchObject({ code: 0 });
  plain = await openPlainWindow(start.href, 'on');
});
test.afterAll(async () => plain?.app.close());

/** Opens the page anew on a day. */
async function openOn(day: string): Promise<void> {
  await plain.page.clock.setFixedTime(new Date(`${day}T10:00:00Z`));
  await plain.page.reload();
}

const entry = (language: Language = 'en', id = 'gr-line') => plain.page.locator(`#${language}-${id}`);
const emergency = (language: Language = 'en') => plain.page.locator(`main#${language} .emergency`);

/** The sentences of the program, its own words. */
function said(
  language: Language,
  key: 'confirmedBy' | 'confirmedDue' | 'confirmedStale' | 'oldShow' | 'oldNumber',
) {
  const path = join(import.meta.dirname, '../../renderer/text/messages', language, 'contacts.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[key] ?? '';
}
function sentence(language: Language, key: Parameters<typeof said>[1]): RegExp {
  const [before = '', between = '', after = ''] = said(language, key).split(/\{(?:name|day)\}/);
  const exact = [before, between, after].map((part) => part.replaceAll(/[.?]/g, String.raw`\$&`));
  return new RegExp(`^${exact[0]}.+${exact[1]}.+${exact[2]}$`);
}

test('Up to half a year after the confirmation the number stands as it is, with who confirmed it', async () => {
  for (const day of [issued, '2026-07-09']) {
    await openOn(day);
    await expect(entry().locator('.numbers b')).toHaveText(number);
    await expect(entry().locator('.numbers b')).toBeVisible();
    await expect(entry()).toContainText('Confirmed by The Helpline & Co on 10 January 2026');
    await expect(entry().locator('details, .instead')).toHaveCount(0);
    await expect(emergency()).toContainText(number);
  }
});

test('After half a year it asks whether the number still holds, and shows it', async () => {
  for (const day of ['2026-07-10', '2027-01-10']) {
    await openOn(day);
    for (const language of languages)
      await expect(entry(language).locator('.told')).toHaveText(sentence(language, 'confirmedDue'));
    await expect(entry().locator('.numbers b')).toBeVisible();
    await expect(emergency()).toContainText(number);
  }
});

test('After a year 112 stands in its place, and the number only behind the warning, in four languages', async () => {
  await openOn('2027-01-11');
  for (const language of languages) {
    const shown = entry(language);
    await expect(shown.locator('.instead')).toContainText('112');
    await expect(shown.locator('.told')).toHaveText(sentence(language, 'confirmedStale'));
    await expect(shown.locator('summary')).toHaveText(said(language, 'oldShow'));
    await expect(shown.locator('.numbers b')).toBeHidden();
    await expect(emergency(language).locator('.away')).toHaveText(said(language, 'oldNumber'));
    await expect(emergency(language)).not.toContainText(number);
  }
  await emergency().locator('.away').click();
  await entry().locator('summary').press('Enter');
  await expect(entry().locator('.numbers b')).toBeVisible();
});

test('112 itself and what nobody confirmed are never folded', async () => {
  await openOn('2030-01-01');
  await expect(entry('en', 'gr-112').locator('b')).toBeVisible();
  await expect(entry('en', 'gr-unconfirmed').locator('b')).toBeVisible();
  await expect(emergency()).toContainText('15107');
});

test('It counts as the program does, on every day around the limits', async () => {
  for (const day of [issued, '2026-01-11', '2026-07-09', '2026-07-10', '2027-01-10']) {
    await openOn(day);
    const clock = { nowMs: Date.parse(`${day}T10:00:00Z`), kitIssued: issued };
    for (const held of entries.filter(({ confirmed }) => confirmed))
      await expect(entry('en', held.id)).toHaveAttribute('data-age', freshnessOf(held, clock).state);
  }
});

test('A clock that is behind the kit is told, and makes nothing fresh', async () => {
  await openOn('2026-01-11');
  await expect(plain.page.locator('main#en .clock')).toBeHidden();
  await openOn('2020-01-01');
  await expect(plain.page.locator('main#en .clock')).toBeVisible();
  await expect(entry('en', 'gr-day-366')).toHaveAttribute('data-age', 'stale');
});

test('Without script every confirmed number is folded away, with its day, and can be opened', async () => {
  await plain.app.close();
  plain = await openPlainWindow(start.href, 'off');
  for (const language of languages) {
    const shown = entry(language);
    await expect(shown.locator('.instead')).toContainText('112');
    await expect(shown.locator('.told')).toContainText('2026');
    await expect(shown.locator('.told')).toContainText('The Helpline & Co');
    await expect(shown.locator('.numbers b')).toBeHidden();
    await expect(emergency(language)).not.toContainText(number);
    await expect(emergency(language)).toContainText('15107');
  }
  await entry().locator('summary').press('Enter');
  await expect(entry().locator('.numbers b')).toBeVisible();
});
