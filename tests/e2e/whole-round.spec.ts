// The whole round of a kit as people do it: made, signed, spread, corrected elsewhere, installed, reverted.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { bookmarks } from '../support/bookmarks.ts';
import { endsProgram } from '../support/ends-program.ts';
import { fillWithGuides } from '../support/guides.ts';
import { openKitDetails } from '../support/kit-details.ts';
import { launchProgram, type Program, packagedPrograms } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { makeStickLie } from '../support/lying-stick.ts';
import { endPicker, pickerWindow } from '../support/picker-window.ts';
import { checkSignature, checkSums, runTool, unpackKit } from '../support/public-tools.ts';
import {
  bringKeyBack,
  digitsOf,
  makeAndSign,
  makeKeyByHand,
  readSheet,
  writeContactByHand,
} from '../support/publisher.ts';
import { goTo } from '../support/screens.ts';
import { beginPictures, type TakeStep } from '../support/step-pictures.ts';
import { type FromStick, leftIn, putIn, type Stick, startFromStick } from '../support/stick.ts';
import { makeVolume, noVolumeReason, type StickVolume } from '../support/stick-volume.ts';
import { answerFolder, takeJudged } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';

const publisher = { name: 'Harbour Lights', passphrase: 'seven quiet boats cross the bay at dawn' };
const kitTitle = 'Guides of the harbour';
const helpline = 'Harbour helpline';
const [oldNumber, newNumber] = ['2310500501', '2310500777'];
// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const place = join(tmpdir(), `round-${process.pid}`);
const [guides, saved] = [join(place, 'guides'), join(place, 'saved')];
const userData = join(place, 'first-computer');
let take: TakeStep;
let program: Program;
let page: Page;
let good: StickVolume;
let pulled: StickVolume;
let lying: StickVolume;
let second: Stick;
let other: FromStick | undefined;
let [sheet, digits, publicKey] = ['', '', ''];

async function startFirst(): Promise<void> {
  const drives = [good, pulled, lying].map(({ folder }) => folder).join(delimiter);
  program = await launchProgram({ build: 'development', userData, env: { IMPACT_KIT_DRIVES: drives } });
  page = program.page;
}

const stick = (name: string) => page.locator(`li[data-stick="${name}"]`);
const work = (of: Page) => of.locator('[data-kit-work]');

test.describe('The whole round', { tag: '@packaged-only' }, () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    test.skip(noVolumeReason('exfat', 'ext4') !== undefined, noVolumeReason('exfat', 'ext4'));
    take = beginPictures('round');
    mkdirSync(saved, { recursive: true });
    good = makeVolume(place, { kind: 'exfat', sizeMiB: 900, name: 'GOOD' });
    pulled = makeVolume(place, { kind: 'ext4', sizeMiB: 900, name: 'PULLED' });
    lying = makeVolume(place, { kind: 'ext4', sizeMiB: 900, name: 'LYING' });
    await startFirst();
    await passFirstRun(page);
    await waitForLibrary(page);
  });
  test.afterAll(async () => {
    await other?.app.close().catch(() => undefined);
    await program?.close();
    for (const volume of [good, pulled, lying]) volume?.remove();
    if (second) rmSync(second.computer, { recursive: true, force: true });
    rmSync(place, { recursive: true, force: true });
  });

  test('A publisher makes a key and reads its backup sheet', async () => {
    await makeKeyByHand(page, publisher);
    digits = await digitsOf(page, publisher);
    await take(page, 'key');
    await page.getByRole('button', { name: 'Print the backup sheet' }).click();
    sheet = await readSheet(page);
    publicKey = (await page.getByRole('dialog').locator('dd').last().textContent()) ?? '';
    await take(page, 'backup-sheet', { byNight: true });
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  });

  test('A kit is put together from a folder of guides, with a contact written by hand', async () => {
    await goTo(page, '/workshop');
    await take(page, 'two-ways-to-begin');
    await page.getByRole('button', { name: 'Start with nothing' }).click();
    const { part, drop, sheet: openSheet, saved: isSaved } = draftPage(page);
    await page.getByRole('textbox', { name: 'Title, English' }).fill(kitTitle);
    await expect(page.getByRole('textbox', { name: 'Publisher', exact: true })).toHaveValue(publisher.name);
    await isSaved();
    await take(page, 'about');
    await part('Documents');
    const names = fillWithGuides(guides);
    await drop(names.map((name) => join(guides, name)));
    await expect(page.locator(`[data-added="${names.length}"]`)).toBeVisible({ timeout: 120_000 });
    await take(page, 'documents', { byNight: true, inGreek: true });
    await page.locator('[data-document]').first().getByRole('button').first().click();
    await openSheet().getByRole('textbox', { name: 'Title', exact: true }).fill('The first guide');
    await isSaved();
    await take(page, 'title-of-a-document');
    await page.keyboard.press('Escape');
    await part('Contacts');
    await page.getByRole('button', { name: 'Add a contact' }).click();
    await writeContactByHand(page, { name: helpline, number: oldNumber });
    await take(page, 'contact-by-hand');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: `Phone, ${helpline}` })).toHaveValue(oldNumber);
    await take(page, 'contacts');
  });

  test('It is made and signed, and public tools find it right as a folder and as one file', async () => {
    await draftPage(page).part('Make');
    await take(page, 'before-it-is-made');
    const made = await makeAndSign(page, publisher);
    await expect(made).toContainText(digits.slice(0, 11));
    await take(page, 'made', { byNight: true });
    await answerFolder(program, saved);
    for (const form of ['Save as a folder', 'Save as one file']) {
      await made.getByRole('button', { name: form }).click();
      await expect(made.getByText(/^Saved in “/)).toBeVisible({ timeout: 60_000 });
    }
    const forms = readdirSync(saved).sort();
    expect(forms).toHaveLength(2);
    for (const name of forms) {
      const isFile = name.endsWith('.impactkit');
      const kit = isFile ? unpackKit(join(saved, name), join(place, 'unpacked')) : join(saved, name);
      expect(checkSums(kit)).toEqual({ code: 0, text: '' });
      expect(checkSignature(kit, publicKey)).toMatchObject({ code: 0 });
    }
  });

  test('The action for sticks takes the kit that was made, not the one in use', async () => {
    await page.locator('[data-made="signed"]').getByRole('button', { name: 'Write sticks' }).click();
    const kit = page.getByRole('region', { name: 'The kit', exact: true });
    await expect(kit).toContainText(kitTitle);
    await take(page, 'the-made-kit-for-sticks');
    await kit.getByRole('button', { name: 'Use the kit in use' }).click();
    await expect(kit).toContainText('IMPACT Kit: starter kit');
    await page.goBack();
  });

  test('It is taken into use, read, and a page is marked', async () => {
    await page.getByRole('button', { name: 'Use it here' }).click();
    await expect(work(page)).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
    await take(page, 'judged');
    await takeJudged(work(page));
    await expect(work(page)).toContainText('is now in the library', { timeout: 60_000 });
    await take(page, 'in-use');
    await goTo(page, '/library');
    await page.getByRole('link', { name: 'The first guide', exact: true }).click();
    await expect(page.locator('[data-reader="ready"]')).toBeVisible();
    await page.getByRole('button', { name: 'More tools' }).click();
    await page.getByRole('menuitem', { name: 'Bookmark this page' }).click();
    await expect.poll(() => bookmarks(page)).toEqual([1]);
    await take(page, 'marked');
  });

  test('Of three sticks one is pulled out and one keeps something else: only the good one is called good', async () => {
    await makeStickLie(program, { folder: lying.folder, words: helpline });
    await goTo(page, '/sticks');
    await page.getByRole('button', { name: /Kit to write/ }).click();
    await page.getByRole('option', { name: kitTitle }).click();
    await expect(page.getByRole('region', { name: 'The kit', exact: true })).toContainText(kitTitle);
    await answerFolder(program, dirname(packagedPrograms().test));
    await page.getByRole('button', { name: 'Choose the program’s folder' }).click();
    await expect(page.locator('[data-program="linux"]')).toBeVisible();
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('textbox', { name: 'Number or name' }).first().fill('1');
    await take(page, 'sticks-chosen');
    await page.getByRole('button', { name: 'Write 3 sticks' }).click();
    await expect(stick('PULLED')).toHaveAttribute('data-phase', 'writing', { timeout: 60_000 });
    pulled.detach();
    await take(page, 'sticks-written');
    const answers = page.getByRole('region', { name: 'Result' });
    await expect(answers).toBeVisible({ timeout: 240_000 });
    await expect(answers.getByRole('status')).toHaveText('Good sticks: 1 of 3. Do not hand out the others.');
    await take(page, 'sticks-answered', { byNight: true, inGreek: true });
    await expect(stick('GOOD')).toHaveAttribute('data-outcome', 'good');
    await expect(stick('PULLED')).toContainText('The stick is not there, or it was pulled out');
    await expect(stick('LYING')).toHaveAttribute('data-outcome', 'failed');
    await expect(stick('LYING')).toContainText(/gives back other data than was written to it: “.+”/);
    const rows = page.getByRole('region', { name: 'The register' }).getByRole('row');
    await expect(rows).toHaveCount(4);
    await expect(rows.filter({ hasText: 'Not good' })).toHaveCount(2);
    await rows.last().scrollIntoViewIfNeeded();
    await take(page, 'register');
    expect(checkSums(join(good.folder, 'kit'))).toEqual({ code: 0, text: '' });
    expect(checkSignature(join(good.folder, 'kit'), publicKey)).toMatchObject({ code: 0 });
    await program.close();
  });

  test('The good stick opens on a computer that never saw it, once a person knows who made the kit', async () => {
    second = putIn(good.folder);
    other = await startFromStick(second);
    await expect(other.page.getByTestId('first-run-done')).toBeVisible();
    await take(other.page, 'first-start-from-the-stick');
    await other.app.evaluate(({ app }) => {
      // A program that started itself could not be driven.
      app.relaunch = () => undefined;
    });
    await other.page.getByText('Keep my notes and progress on this stick', { exact: true }).click();
    const { app, page } = other;
    await endsProgram(app, () => page.getByTestId('first-run-done').click());
    other = await startFromStick(second);
    await expect(other.page.getByRole('button', { name: 'Inspect' }).first()).toBeVisible({
      timeout: 60_000,
    });
    await take(other.page, 'a-publisher-not-met-yet');
    await other.page.getByRole('main').getByRole('button', { name: 'Inspect' }).first().click();
    const verdict = work(other.page);
    await expect(verdict).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
    await expect(verdict).toContainText('Do you know who made this kit?');
    await verdict.getByRole('button', { name: 'Compare the key' }).click();
    for (const group of digits.match(/\d{5}/g) ?? ['digits']) await expect(verdict).toContainText(group);
    await take(other.page, 'who-made-it');
    await verdict.getByText(/I compared the key with the publisher/).click();
    await verdict.getByRole('button', { name: 'Install this kit' }).click();
    await expect(verdict).toContainText('is now in the library', { timeout: 60_000 });
    await goTo(other.page, '/library');
    await other.page.getByRole('link', { name: 'The first guide', exact: true }).click();
    await expect(other.page.locator('[data-reader="ready"]')).toBeVisible({ timeout: 60_000 });
    await take(other.page, 'read-from-the-stick');
  });

  test('There the publisher brings the key back, corrects one number, and puts the new version on the stick', async () => {
    if (!other) throw new Error('the program on the stick runs');
    const there = other.page;
    await bringKeyBack(there, sheet, publisher);
    expect(await digitsOf(there, publisher)).toBe(digits);
    await take(there, 'key-brought-back');
    await goTo(there, '/workshop');
    await there.getByRole('button', { name: 'Start from this kit' }).click();
    const phone = there.getByRole('textbox', { name: `Phone, ${helpline}` });
    await expect(phone).toHaveValue(oldNumber, { timeout: 60_000 });
    await phone.fill(newNumber);
    await draftPage(there).saved();
    await take(there, 'one-number');
    await draftPage(there).part('About');
    await there.getByRole('textbox', { name: 'Version', exact: true }).fill('2026.2');
    await draftPage(there).saved();
    await draftPage(there).part('Make');
    const made = await makeAndSign(there, publisher);
    await made.getByRole('button', { name: 'Save as one file' }).click();
    const picker = await pickerWindow(other.app);
    await picker.getByRole('button', { name: /^This stick/ }).click();
    await picker.getByRole('button', { name: 'New folder' }).click();
    await picker.getByLabel('Name of the new folder').fill('updates');
    await picker.getByRole('button', { name: 'Make the folder' }).click();
    await expect(picker.locator('li[aria-current="location"]')).toHaveText('updates');
    await take(picker, 'place-on-the-stick', { byNight: true });
    const choose = picker.getByRole('button', { name: 'Choose this folder' });
    await endPicker(other.app, () => choose.click());
    await expect(made.getByText(/^Saved in “/)).toBeVisible({ timeout: 60_000 });
    await other.app.close();
    other = undefined;
    const [file = ''] = readdirSync(join(good.folder, 'updates'));
    expect(runTool('unzip', ['-tq', join(good.folder, 'updates', file)])).toMatchObject({ code: 0 });
    await expect.poll(() => leftIn(second.computer), { timeout: 60_000 }).toEqual([]);
  });

  test('The first computer finds it on that stick, tells what changed, takes it in, and goes back in one click', async () => {
    await startFirst();
    await waitForLibrary(page);
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus());
    const notice = page.locator('[data-found-notice]');
    await expect(notice).toContainText(
      `On the stick “GOOD”: ${kitTitle} 2026.2. It says it is newer than yours.`,
    );
    await take(page, 'found-by-itself');
    await notice.getByRole('button', { name: 'Show it in Kits' }).click();
    await page
      .locator('[data-found="newer"]')
      .getByRole('button', { name: /^Inspect/ })
      .click();
    await expect(work(page)).toHaveAttribute('data-kit-work', 'judged', { timeout: 60_000 });
    await expect(work(page)).toContainText('1 phone number changed');
    await expect(work(page)).toContainText(`${helpline}: was ${oldNumber}, now ${newNumber}`);
    await take(page, 'what-would-change', { byNight: true, inGreek: true });
    await work(page).getByRole('button', { name: 'Install this kit' }).click();
    await expect(work(page)).toContainText('version 2026.2, is now in the library', { timeout: 60_000 });
    await expectNumber(newNumber);
    await take(page, 'the-new-number');
    await expect.poll(() => bookmarks(page)).toEqual([1]);
    await goTo(page, '/kits');
    await openKitDetails(page);
    await page.getByRole('button', { name: `Go back to ${kitTitle} 2026.1` }).click();
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: `Go back to ${kitTitle} 2026.1` })
      .click();
    await expect(work(page)).toContainText('The library now shows version 2026.1.', { timeout: 60_000 });
    await take(page, 'gone-back');
    await expectNumber(oldNumber);
    await take(page, 'the-old-number');
    await expect.poll(() => bookmarks(page)).toEqual([1]);
  });
});

async function expectNumber(number: string): Promise<void> {
  await goTo(page, '/contacts');
  await expect
    .poll(async () => ((await page.getByRole('main').textContent()) ?? '').replace(/[\s\u2009]/g, ''))
    .toContain(number);
}
