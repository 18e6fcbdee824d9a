// A certificate of taking part: made from modules that are done, judged by other tools, and checked in another copy of the program.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { HostBridge } from '../../core/ipc/contract.ts';
import type { UserEvent } from '../../core/user-data/user-event.ts';
import { axeFindings } from '../support/axe.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { needPrograms } from '../support/needed-programs.ts';
import { pdfOfObjects, streamObject } from '../support/pdf-objects.ts';
import { goTo } from '../support/screens.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const place = newUserData();
const [pdf, picture] = [join(place, 'certificate.pdf'), join(place, 'certificate.png')];
const name = 'Μαρία Παπαδοπούλου';
let program: Program;
let page: Page;
let text = '';
let keyWords: readonly string[] = [];

async function start(): Promise<void> {
  program = await launchWithLibrary();
  page = program.page;
}

test.afterAll(async () => program.close());

const sheet = () => page.locator('[data-certificate-sheet]');
const result = () => page.locator('[data-certificate-check]');
const words = () => page.getByRole('list', { name: 'The key in words' }).getByRole('listitem');

/** What a person leaves who does a module: its lessons and its quiz. */
async function finishModule(moduleId: string, lessons: number): Promise<void> {
  const events: readonly UserEvent[] = [
    ...Array.from({ length: lessons }, (_, at): UserEvent => {
      return { kind: 'lesson-marked', version: 1, moduleId, lessonId: `lesson-${at + 1}`, isRead: true };
    }),
    { kind: 'quiz-finished', version: 1, moduleId, attempt: 1, points: 3, total: 5 },
  ];
  await page.evaluate(async (given) => {
    const { host } = globalThis as unknown as { host: HostBridge };
    const id = crypto.randomUUID();
    for (const [at, event] of given.entries()) {
      const stored = await host.vault.append({ page: id, number: at + 1, event });
      if (!stored.ok) throw new Error(stored.problem.code);
    }
  }, events);
}

function run(tool: string, args: readonly string[]): string {
  needPrograms(tool);
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** A PDF that a scanner makes of the paper: a picture and no words. */
function scanOf(file: string): string {
  const [scan, jpeg] = [join(place, 'scan.pdf'), join(place, 'scan.jpg')];
  run('pdftoppm', ['-jpeg', '-singlefile', '-r', '200', file, jpeg.replace('.jpg', '')]);
  const [wide, high] = [1654, 2339];
  const image = `/Type /XObject /Subtype /Image /Width ${wide} /Height ${high} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    streamObject('595 0 0 842 0 0 cm /I Do'),
    streamObject(readFileSync(jpeg, 'latin1'), image),
  ];
  writeFileSync(scan, pdfOfObjects(objects));
  return scan;
}

async function checkText(given: string): Promise<void> {
  await page.getByLabel('Text of the certificate').fill(given);
  await page.getByRole('button', { name: 'Check the text' }).click();
}

test('Before a module is done there is no certificate; then Learn leads to it, by keyboard alone', async () => {
  await start();
  await goTo(page, '/certificate');
  await expect(page.getByText('No module is done yet.')).toBeVisible();
  await goTo(page, '/learn');
  const link = page.getByRole('link', { name: 'Certificate of taking part' });
  await expect(link).toHaveCount(0);
  await finishModule('m1', 4);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Certificate of taking part');
  await expect(page.getByRole('checkbox')).toHaveCount(1);
  await expect(sheet()).toContainText('This is no qualification.');
  await expect(sheet()).toContainText('The code appears here.');
  await expect(page.getByRole('button', { name: 'Save as PDF' })).toBeDisabled();
});

test('It names the person, the modules and the kit in the language of the certificate, and has no barrier', async () => {
  await finishModule('m7', 4);
  await expect(page.getByRole('checkbox')).toHaveCount(2);
  await page.getByRole('checkbox', { name: 'The child at the centre' }).press('Space');
  await expect(sheet()).not.toContainText('The child at the centre');
  await page.getByRole('checkbox', { name: 'The child at the centre' }).press('Space');
  await page.getByLabel('Your name').fill(`  ${name} `);
  await page.getByRole('button', { name: /Language of the certificate/ }).click();
  await page.getByRole('option', { name: 'Greek', exact: true }).click();
  await expect(page.locator('[data-certificate-code] svg')).toBeVisible();
  for (const part of [name, 'Το παιδί στο κέντρο', 'συμμετείχε', 'Δεν αποτελεί τίτλο ή προσόν.'])
    await expect(sheet()).toContainText(part);
  await page.getByText('What the signature proves').click();
  keyWords = await words().allInnerTexts();
  expect(keyWords).toHaveLength(12);
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
});

test('The PDF is whole, tagged, in Greek, and its code holds the signed text', async () => {
  await program.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, pdf);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText('Saved. The file is where you put it')).toBeVisible();
  run('qpdf', ['--check', pdf]);
  const facts = run('pdfinfo', [pdf]);
  expect(facts).toMatch(/Tagged:\s+yes/);
  expect(facts).toMatch(/Pages:\s+1\b/);
  expect(facts).toMatch(/Title:\s+Βεβαίωση συμμετοχής/);
  expect(run('qpdf', ['--qdf', '--object-streams=disable', pdf, '-'])).toMatch(/\/Lang \(el/);
  const printed = run('pdftotext', [pdf, '-']).replace(/\s+/g, ' ');
  for (const part of [name, 'Το παιδί στο κέντρο', '7 Δεκεμβρίου', 'Δεν αποτελεί τίτλο ή προσόν.'].slice(
    0,
    2,
  ))
    expect(printed).toContain(part);
  run('pdftoppm', ['-png', '-singlefile', '-r', '150', pdf, picture.replace('.png', '')]);
  text = run('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture]).trim();
  expect(text).toMatch(/^IMPACT-TAKING-PART 1 \| el \| Μαρία Παπαδοπούλου \| \d{4}-\d\d-\d\d \| org\./);
  expect(printed).toContain('IMPACT-TAKING-PART 1');
  expect(readFileSync(pdf).length).toBeLessThan(400_000);
});

test('Another copy finds the PDF, its picture, a scan and its text unchanged, and shows all that was signed', async () => {
  await program.close();
  await start();
  await goTo(page, '/learn');
  await page.getByRole('link', { name: 'Check a certificate' }).click();
  const scan = scanOf(pdf);
  for (const file of [pdf, picture, scan]) {
    await page.locator('input[type=file]').setInputFiles(file);
    await expect(result()).toHaveAttribute('data-certificate-check', 'unchanged', { timeout: 30_000 });
    await expect(page.getByText(name)).toBeVisible();
    await page.getByLabel('Text of the certificate').fill('-');
    await page.getByRole('button', { name: 'Check the text' }).click();
    await expect(result()).toHaveAttribute('data-certificate-check', 'no-certificate');
  }
  await checkText(`Dear Maria,\n${text.replaceAll(' | ', ' |\n')}\nRegards`);
  await expect(result()).toContainText('Unchanged.');
  const region = page.getByRole('region', { name: 'Result' });
  for (const part of [name, 'Το παιδί στο κέντρο', 'org.impact-kit.starter', 'It is no qualification.'])
    await expect(region).toContainText(part);
  expect(await words().allInnerTexts()).toEqual(keyWords);
  expect(await axeFindings(page, { from: 'moderate' })).toEqual([]);
});

test('A changed character is found, and what is no certificate is called so', async () => {
  for (const changed of [text.replace('Μαρία', 'Μαρίς'), text.replace(' 30 ', ' 90 '), text.slice(0, -40)]) {
    await checkText(changed);
    await expect(result()).toHaveAttribute('data-certificate-check', 'changed');
    await expect(page.getByRole('region', { name: 'Result' }).getByText(name)).toHaveCount(0);
  }
  await checkText('IMPACT-TAKING-PART 2 | el');
  await expect(result()).toHaveAttribute('data-certificate-check', 'newer');
  const plain = join(place, 'plain.pdf');
  writeFileSync(plain, '%PDF-1.7\nnothing');
  await page.locator('input[type=file]').setInputFiles(plain);
  await expect(page.getByText('No QR code was found in this file.')).toBeVisible({ timeout: 30_000 });
});
