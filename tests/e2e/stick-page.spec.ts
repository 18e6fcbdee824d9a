// START-HERE.html of a stick works without the program: in a plain browser window, from the stick, JavaScript off.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type ElectronApplication, expect, type Page, test } from '@playwright/test';
import { kit as runKit } from '../support/kit-command.ts';
import { putFile } from '../support/make-kit.ts';
import { openPlainWindow } from '../support/plain-window.ts';

const root = join(import.meta.dirname, '..', '..');
const place = mkdtempSync(join(tmpdir(), 'stick-page-'));
const stick = join(place, 'stick');
const start = pathToFileURL(join(stick, 'START-HERE.html'));
let app: ElectronApplication;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(120_000);
  mkdirSync(stick);
  putFile(place, 'programs/linux-unpacked/impact-kit', '\u007fELF');
  putFile(place, 'programs/linux-unpacked/resources/app.asar', 'the program');
  putFile(place, 'programs/win-unpacked/IMPACT Kit.exe', 'MZ');
  putFile(place, 'programs/win-unpacked/resources/app.asar', 'the program');
  putFile(place, 'programs/mac/impact-kit-0.1.0-mac-arm64.dmg', 'an image');
  const words = [join(root, 'out', 'starter-kit'), stick, '--program', join(place, 'programs')];
  expect(await runKit('write', ...words)).toMatchObject({ code: 0 });
  ({ app, page } = await openPlainWindow(start.href, 'off'));
});
test.afterAll(async () => app?.close());

test('The page lies at the root of the stick beside kit and program, with a starter for each system that can have one', () => {
  const list = readFileSync(join(stick, 'start-sha256.txt'), 'utf8');
  for (const name of ['START-HERE.html', 'Start on Windows.cmd', 'Start on Linux.sh'])
    expect(list).toContain(name);
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'start-sha256.txt'], { cwd: stick });
  execFileSync('sh', ['-n', join(stick, 'Start on Linux.sh')]);
  for (const folder of ['windows', 'mac', 'linux'])
    expect(existsSync(join(stick, 'program', folder))).toBe(true);
});

test('It shows the emergency numbers and how to start the program, in four languages', async () => {
  for (const language of ['en', 'el', 'it', 'pt']) {
    const part = page.locator(`main#${language}`);
    await expect(part.locator('.emergency .first b')).toHaveText('112');
    await expect(part.locator('.emergency')).toContainText('1056');
    await expect(part.getByRole('heading', { name: 'Windows', exact: true })).toBeVisible();
    await expect(part.getByRole('heading', { name: 'macOS', exact: true })).toBeVisible();
    await expect(part).toContainText('impact-kit-0.1.0-mac-arm64.dmg');
    await expect(part).toContainText('SmartScreen');
    await expect(part).toContainText('Gatekeeper');
    await expect(part).toContainText('Start on Linux.sh');
  }
});

test('Every link leads to a file on the stick, or to a part of the page', async () => {
  const addresses = await page
    .locator('a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const files = [...new Set(addresses)].filter((address) => !address.includes('#'));
  expect(files.length).toBeGreaterThan(5);
  for (const address of files) {
    const path = fileURLToPath(address);
    expect(path.startsWith(join(stick, 'kit', 'data')), path).toBe(true);
    expect(statSync(path).isFile(), path).toBe(true);
  }
});

test('A report of the list opens in the browser', async () => {
  const report = page.locator('main#en .documents a[href$=".pdf"]').first();
  const address = await report.evaluate((link) => (link as HTMLAnchorElement).href);
  await report.click();
  const opened = () => app.evaluate(() => (globalThis as Record<string, unknown>)['opened'] as string[]);
  await expect.poll(opened).toContain(address);
  expect(readFileSync(fileURLToPath(address)).subarray(0, 5).toString()).toBe('%PDF-');
});
