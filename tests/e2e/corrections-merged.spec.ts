// Corrections of several people reach the publisher, are compared and accepted, and come back to everybody with who and when.
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { contactFiles } from '../../core/contacts/hsds.ts';
import { protectedKeyFile } from '../../main/disk/minisign/secret-key-file.ts';
import { dragFiles } from '../support/drop-files.ts';
import { given } from '../support/given.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { waitForLibrary } from '../support/library.ts';
import { makeKit, makePublisher } from '../support/make-kit.ts';
import { checkSignature, checkSums, unpackKit } from '../support/public-tools.ts';
import { makeAndSign } from '../support/publisher.ts';
import { readPacked } from '../support/read-packed.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder, compareKey, takeJudged } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';
import { contact } from '../unit/core/library/kit-changes/support.ts';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

const words = { name: 'Harbour Lights', passphrase: 'seven quiet boats cross the bay at dawn' };
const place = newUserData();
const kit = join(place, 'kit');
const [maria, anna, publisherData] = [newUserData(), newUserData(), newUserData()];
let secret = '';
let publicKey = '';
let saved = '';
/** The publisher's program, as one test leaves it to the next. */
let atPublisher: { readonly program: Program; readonly page: Page };

test.beforeAll(async () => {
  const publisher = await makePublisher(words.name);
  publicKey = publisher.trusted.publicKey;
  secret = given(
    await protectedKeyFile(publisher.key, words.passphrase, 'publisher.key', {
      operations: 32_768,
      memoryBytes: 16_777_216,
    }),
  );
  const police = contact('gr-police', { organisation: { en: 'City police' } });
  const tables = contactFiles([
    { ...police, phones: [{ number: '1056', kind: 'short-code', channels: ['voice'] }] },
  ]);
  await makeKit(kit, {
    publisher,
    version: '2026.1',
    issued: '2026-03-01',
    files: Object.fromEntries(tables.map(({ path, content }) => [path, content])),
    catalogue: (plain, file) => ({
      ...plain,
      contacts: tables.map(({ path, mediaType }) => file(path, mediaType)),
    }),
  });
  // All three have the kit; it is installed once.
  const program = await launchWithLibrary({ userData: maria });
  await takeIn(program.page, kit);
  await program.close();
  for (const copy of [anna, publisherData]) cpSync(maria, copy, { recursive: true });
});

/** Starts a copy of the program whose library has the kit. */
async function start(userData: string): Promise<{ program: Program; page: Page }> {
  const program = await launchProgram({ userData });
  const { page } = program;
  await waitForLibrary(page);
  return { program, page };
}

async function takeIn(page: Page, path: string): Promise<void> {
  await goTo(page, '/kits');
  await (await dragFiles(page, [path])).drop();
  const work = page.locator('[data-kit-work]');
  await expect(work).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
  const isUnknown = (await work.getByRole('button', { name: 'Compare the key' }).count()) > 0;
  if (isUnknown) await compareKey(work);
  // The first kit is added beside the starter kit, the next one is an update.
  await takeJudged(work);
  await expect(work).toContainText('is now in the library', { timeout: 60_000 });
}

type Call = {
  readonly outcome: string;
  readonly part?: string;
  readonly value: string;
  readonly who: string;
};

/** Notes a call at the contact by hand. */
async function note(page: Page, { outcome, part, value, who }: Call): Promise<void> {
  await goTo(page, '/contacts/gr-police');
  await page.getByRole('button', { name: 'I called this number' }).click();
  const form = page.getByRole('dialog');
  await form.getByText(outcome, { exact: true }).click();
  if (part !== undefined) await form.getByText(part, { exact: true }).click();
  await form.getByLabel(/if you know/).fill(value);
  await form.getByLabel('Your name or organisation').fill(who);
  await form.getByRole('button', { name: 'Keep' }).click();
  await expect(form).toHaveCount(0);
}

async function save(program: Program, page: Page, name: string): Promise<string> {
  const path = join(place, name);
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await goTo(page, '/to-send');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  await expect(page.getByText(`Saved as ${name}.`)).toBeVisible();
  expect(existsSync(path)).toBe(true);
  return path;
}

const reports = (page: Page) => page.locator('[data-report-contact="gr-police"]');
const brought = (page: Page) => page.locator('[data-brought] li');

test('Two people call the same number and find different things; each saves a file', async () => {
  for (const [userData, name, call] of [
    [maria, 'maria', { outcome: 'Something changed', part: 'The number', value: '1109', who: 'Maria' }],
    [anna, 'anna', { outcome: 'Wrong number', value: '1120', who: 'Anna, Port NGO' }],
  ] as const) {
    const { program, page } = await start(userData);
    await note(page, call);
    await save(program, page, `${name}.corrections`);
    await program.close();
  }
});

test('The publisher brings both in, one of them twice and a broken one, and sees them side by side', async () => {
  const { program, page } = await start(publisherData);
  const kept = await page.evaluate(
    (given) =>
      (
        globalThis as unknown as {
          host: { publisherKeys: { bringBackText(given: object): Promise<{ ok: boolean }> } };
        }
      ).host.publisherKeys.bringBackText(given),
    { text: secret, publisher: words.name, passphrase: words.passphrase },
  );
  expect(kept).toMatchObject({ ok: true });
  await goTo(page, '/workshop');
  // The first kit offered is the starter kit; the corrections are about the other one.
  await page.getByRole('button', { name: 'Kit to start from' }).click();
  await page.getByRole('option', { name: 'Example kit' }).click();
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  const { part, drop } = draftPage(page);
  await part('Contacts');
  copyFileSync(join(place, 'maria.corrections'), join(place, 'again.corrections'));
  writeFileSync(join(place, 'broken.corrections'), '{"format":"impact-kit-correction/1"}\n');
  const names = ['maria', 'anna', 'again', 'broken'].map((name) => join(place, `${name}.corrections`));
  await drop(names);
  await expect(brought(page)).toHaveText([
    'maria.corrections: 1 new',
    'anna.corrections: 1 new',
    'again.corrections: nothing new and 1 was here already',
    /^broken.corrections: nothing new and 1 was changed after it was signed/,
  ]);
  const sides = reports(page).locator('[data-report-group="number"] > ul > li');
  await expect(sides).toHaveCount(3);
  await expect(reports(page)).toContainText('These callers do not agree.');
  await expect(sides.nth(0)).toContainText('1056');
  await expect(sides.filter({ hasText: '1109, in place of 1056' })).toContainText('Maria');
  await expect(sides.filter({ hasText: '1120, in place of 1056' })).toContainText('Anna, Port NGO');
  await program.kill();
});

test('What is accepted and what is put aside survives a kill, and does not come again', async () => {
  let { program, page } = await start(publisherData);
  const open = async (): Promise<void> => {
    await goTo(page, '/workshop');
    await page.getByRole('link', { name: /^Continue/ }).click();
    await draftPage(page).part('Contacts');
  };
  await open();
  await reports(page).getByRole('button', { name: 'Put aside: 1109, in place of 1056' }).click();
  await expect(page.locator('[data-put-aside="1"]')).toBeVisible();
  await expect(page.locator('[data-put-aside="1"] li')).toContainText(
    'City police: the number changed, 1109',
  );
  await expect(reports(page)).not.toContainText('These callers do not agree.');
  await reports(page).getByText('The organisation itself confirmed it in this call').click();
  await reports(page).getByRole('button', { name: 'Accept: 1120, in place of 1056' }).click();
  await expect(page.getByText('City police: accepted.')).toBeVisible();
  await program.kill();
  ({ program, page } = await start(publisherData));
  await open();
  await expect(page.getByRole('textbox', { name: 'Phone, City police' })).toHaveValue('1120');
  await expect(page.locator('[data-put-aside="1"]')).toBeVisible();
  await expect(reports(page)).toHaveCount(0);
  mkdirSync(join(place, 'stick', 'corrections'), { recursive: true });
  for (const name of ['maria', 'anna'])
    copyFileSync(
      join(place, `${name}.corrections`),
      join(place, 'stick', 'corrections', `${name}.corrections`),
    );
  await answerFolder(program, join(place, 'stick'));
  await page.getByRole('button', { name: 'From a stick or folder' }).click();
  await expect(brought(page)).toHaveCount(2);
  await expect(brought(page).first()).toContainText('nothing new');
  await expect(reports(page)).toHaveCount(0);
  atPublisher = { program, page };
});

test('The next kit carries the change with who and when, before and after', async () => {
  const { program, page } = atPublisher;
  await draftPage(page).part('Make');
  const made = await makeAndSign(page, words);
  await answerFolder(program, place);
  await made.getByRole('button', { name: 'Save as one file' }).click();
  const told = made.getByText(/^Saved in “/);
  await expect(told).toBeVisible({ timeout: 60_000 });
  saved = join(place, /Saved in “.+”: (.+\.impactkit)/.exec((await told.textContent()) ?? '')?.[1] ?? '');
  await program.close();
  const folder = unpackKit(saved, join(place, 'unpacked'));
  expect(checkSums(folder)).toEqual({ code: 0, text: '' });
  expect(checkSignature(folder, publicKey)).toMatchObject({ code: 0 });
  const today = new Date().toISOString().slice(0, 10);
  const services = readPacked(join(folder, 'data', 'contacts', 'services-1.json.gz'));
  expect(metadataIn(services)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        last_action_type: 'update',
        field_name: 'phone.number',
        previous_value: '1056',
        replacement_value: '1120',
        updated_by: 'Anna, Port NGO',
      }),
      expect.objectContaining({ last_action_type: 'confirm', updated_by: 'Example publisher' }),
    ]),
  );
  const [service] = services as {
    assured_date: string;
  }[];
  expect(service?.assured_date.slice(0, 8)).toBe(today.slice(0, 8));
});

test('The one who found another number gets the new kit, and sees the number with who changed it', async () => {
  const { program, page } = await start(maria);
  await takeIn(page, saved);
  await goTo(page, '/contacts/gr-police');
  const article = page.getByRole('article');
  await expect(article).toContainText('1120');
  await expect(article).toContainText('Confirmed by Example publisher on');
  const changes = article.getByRole('group').filter({ hasText: 'Corrected by callers' });
  await changes.getByText('Corrected by callers').click();
  await expect(changes.getByRole('listitem')).toHaveText(/Number: was 1056, now 1120. Anna, Port NGO, \d/);
  await expect(article.getByRole('region', { name: 'Your calls to this contact' })).toContainText(
    'Now: 1109',
  );
  await program.close();
});

/** The rows of metadata of everything that is nested in packed services. */
function metadataIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'metadata' && Array.isArray(inner) ? inner : metadataIn(inner),
  );
}
