// Documents that need a password, are damaged, or try to run actions by themselves.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { pdfOfObjects } from '../support/pdf-objects.ts';
import { takeDocuments } from '../support/read-kit.ts';
import { setAddress } from '../support/screens.ts';

const root = join(import.meta.dirname, '..', '..');
const password = 'kalimera';

let program: Program;
let page: Page;

/** A report of the starter kit, locked with a password by qpdf. */
function lockedPdf(): Uint8Array {
  const reports = join(root, 'out', 'starter-kit', 'data', 'reports');
  const report = readdirSync(reports).find((name) => name.endsWith('.en.pdf'));
  if (report === undefined) throw new Error('the starter kit has no English report');
  const locked = join(newUserData(), 'locked.pdf');
  execFileSync('qpdf', ['--encrypt', password, 'owner', '256', '--', join(reports, report), locked]);
  return new Uint8Array(readFileSync(locked));
}

/** A page that runs a script when it is opened, starts a program, and sends itself away. */
function actingPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /OpenAction 5 0 R /Names << /JavaScript << /Names [(x) 5 0 R] >> >> >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R /AA << /O 6 0 R >> /Annots [7 0 R] /Resources << /Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
    '<< /Length 44 >>\nstream\nBT /F 18 Tf 40 200 Td (Acts by itself) Tj ET\nendstream',
    '<< /S /JavaScript /JS (globalThis.wasRun = true; app.launchURL\\("https://example.org/", true\\)) >>',
    '<< /S /URI /URI (https://example.org/opened) >>',
    '<< /Type /Annot /Subtype /Link /Rect [40 40 260 120] /A << /S /Launch /F (calc.exe) >> >>',
  ];
  return pdfOfObjects(objects);
}

const documents = {
  locked: lockedPdf,
  damaged: () => new Uint8Array(Buffer.from('%PDF-1.7\nnothing that a reader knows\n%%EOF\n')),
  acting: actingPdf,
};

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(
    program,
    Object.fromEntries(Object.entries(documents).map(([name, make]) => [name, make()])),
  );
});
test.afterAll(async () => program.close());

const open = async (name: keyof typeof documents) => {
  await setAddress(page, `/read/${name}.en`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`The ${name} report`);
};

test('A document with a password asks for it, says when it was wrong, and opens with the right one', async () => {
  await open('locked');
  await expect(page.getByText('This document asks for a password.')).toBeVisible();
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type('wrong');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByText('That was not the password. Try again.')).toBeVisible();
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(
    'That was not the password. Try again.',
  );
  await page.getByLabel('Password').fill(password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-reader="ready"]');
  await expect(page.locator('.textLayer').first()).toContainText('IMPACT Kit');
});

test('Escape gives up the question for a password, as the button does', async () => {
  await open('acting');
  await open('locked');
  await expect(page.getByLabel('Password')).toBeFocused();
  await page.keyboard.type('kali');
  await page.keyboard.press('Escape');
  await expect(page.getByText('This document asks for a password.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible();
});

test('A document whose password is not known is left closed, with a sentence that says so', async () => {
  await open('acting');
  await open('locked');
  await expect(page.getByText('This document asks for a password.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('locked.pdf');
  await expect(page.locator('.textLayer')).toHaveCount(0);
});

test('A damaged document is named, and the program goes on', async () => {
  await open('damaged');
  await expect(page.getByRole('alert')).toContainText('damaged.pdf');
  await setAddress(page, '/library');
  await expect(page.getByRole('link', { name: 'The damaged report' }).first()).toBeVisible();
});

test('A document that would run a script, start a program or go elsewhere by itself only shows its page', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open('acting');
  await page.waitForSelector('[data-reader="ready"]');
  await expect(page.locator('.textLayer').first()).toContainText('Acts by itself');
  expect(await page.evaluate(() => (globalThis as Record<string, unknown>)['wasRun'])).toBeUndefined();
  expect(
    asked.filter((address) => !address.startsWith('app://impact-kit/') && !address.startsWith('blob:')),
  ).toEqual([]);
  expect(program.app.windows()).toHaveLength(1);
  expect(page.url()).toContain('/read/acting.en');
});
