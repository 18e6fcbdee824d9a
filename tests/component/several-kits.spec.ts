// Three kits in one library: what is shown once, where it is from, what the strip takes, and how one is removed.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { axeFindings } from '../support/axe.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { madeDirectory } from '../support/made-directory.ts';
import { checklistPath, makeKit, makePublisher } from '../support/make-kit.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { plainResource } from '../support/plain-resource.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const partner = 'org.example.partner';
const unknown = 'org.example.unknown';
const [plain] = madeDirectory(1) as [Contact];

function contact(id: string, number: string, organisation: string): Contact {
  return {
    ...plain,
    ...{ id, country: 'GR', organisation: { en: organisation }, stripOrder: 1, evidenceDate: '2026-11-20' },
    phones: [{ number, kind: 'short-code', channels: ['voice'] }],
  };
}

/** A kit with one checklist of its own and contacts; the development build knows its key. */
async function kitFolder(id: string, title: string, contacts: readonly Contact[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'several-kits-'));
  const tables = contactFiles(contacts);
  await makeKit(folder, {
    id,
    publisher: await makePublisher('Development build', developmentKey),
    replaces: true,
    checklist: `## Steps of ${title} {#steps}\n\n- [ ] Ask for the interpreter Zarathustra.\n`,
    files: Object.fromEntries(tables.map(({ path, content }) => [path, content])),
    catalogue: (catalogue, file) => ({
      ...catalogue,
      title: { en: title },
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      resources: [
        plainResource({
          ...{ id: 'c77.en', kind: 'checklist', title: `Checklist of ${title}` },
          file: file(checklistPath, 'text/markdown'),
        }),
      ],
    }),
  });
  return folder;
}

let screens: Screens;

test.beforeEach(async ({ shell }) => {
  screens = await openScreens(shell, {
    others: [
      {
        folder: await kitFolder(partner, 'Partner kit', [
          contact('gr-1056', '1056', 'Partner line'),
          contact('gr-partner', '15900', 'Only of the partner'),
        ]),
      },
      {
        folder: await kitFolder(unknown, 'Strange kit', [contact('gr-strange', '16900', 'Strange line')]),
        isUnknown: true,
      },
    ],
  });
});
test.afterEach(async () => await screens.close());

test('Each kit is listed with its publisher; one is removed after a question, and the others stay.', async () => {
  const { page } = screens;
  const strip = page.locator('[data-region="emergency"]');
  await expect(page.locator('[data-doors]')).toHaveCount(2);
  await expect(page.locator(`[data-doors="${partner}"]`)).toContainText('Checklist of Partner kit');
  await expect(strip).toContainText('15900');
  await expect(strip).toContainText('1056');
  await expect(strip).not.toContainText('16900');
  await page.evaluate(() => {
    location.hash = '#/kits';
  });
  await expect(page.locator('[data-kit]')).toHaveCount(3);
  const panel = page.locator(`[data-kit="${partner}"]`);
  await expect(panel).toContainText('Partner kit');
  await openKitDetails(page, partner);
  await panel.getByRole('button', { name: 'Remove this kit' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('Your notes, bookmarks, reading places and progress stay.');
  await question.getByRole('button', { name: 'Remove this kit' }).click();
  await expect(page.locator('[data-kit-work="removed"]')).toContainText('Partner kit');
  await expect(page.locator('[data-kit]')).toHaveCount(2);
  await expect(strip).not.toContainText('15900');
  await expect(strip).toContainText('1056');
});

test('Kits with one title are told apart, and their details open by keyboard with all that can be done.', async ({
  shell,
}) => {
  await screens.close();
  const other = 'org.example.namesake';
  screens = await openScreens(shell, {
    others: [
      { folder: await kitFolder(partner, 'Partner kit', [contact('gr-partner', '15900', 'Partner line')]) },
      { folder: await kitFolder(other, 'Partner kit', []), isUnknown: true },
    ],
  });
  const { page } = screens;
  await page.evaluate(() => {
    location.hash = '#/kits';
  });
  const kit = page.locator(`[data-kit="${other}"]`);
  await expect(kit).toHaveRole('region');
  await expect(kit).toHaveAccessibleName(`Partner kit (${other}) Version 2026.1`);
  await expect(page.locator(`[data-kit="${partner}"]`)).toHaveAccessibleName(
    'Partner kit (Development build) Version 2026.1',
  );
  const remove = kit.getByRole('button', { name: 'Remove this kit' });
  await expect(remove).toHaveCount(0);
  await kit.getByRole('button', { name: `Details: Partner kit (${other}), Version 2026.1` }).focus();
  await page.keyboard.press('Enter');
  await expect(remove).toBeVisible();
  await expect(kit.getByRole('button', { name: 'Verify now' })).toBeVisible();
  await expect(kit.getByText(other, { exact: true })).toBeVisible();
  await expect(kit).toContainText('Publisher, as the kit says');
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
  await page.getByRole('button', { name: 'Add a kit' }).press('Enter');
  await expect(page.getByRole('menuitem', { name: 'From a folder' })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('Hits, contacts and the library say which kit they are from, and the search keeps to one of them.', async () => {
  const { page } = screens;
  await page.evaluate(() => {
    location.hash = '#/search?q=Zarathustra';
  });
  const rows = page.locator('[data-search-row]');
  await expect(rows).toHaveCount(2);
  await expect(rows.filter({ hasText: 'From Partner kit' })).toHaveCount(1);
  await expect(rows.filter({ hasText: 'Publisher not verified' })).toHaveCount(1);
  await page.evaluate(() => {
    location.hash = '#/search?q=Zarathustra%20from%3Apartner';
  });
  await expect(rows).toHaveCount(1);
  await page.evaluate((id) => {
    location.hash = `#/contacts/${encodeURIComponent(id)}`;
  }, `gr-1056@${partner}`);
  const details = page.locator('article[aria-labelledby="contact-name"]');
  await expect(details).toContainText('From Partner kit');
  await expect(details.locator('[data-also-in="gr-1056"]')).toBeVisible();
  await details.locator('[data-also-in="gr-1056"]').click();
  await expect(details.locator(`[data-also-in="gr-1056@${partner}"]`)).toHaveText('Also in Partner kit');
  await page.evaluate(() => {
    location.hash = '#/library';
  });
  await expect(page.getByText('From Partner kit').first()).toBeVisible();
});
