// START-HERE.html of a stick on the day it is opened: every number open, with a grey date or an amber word by the one rule.
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { type Language, languages } from '../../core/base/language.ts';
import type { Contact } from '../../core/contacts/contact.ts';
import { ageOf, evidenceOf } from '../../core/contacts/freshness.ts';
import { makeContactsKit } from '../support/contacts-kit.ts';
import { kit as runKit } from '../support/kit-command.ts';
import { openPlainWindow, type PlainWindow } from '../support/plain-window.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const issued = '2026-01-10';
const number = '11525';

const shortCode = (code: string): Contact['phones'] => [
  { number: code, kind: 'short-code', channels: ['voice'] },
];
const from = (date: string): Partial<Contact> => ({
  evidenceDate: date,
  sources: [{ title: 'Source', address: 'https://example.org', date }],
});
const entries = [
  contact('gr-line', {
    ...from('2020'),
    organisation: { en: 'Helpline' },
    stripOrder: 2,
    phones: shortCode(number),
    confirmed: { on: issued, by: 'The Helpline & Co' },
  }),
  contact('gr-112', { ...from('2010'), phones: shortCode('112') }),
  contact('gr-116000', { ...from('2010'), phones: shortCode('116 000'), stripOrder: 3 }),
  contact('gr-unconfirmed', { ...from('2014'), phones: shortCode('15107'), stripOrder: 4 }),
  contact('gr-replaced', { phones: shortCode('1144'), stripOrder: 5, replacedBy: 'gr-line' }),
  // Evidence around the limit, to hold the page against the program.
  ...['2024-01-09', '2024-01-10', '2024-01-11', '2024-02-29', '2024', '2024-03', '2025-12', 'undated'].map(
    (date, index) => contact(`gr-day-${index}`, from(date)),
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

/** A sentence of the program with anything in the place of names and dates. */
function said(language: Language, key: string): RegExp {
  const path = join(import.meta.dirname, '../../renderer/text/messages', language, 'contacts.json');
  const text = (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>)[key] ?? '';
  const parts = text.split(/\{\w+\}/).map((part) => part.replaceAll(/[.?()]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.+')}$`);
}

test('Up to two years after the newest evidence a number stands with its date, in four languages', async () => {
  for (const day of [issued, '2028-01-10']) {
    await openOn(day);
    for (const language of languages) {
      await expect(entry(language).locator('.numbers b')).toBeVisible();
      await expect(entry(language).locator('.told')).toHaveText(said(language, 'confirmedBy'));
      await expect(emergency(language).locator('li', { hasText: number }).locator('.age')).toHaveText(
        said(language, 'ageConfirmed'),
      );
    }
    await expect(plain.page.locator('main#en .uncounted')).toBeHidden();
  }
});

test('From the next day on an amber word says so, and the number stays where it is', async () => {
  await openOn('2028-01-11');
  for (const language of languages) {
    await expect(entry(language).locator('.numbers b')).toBeVisible();
    await expect(entry(language).locator('.told')).toHaveText(said(language, 'confirmedOld'));
    const row = emergency(language).locator('li', { hasText: number });
    await expect(row.locator('.age')).toHaveText(said(language, 'ageOld'));
    await expect(row.locator('.age')).toHaveAttribute('data-age', 'old');
  }
  await expect(entry('en', 'gr-unconfirmed').locator('.told')).toHaveText(said('en', 'unconfirmedOld'));
  await expect(entry('en', 'gr-unconfirmed').locator('.numbers b')).toBeVisible();
});

test('Numbers that the law fixes carry no age, in the strip and in the list', async () => {
  await openOn('2040-01-01');
  await expect(emergency().locator('li', { hasText: '116 000' }).locator('.age')).toHaveCount(0);
  await expect(entry('en', 'gr-112').locator('.told')).toHaveText(said('en', 'byLaw'));
  await expect(entry('en', 'gr-116000').locator('.told')).toHaveText(said('en', 'byLawUnconfirmed'));
});

test('Only a number that the kit itself replaced is folded, behind 112 and the reason', async () => {
  await openOn(issued);
  await expect(emergency()).not.toContainText('1144');
  await emergency().locator('.away').click();
  const replaced = entry('en', 'gr-replaced');
  await expect(replaced.locator('.instead')).toContainText('112');
  await expect(replaced.locator('.numbers b', { hasText: '1144' })).toBeHidden();
  await replaced.locator('summary').press('Enter');
  await expect(replaced.locator('.numbers b', { hasText: '1144' })).toBeVisible();
  await expect(plain.page.locator('main#en details')).toHaveCount(1);
});

test('It counts as the program does, on every day around the limits', async () => {
  for (const day of [issued, '2026-01-11', '2026-01-12', '2026-02-28', '2026-03-01', '2026-03-02']) {
    await openOn(day);
    const clock = { nowMs: Date.parse(`${day}T10:00:00Z`), kitIssued: issued };
    for (const shown of entries) {
      const { kind } = ageOf(evidenceOf(shown), clock);
      const told = entry('en', shown.id).locator('.told');
      if (kind === 'none') await expect(told).not.toHaveAttribute('data-age');
      else await expect(told, `${shown.id} on ${day}`).toHaveAttribute('data-age', kind);
    }
  }
});

test('A clock that is behind the kit is told, and makes nothing recent', async () => {
  await openOn('2026-01-11');
  await expect(plain.page.locator('main#en .clock')).toBeHidden();
  await openOn('2020-01-01');
  await expect(plain.page.locator('main#en .clock')).toBeVisible();
  await expect(entry('en', 'gr-day-0').locator('.told')).toHaveAttribute('data-age', 'old');
});

test('Without script every number stands with its date, and one sentence says what the page cannot count', async () => {
  await plain.app.close();
  plain = await openPlainWindow(start.href, 'off');
  for (const language of languages) {
    await expect(entry(language).locator('.numbers b')).toBeVisible();
    await expect(entry(language).locator('.told')).toContainText('2026');
    await expect(emergency(language)).toContainText(number);
    await expect(plain.page.locator(`main#${language} .uncounted`)).toBeVisible();
  }
});
