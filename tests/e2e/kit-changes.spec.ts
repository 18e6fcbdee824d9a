// The changes of another version show before it is installed, in the person's own language.
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Contact } from '../../core/contacts/contact.ts';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { passFirstRun } from '../support/library.ts';
import { checklistPath, type MakeKitOptions, makeKit, makePublisher } from '../support/make-kit.ts';
import { setAddress } from '../support/screens.ts';
import { answerFolder } from '../support/take-kit.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

const developmentKey = join(import.meta.dirname, '..', '..', 'out', 'dev-key', 'development.key');
const secondPath = 'data/checklists/c2.en.md';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

/** A version with these contacts, and with the second checklist or without. */
function version(number: string, contacts: readonly Contact[], hasSecond: boolean): MakeKitOptions {
  const tables = contactFiles(contacts);
  return {
    version: number,
    issued: `${number.replace('.', '-0')}-01`,
    files: {
      ...Object.fromEntries(tables.map(({ path, content }) => [path, content])),
      ...(hasSecond ? { [secondPath]: '- [ ] Ask once more.\n' } : {}),
    },
    catalogue: (catalogue, file) => {
      const [first] = catalogue.resources;
      if (!first) throw new Error('every kit has a checklist');
      const days = { issued: '2026-01-01', asOf: '2026-01-01' };
      const second = { ...first, ...days, id: 'c2.en', title: 'After you called' };
      return {
        ...catalogue,
        resources: [
          { ...first, ...days, file: file(checklistPath, 'text/markdown') },
          ...(hasSecond ? [{ ...second, file: file(secondPath, 'text/markdown') }] : []),
        ],
        contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
      };
    },
  };
}

const police = contact('gr-police', { organisation: { en: 'City police', el: 'Αστυνομία' } });
const [oldNumber, otherNumber] = police.phones;
if (!oldNumber || !otherNumber) throw new Error('a contact has two numbers');
const newPolice: Contact = { ...police, phones: [{ ...oldNumber, number: '1109' }, otherNumber] };

async function offer(folder: string): Promise<Locator> {
  await answerFolder(program, folder);
  await setAddress(page, '/kits');
  await page
    .locator('main')
    .getByRole('button')
    .filter({ hasText: /Choose a folder|Επιλογή φακέλου/ })
    .click();
  const judged = page.locator('[data-kit-work="judged"]');
  await judged.waitFor();
  return judged;
}

async function speak(language: 'en' | 'el'): Promise<void> {
  await passFirstRun(page, language);
  await expect(page.locator('html')).toHaveAttribute('lang', language);
}

test('The next version of the kit in use says what is new, changed and gone, in English and in Greek', {
  tag: '@check',
}, async () => {
  const publisher = await makePublisher('Development build', developmentKey);
  const folder = newUserData();
  const others = [contact('gr-guardian'), contact('gr-lawyer')];
  const one = await makeKit(join(folder, 'one'), {
    publisher,
    ...version('2026.1', [police, ...others], true),
  });
  const two = await makeKit(join(folder, 'two'), {
    publisher,
    ...version('2026.2', [newPolice, ...others], false),
  });

  const first = await offer(one.folder);
  await expect(first.locator('[data-kit-changes]')).toHaveCount(0);
  await first.getByRole('button', { name: 'Install this kit' }).click();
  await page.locator('[data-kit-work="installed"]').waitFor({ timeout: 60_000 });

  const changes = (await offer(two.folder)).locator('[data-kit-changes]');
  await expect(changes.getByRole('heading', { name: 'What would change' })).toBeVisible();
  await expect(changes.getByText('1 phone number changed', { exact: true })).toBeVisible();
  await expect(changes.getByText('City police: was 1056, now 1109', { exact: true })).toBeVisible();
  await expect(changes.getByText('1 resource is gone', { exact: true })).toBeVisible();
  await expect(changes.getByText('After you called (English)', { exact: true })).toBeVisible();
  expect(await changes.getByRole('heading', { level: 4 }).allInnerTexts()).toEqual(['Changed', 'Gone']);
  const { violations } = await new AxeBuilder({ page })
    .include('[data-kit-changes]')
    .setLegacyMode()
    .analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await speak('el');
  const greek = page.locator('[data-kit-changes]');
  await expect(greek.getByRole('heading', { name: 'Τι θα άλλαζε' })).toBeVisible();
  await expect(greek.getByText('Άλλαξε 1 αριθμός τηλεφώνου', { exact: true })).toBeVisible();
  await expect(greek.getByText('Αστυνομία: ήταν 1056, τώρα 1109', { exact: true })).toBeVisible();
  await expect(greek.getByText('Αφαιρέθηκε 1 τεκμήριο', { exact: true })).toBeVisible();

  await speak('en');
  await page.getByRole('button', { name: 'Install this kit' }).click();
  await page.locator('[data-kit-work="installed"]').waitFor({ timeout: 60_000 });

  const back = (await offer(one.folder)).locator('[data-kit-changes]');
  await expect(back.getByText('1 resource is new', { exact: true })).toBeVisible();
  await expect(back.getByText('City police: was 1109, now 1056', { exact: true })).toBeVisible();
});
