// A person previews a kit, makes it, signs it and brings it into use, and public tools accept it.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { endsProgram } from '../support/ends-program.ts';
import { makeEdition } from '../support/kit-editions.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { makePdf } from '../support/make-pdf.ts';
import { checkSignature, checkSums } from '../support/public-tools.ts';
import { readPacked } from '../support/read-packed.ts';
import { goTo } from '../support/screens.ts';
import { answerFolder, takeIn } from '../support/take-kit.ts';
import { draftPage } from '../support/workshop-page.ts';

const passphrase = 'seven quiet boats cross the bay at dawn';
const given = newUserData();
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  // A small kit is made in a moment; that the starter kit can be made again is proved by the engine of the workshop.
  const lines = ['Signs', 'Steps'];
  await makeEdition(join(given, 'small'), { version: '2026.1', issued: '2026-03-01', lines });
  await takeIn(program, join(given, 'small'));
});
test.afterAll(async () => program.close());

const part = (name: string) => draftPage(page).part(name);
const saved = () => draftPage(page).saved();

test('Two minutes before the sticks go out a number is corrected and a report added', async () => {
  await goTo(page, '/workshop');
  await page.getByRole('button', { name: /Kit to start from/ }).click();
  await page.getByRole('option', { name: 'Example kit' }).click();
  await page.getByRole('button', { name: 'Start from this kit' }).click();
  await page
    .locator('[data-contact="gr-police"]')
    .getByRole('textbox', { name: /^Phone, / })
    .fill('1058');
  await part('Documents');
  const lines = Array.from({ length: 60 }, (_line, index) => `The first hour counts, ${index}.`);
  await draftPage(page).drop([makePdf(join(given, 'first-hour.en.pdf'), lines)]);
  await expect(page.locator('[data-document="reports/first-hour.en.pdf"]')).toBeVisible();
  await saved();
});

test('Before it is made the kit is looked at as readers will have it, in a window of its own', async () => {
  test.setTimeout(120_000);
  await part('Make');
  const opened = program.app.waitForEvent('window', {
    timeout: 100_000,
    predicate: async (window) =>
      await window
        .waitForSelector('[data-preview-band]', { timeout: 60_000 })
        .then(() => true)
        .catch(() => false),
  });
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = await opened;
  await expect(preview.locator('[data-preview-band]')).toContainText('Example kit');
  await preview.close();
});

/** From now on the hidden pages that lay out and read documents run so many times slower; 1 is their own speed. */
async function slowDownLanes(rate: number): Promise<void> {
  await program.app.evaluate(({ app }, slower) => {
    const shared = globalThis as { laneRate?: number };
    if (shared.laneRate === undefined)
      app.on('web-contents-created', (_event, contents) => {
        if ((shared.laneRate ?? 1) === 1) return;
        contents.debugger.attach('1.3');
        void contents.debugger.sendCommand('Emulation.setCPUThrottlingRate', { rate: shared.laneRate });
      });
    shared.laneRate = slower;
  }, rate);
}

/** Presses Make and, before main can have heard of it, Stop. */
async function makeAndStopAtOnce(): Promise<void> {
  await page.evaluate(async () => {
    const button = (name: string) =>
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    button('Make the kit')?.click();
    for (let turn = 0; turn < 1000 && !button('Stop'); turn += 1) await Promise.resolve();
    button('Stop')?.click();
  });
}

test('The kit is made, signed and verified by public tools', async () => {
  test.setTimeout(300_000);
  const made = await page.evaluate(async (words) => {
    const { host } = globalThis as unknown as {
      host: {
        publisherKeys: { make(options: object): Promise<{ ok: boolean; value: { publicKey: string } }> };
      };
    };
    return await host.publisherKeys.make({ publisher: 'Helpers of Thessaloniki', passphrase: words });
  }, passphrase);
  expect(made.ok).toBe(true);
  await part('About');
  await page.getByRole('textbox', { name: 'Version', exact: true }).fill('2026.9');
  await saved();
  await part('Make');
  await expect(page.getByText('Nothing left to fix.')).toBeVisible();
  await expect(page.getByText('You changed something since.', { exact: false })).toBeVisible();
  const secret = page.getByLabel('Passphrase of the key');
  await secret.fill(passphrase);
  // A small kit would be made before anybody could stop it.
  await slowDownLanes(20);
  await makeAndStopAtOnce();
  await expect(page.getByText('Stopped', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the kit' })).toBeVisible();
  await page.getByRole('button', { name: 'Make the kit' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Make the kit' })).toBeVisible();
  await expect(page.locator('[data-made="signed"]')).toHaveCount(0);
  await slowDownLanes(1);

  await secret.fill('not the right one');
  await page.getByRole('button', { name: 'Make the kit' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await expect(page.getByText('This passphrase does not open the key.', { exact: false })).toBeVisible({
    timeout: 240_000,
  });
  await secret.fill(passphrase);
  await page.getByRole('button', { name: 'Make the kit' }).click();
  const result = page.locator('[data-made="signed"]');
  await expect(result).toBeVisible({ timeout: 240_000 });
  await expect(result).toContainText('Version 2026.9 is ready');
  await result.getByText('Details', { exact: true }).click();
  await expect(result.getByRole('list', { name: 'The key in words' }).getByRole('listitem')).toHaveCount(12);

  const folder = join(given, 'out');
  mkdirSync(folder, { recursive: true });
  await answerFolder(program, folder);
  await result.getByRole('button', { name: 'Save as a folder' }).click();
  const [kit = ''] = await savedIn(result, folder);
  const bag = join(folder, kit);
  expect(await shownAfter(() => result.getByRole('button', { name: 'Show' }).click())).toEqual([bag]);
  expect(checkSums(bag)).toMatchObject({ code: 0 });
  expect(checkSignature(bag, made.value.publicKey)).toMatchObject({ code: 0 });
  const catalogue = JSON.parse(readFileSync(join(bag, 'data', 'catalogue.json'), 'utf8')) as {
    version: string;
    resources: { title: string }[];
  };
  expect(catalogue.version).toBe('2026.9');
  expect(catalogue.resources.map(({ title }) => title)).toContain('First hour');
  expect(JSON.stringify(readPacked(join(bag, 'data', 'contacts', 'services-1.json.gz')))).toContain('1058');
});

/** Waits until the result says where the kit was saved; the names in that folder. */
async function savedIn(result: Locator, folder: string): Promise<readonly string[]> {
  await expect(result.getByText(`Saved in “${basename(folder)}”: `)).toBeVisible({ timeout: 60_000 });
  return readdirSync(folder);
}

/** Paths that the file manager of the system is asked to show. */
async function shownAfter(act: () => Promise<void>): Promise<readonly string[]> {
  await program.app.evaluate(({ shell }) => {
    const shown: string[] = [];
    (globalThis as Record<string, unknown>)['shown'] = shown;
    shell.showItemInFolder = (path) => void shown.push(path);
  });
  await act();
  const shown = () =>
    program.app.evaluate(() => (globalThis as unknown as { shown: readonly string[] }).shown);
  await expect.poll(shown).toHaveLength(1);
  return await shown();
}

test('The new version is taken into use from there', async () => {
  test.setTimeout(120_000);
  await page.getByRole('button', { name: 'Use it here' }).click();
  await expect(page.locator('[data-kit-work="judged"]')).toContainText('2026.9', { timeout: 60_000 });
});

test('An empty passphrase starts nothing', async () => {
  await goTo(page, '/workshop');
  await page.locator('[data-draft]').getByRole('link').click();
  await part('Make');
  await page.getByRole('button', { name: 'Make the kit' }).click();
  await expect(page.getByText('Type the passphrase of this key. Nothing was started.')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
});

test('Closing while a kit is made asks first: staying goes on awake, and closing stops it', async () => {
  test.setTimeout(120_000);
  await program.app.evaluate(({ BrowserWindow, powerSaveBlocker }) => {
    const seen = { shares: [] as number[], blockers: [] as number[] };
    (globalThis as Record<string, unknown>)['seen'] = seen;
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.setProgressBar = (share) => void seen.shares.push(share);
    const begin = powerSaveBlocker.start.bind(powerSaveBlocker);
    powerSaveBlocker.start = (kind) => {
      const id = begin(kind);
      seen.blockers.push(id);
      return id;
    };
  });
  await part('About');
  await page.getByRole('textbox', { name: 'Version', exact: true }).fill('2026.10');
  await saved();
  await part('Make');
  await page.getByLabel('Passphrase of the key').fill(passphrase);
  await slowDownLanes(20);
  await page.getByRole('button', { name: 'Make the kit' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  // The bar is there a moment before the work is.
  const work = () =>
    program.app.evaluate(
      () => (globalThis as unknown as { seen: { blockers: number[] } }).seen.blockers.length,
    );
  await expect.poll(work).toBe(1);
  // The answer comes before the question, which may keep the program, or never; the question shows whether it was done.
  const leave = () =>
    program.app.evaluate(({ app }) => void setTimeout(() => app.quit())).catch(() => undefined);
  const question = page.getByRole('alertdialog', { name: 'Close while work goes on?' });
  for (const stay of ['Stay', 'Escape']) {
    await leave();
    await expect(question).toContainText('A kit is being made.');
    if (stay === 'Escape') await page.keyboard.press('Escape');
    else await question.getByRole('button', { name: 'Stay' }).click();
    await expect(question).toHaveCount(0);
  }
  const seen = await program.app.evaluate(({ powerSaveBlocker }) => {
    const { shares, blockers } = (globalThis as unknown as { seen: { shares: number[]; blockers: number[] } })
      .seen;
    return { shares, isAwake: blockers.map((id) => powerSaveBlocker.isStarted(id)) };
  });
  expect(seen.isAwake).toEqual([true]);
  expect(seen.shares.some((share) => share >= 0 && share <= 1)).toBe(true);
  await leave();
  await expect(question).toBeVisible();
  await endsProgram(program.app, () => question.getByRole('button', { name: 'Stop and close' }).click());
});
