// Sharing contacts: by a code for a camera, as vCards, on paper.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { newUserData } from '../support/launch.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;
let prints = 0;
const folder = newUserData();

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
async function fromMenu(menu: string, entry: string): Promise<void> {
  await button(menu).click();
  await page.getByRole('menuitem', { name: entry }).click();
}
const code = () => page.locator('[data-contact-code]');

test('The code on the screen dials, and hands the whole contact over, in light and in dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await goTo(page, '/contacts/gr-1056');
    await button('QR').click();
    await expect(page.getByRole('img', { name: 'Code: Dial 1056' })).toBeVisible();
    expect(await scanned()).toBe('tel:1056');
    await page.getByText('The contact', { exact: true }).click();
    await expect(code()).toHaveAttribute('data-contact-code', 'card');
    const card = await scanned();
    expect(card).toMatch(/^BEGIN:VCARD\r?\nVERSION:4.0\r?\n/);
    expect(card).toContain('TEL;TYPE=voice;PREF=1:1056');
    expect(card).toContain('Not yet confirmed by the organisation');
    expect(card).toContain('1056: only inside Greece');
    await page.keyboard.press('Escape');
    await expect(code()).toHaveCount(0);
  }
  await page.emulateMedia({ colorScheme: null });
});

test('A contact is saved as a vCard that another program reads', async () => {
  await goTo(page, '/contacts/gr-1056');
  await fromMenu('More for this contact', 'Save as vCard');
  await expect(page.getByText('Saved.')).toBeVisible();
  const cards = await savedLast();
  expect(readByVobject(cards)).toEqual([['1056']]);
  expect(cards.replaceAll('\r\n ', '')).toContain('Not yet confirmed');
});

test('The contacts of the list, as it is narrowed, are saved together', async () => {
  await goTo(page, '/contacts?need=missing-child');
  const rows = page.getByRole('region', { name: 'List of contacts' }).locator('li');
  const count = await rows.count();
  const before = (await screens.record()).saved.length;
  await fromMenu('Tools', 'Save these as vCard');
  await expect.poll(async () => (await screens.record()).saved.length).toBe(before + 1);
  expect(readByVobject(await savedLast())).toHaveLength(count);
});

test('Nothing is written when the person changes their mind', async () => {
  await goTo(page, '/contacts/gr-1056');
  const before = (await screens.record()).saved.length;
  await screens.answerNextSave('cancelled');
  await fromMenu('More for this contact', 'Save as vCard');
  await expect.poll(async () => (await screens.record()).answers.length).toBe(0);
  expect((await screens.record()).saved).toHaveLength(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('One contact is printed on one page, with the number, the warning and the sources', async () => {
  await goTo(page, '/contacts/gr-1056');
  await button('Print').click();
  const { text, pages, pdf } = await printed();
  expect(pages).toBe(1);
  expect(text).toContain('1056');
  expect(text).toContain('Not yet confirmed by the organisation; newest source:');
  expect(text).toContain('Hours:');
  expect(text).toContain('Who may call:');
  expect(text).toContain('Source:');
  expect(text).toContain('Numbers change');
  expect(text).not.toContain('Copy number');
  execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', pdf, pdf]);
  expect(zbarimg(`${pdf}.png`)).toBe('tel:1056');
});

test('The list is printed even while one of its contacts is open', async () => {
  await goTo(page, '/contacts/gr-1056');
  await fromMenu('Tools', 'Print this list');
  const { text } = await printed();
  expect(text).toContain('112');
  expect(text).toContain('1056');
  expect(text).toContain('116 000');
  expect(text).not.toContain('Save these as vCard');
});

test('A number is told as it is dialled from the own country', async () => {
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('article')).toContainText('Dial in Greece only.');
  await goTo(page, '/contacts/it-19696');
  await expect(page.getByRole('article')).toContainText('Does not work from Greece. Dial in Italy only.');
  await goTo(page, '/contacts/it-antitratta');
  await expect(page.getByRole('article')).toContainText('From Greece: +39800290290');
});

/** What a camera would read from the screen. */
async function scanned(): Promise<string> {
  const picture = join(folder, 'code.png');
  await code().screenshot({ path: picture });
  return zbarimg(picture);
}

function zbarimg(picture: string): string {
  const read = execFileSync('zbarimg', ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable', picture], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return read.replace(/\n$/, '');
}

/** The text of the file that was saved last. */
async function savedLast(): Promise<string> {
  return String((await screens.record()).saved.at(-1)?.content);
}

/** The numbers of every card of a file with this text. */
function readByVobject(text: string): string[][] {
  const path = join(folder, 'saved.vcf');
  writeFileSync(path, text);
  const program =
    'import json,sys,vobject\nprint(json.dumps([[t.value for t in c.contents.get("tel",[])] for c in vobject.readComponents(open(sys.argv[1],encoding="utf-8",newline="").read())]))';
  return JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', program, path], { encoding: 'utf8' }),
  ) as string[][];
}

async function printed(): Promise<{ text: string; pages: number; pdf: string }> {
  prints += 1;
  await expect.poll(async () => (await screens.record()).printed).toBe(prints);
  const pdf = join(folder, 'printed.pdf');
  writeFileSync(pdf, await screens.paper());
  const facts = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  return {
    text: execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' '),
    pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]),
    pdf,
  };
}
