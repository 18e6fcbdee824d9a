// No serious accessibility barrier in the kit editor: axe on every part and sheet, with and without problems.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { axeFindings } from '../support/axe.ts';
import { type ContentFiles, frontMatter, smallContent } from '../support/content.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { makePdf } from '../support/make-pdf.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';
import { draftOf, edit } from '../support/workshop-calls.ts';

const heldBackContact = `  - id: gr-office
    country: GR
    organisation: { en: Office of guardians }
    service: { en: A guardian for a child }
    needs: [legal-aid]
    isEmergency: false
    phones:
      - { number: '210 123 4567', e164: '+302101234567', kind: fixed, channels: [voice] }
    emails: [help@example.org]
    websites: ['https://example.org']
    openingHours: { en: 'Monday to Friday, 9 to 17' }
    isAlwaysOpen: false
    languages: { en: Greek }
    isFree: 'no'
    whoMayCall: { en: Anyone }
    sources:
      - { title: A page, address: 'https://example.org', date: '2025-01' }
    evidenceDate: '2025-01'
    ship: verify-first
`;

/** One of everything: rows of a kind repeat nothing but themselves. */
const content: ContentFiles = {
  ...smallContent,
  'contacts.yaml': `${smallContent['contacts.yaml']}${heldBackContact}`,
  'slides/deck.el.md': `${frontMatter('s1.el', 'Διαφάνειες')}\n## Πρώτη {#one}\n\n- Ένα\n`,
  'reports/given.en.pdf': readFileSync(makePdf(join(newUserData(), 'given.pdf'), ['The first hour counts.'])),
};

const parts = ['about', 'documents', 'contacts', 'modules', 'make'];
let program: Program;
let page: Page;
let draftId: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  draftId = await draftOf(page, program, content);
});
test.afterAll(async () => program.close());

async function findings(place: string): Promise<string[]> {
  return (await axeFindings(page, { from: 'serious' })).map((finding) => `${place} ${finding}`);
}

async function look(language: 'en' | 'el', theme: 'light' | 'dark'): Promise<string[]> {
  await changeSettings(page, { language, theme });
  const found: string[] = [];
  for (const part of parts) {
    await goTo(page, `/workshop/${draftId}/${part}`);
    await page.waitForSelector('main nav [aria-current]');
    found.push(...(await findings(part)));
  }
  for (const [part, opener] of [
    ['documents', '[data-document^="checklists/"] button'],
    ['contacts', '[data-contact] td:last-child button'],
    ['modules', '[data-module]'],
  ] as const) {
    await goTo(page, `/workshop/${draftId}/${part}`);
    await page.locator(opener).first().click();
    await page.waitForSelector('[role="dialog"] input');
    found.push(...(await findings(`${part}, sheet`)));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  return found;
}

test('No part and no sheet has anything serious, in English by day', async () => {
  test.setTimeout(240_000);
  expect(await look('en', 'light')).toEqual([]);
});

test('Nor with problems to mend, in Greek by night', async () => {
  test.setTimeout(240_000);
  await edit(page, draftId, { kind: 'about-set', fields: { version: 'two' } });
  const fields = { title: '', asOf: 'spring' };
  await edit(page, draftId, { kind: 'resource-set', file: 'checklists/first.en.md', fields });
  await page.reload();
  await waitForLibrary(page);
  await goTo(page, `/workshop/${draftId}/about`);
  await expect(page.locator('[data-problem-list] button')).not.toHaveCount(0);
  expect(await look('el', 'dark')).toEqual([]);
});
