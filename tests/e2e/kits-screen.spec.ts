// The Kits screen: see who signed the kit in use, verify it, install another after a warning, and go back.

import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { fingerprintOf } from '../../core/kit/fingerprint.ts';
import { keyWordsOf } from '../../core/kit/key-words.ts';
import { answerQuestion } from '../support/answer-question.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { launchProgram, newUserData, type Program } from '../support/launch.ts';
import { expectWholeLibrary, passFirstRun, waitForLibrary } from '../support/library.ts';
import { type MakeKitOptions, makeKit, makePublisher, type TestPublisher } from '../support/make-kit.ts';
import { goTo } from '../support/screens.ts';
import { starterKit } from '../support/starter-library.ts';
import { answerFolder } from '../support/take-kit.ts';

const userData = newUserData();
let program: Program;
let page: Page;
let stranger: TestPublisher;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  stranger = await makePublisher('Stranger');
  await start();
  await passFirstRun(page);
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

async function start(): Promise<void> {
  program = await launchProgram({ userData });
  page = program.page;
}

async function choose(options: MakeKitOptions): Promise<void> {
  const { folder } = await makeKit(join(newUserData(), 'kit'), { publisher: stranger, ...options });
  await answerFolder(program, folder);
  await goTo(page, '/kits');
  await page.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged');
}

const work = () => page.locator('[data-kit-work]');
/** The kit whose certificate is read: the starter kit, then the one that is added beside it. */
let kitId = 'org.impact-kit.starter';
const certificate = () => page.locator(`[data-kit="${kitId}"]`);
const fact = (name: string) =>
  certificate()
    .locator('dl > div')
    .filter({ has: page.locator('dt').getByText(name, { exact: true }) })
    .locator('dd');
const verify = () => certificate().getByRole('button', { name: 'Verify now' });
/** The tick is under its words; a person clicks the words. */
const tick = (words: RegExp) => work().getByText(words).click();

test('The kit in use tells who made it, with which key, and how old it is', async () => {
  await goTo(page, '/kits');
  await expect(certificate()).toContainText('IMPACT Kit: starter kit');
  await expect(fact('Publisher')).toHaveText('Development build');
  await expect(fact('Signature')).toHaveText('Signed by a development build, not by a publisher');
  await expect(fact('Key')).toHaveText(/^\d{5}( \d{5}){7}\D/);
  await expect(fact('Version')).toHaveText('2026.2');
  await expect(fact('Facts')).toContainText('Compiled on');
  await expect(fact('Facts')).toContainText('from sources up to');
  await certificate().getByText('What is new in version 2026.2').click();
  await expect(certificate().getByRole('listitem').filter({ hasText: 'it was compiled' })).toBeVisible();
});

test('A kit holds as many resources as the library shows, in its details and when it is checked', async () => {
  await goTo(page, '/library');
  const shown = await page
    .getByText(/^\d+ resources$/)
    .first()
    .textContent();
  await goTo(page, '/kits');
  await expect(fact('Holds')).toContainText(`${shown}, `);
  await page.getByRole('button', { name: 'Add a kit' }).click();
  await answerFolder(program, starterKit);
  await page.getByRole('menuitem', { name: 'From a folder' }).click();
  await expect(work()).toHaveAttribute('data-kit-work', 'judged');
  await expect(work().locator('dl > div').filter({ hasText: 'Holds' }).locator('dd')).toHaveText(shown ?? '');
  await work().getByRole('button', { name: 'Not now' }).click();
});

test('Verify now reads every file again and says how many are as they were signed', async () => {
  await openKitDetails(page, kitId);
  const count = Number(/^\d+/.exec((await fact('Files').textContent()) ?? '')?.[0]);
  await verify().click();
  // The files are read, then all of the library is compared with them.
  await expect(certificate().getByRole('status')).toHaveText(
    `Verified: ${count} files are as they were signed.`,
    { timeout: 60_000 },
  );
});

test('A kit of an unknown publisher waits until a person has compared its key', {
  tag: '@check',
}, async () => {
  await choose({ version: '2026.2', issued: '2026-05-01' });
  await expect(work()).toContainText('This kit is complete and unchanged.');
  await expect(work()).toContainText('It is another kit than those in use.');
  await expect(work()).toContainText('Signed by someone this program does not know');
  await expect(work()).toContainText('Do you know who made this kit?');
  const groups = fingerprintOf(stranger.trusted.publicKey);
  await work().getByRole('button', { name: 'Compare the key' }).click();
  const words = work().getByRole('list', { name: 'The key in words' }).getByRole('listitem');
  await expect(words).toHaveText([...(keyWordsOf(groups, 'en') ?? [])]);
  await expect(work().getByText(groups).first()).toBeHidden();
  await work().getByText('The key in digits, and in other languages').click();
  await expect(work().getByText(groups).first()).toBeVisible();
  await work().getByRole('button', { name: 'Language of the words' }).click();
  await page.getByRole('option', { name: 'Ελληνικά' }).click();
  await expect(words).toHaveText([...(keyWordsOf(groups, 'el') ?? [])]);
  const take = work().getByRole('button', { name: 'Install this kit' });
  await expect(take).toBeDisabled();
  await tick(/I compared the key with the publisher/);
  await take.click();
  await expect(work()).toContainText('Example kit, version 2026.2, is now in the library.');
  await expect(certificate()).toContainText('IMPACT Kit: starter kit');
  kitId = 'org.example.kit';
  await expect(fact('Signature')).toHaveText('Signed by Example publisher, accepted by you');
  await expect(fact('Key')).toContainText(groups);
  await openKitDetails(page, kitId);
  const known = certificate().getByRole('list', { name: 'The key in words' }).getByRole('listitem');
  await expect(known).toHaveText([...(keyWordsOf(groups, 'en') ?? [])]);
  await expectWholeLibrary(page);
  await goTo(page, '/library');
  await expect(page.getByRole('link', { name: 'Before you call' })).toBeVisible();
});

test('Not now leaves everything as it was', async () => {
  await choose({ version: '2026.9', issued: '2026-09-01' });
  await expect(work()).toContainText('It is newer than the kit in use.');
  await work().getByRole('button', { name: 'Not now' }).click();
  await expect(work()).toHaveCount(0);
  await expect(fact('Version')).toHaveText('2026.2');
});

test('An older kit of a publisher one accepted says what it is and needs a yes', async () => {
  await choose({ version: '2026.1', issued: '2026-02-01' });
  await expect(work()).not.toContainText('Do you know who made this kit?');
  await expect(work()).toContainText('Version 2026.1 was issued on 1 February 2026.');
  await expect(work()).toContainText('The kit in use is version 2026.2.');
  const take = work().getByRole('button', { name: 'Install this kit' });
  await expect(take).toBeDisabled();
  await tick(/Install it although it is older/);
  await take.click();
  await expect(work()).toContainText('version 2026.1, is now in the library');
  await expect(fact('Version')).toHaveText('2026.1');
});

test('Going back asks first, and brings the kit before back for good', async () => {
  await openKitDetails(page, kitId);
  const back = page.getByRole('button', { name: 'Go back to Example kit 2026.2' });
  await back.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  await expect(fact('Version')).toHaveText('2026.1');
  await back.click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back to Example kit 2026.2' }).click();
  await expect(work()).toContainText('The library now shows version 2026.2.');
  await expect(fact('Version')).toHaveText('2026.2');
  await expectWholeLibrary(page);
  await program.close();
  await start();
  await waitForLibrary(page);
  await goTo(page, '/kits');
  await expect(fact('Version')).toHaveText('2026.2');
});

test('Verifying names a file that was damaged, and taking the same kit in again mends it', async () => {
  const objects = join(userData, 'kits');
  const path = readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .map((name) => join(objects, name))
    .find((name) => statSync(name).isFile() && readFileSync(name, 'utf8').includes('Find a quiet place'));
  if (path === undefined) throw new Error('the store has no such file');
  writeFileSync(path, readFileSync(path, 'utf8').replace('quiet', 'QUIET'));
  await openKitDetails(page, kitId);
  await verify().click();
  const told = certificate().getByRole('alert');
  await expect(told).toContainText('A file of the installed kit is damaged: “data/checklists/c1.en.md”.');
  await expect(told).toContainText('All other files, your settings and progress are kept.');
  await choose({ version: '2026.2', issued: '2026-05-01' });
  await expect(work()).toContainText('This is a copy of the kit you already use.');
  await work().getByRole('button', { name: 'Install again' }).click();
  await expect(work()).toContainText('is now in the library');
  await openKitDetails(page, kitId);
  await verify().click();
  await expect(certificate().getByRole('status')).toContainText('Verified');
});

test('A publisher one no longer accepts is a stranger again', async () => {
  await goTo(page, '/kits');
  await page.getByText('Details: publishers and keys').click();
  const publishers = page.getByRole('region', { name: 'Publishers you accepted' });
  const agreed = await answerQuestion(program, 'No longer accept');
  await publishers.getByRole('button', { name: 'No longer accept' }).click();
  await agreed();
  await expect(publishers).toContainText('You have not accepted any publisher yourself yet.');
  await choose({ version: '2026.3', issued: '2026-06-01' });
  await expect(work()).toContainText('Do you know who made this kit?');
});

test('Kits names the project, its partners and the disclaimer; Settings the program and the licences of its code', async () => {
  await goTo(page, '/about');
  const about = page.getByRole('main');
  await expect(about).toContainText('HOME/2011/ISEC/AG/THB/4000002232');
  for (const partner of ['KMOP', 'Defence for Children International Italia', 'CARDET', 'CESIS']) {
    await expect(about).toContainText(partner);
  }
  await expect(about).toContainText('does not reflect the views of the European Commission');
  await expect(about).toContainText('Signed by Example publisher');
  await expect(about).toContainText('may be used under CC BY 4.0');
  await goTo(page, '/settings');
  await expect(about).toContainText(/Electron \d+\.\d+\.\d+, Chromium \d+/);
  await about.getByRole('button', { name: 'Show all licences' }).click();
  await about.getByText(/^react - /).click();
  await expect(about.locator('details[open]')).toContainText('Permission is hereby granted');
});
