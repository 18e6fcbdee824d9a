// A document that turns out to be damaged after it opened: one calm sentence, no error, and the other pages as they are.
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { holedPdf } from '../support/holed-pdf.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { flatPdf, wordsOfPage } from '../support/long-documents.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { openPanel } from '../support/reader-tools.ts';
import { goTo } from '../support/screens.ts';

const flat = flatPdf();
let program: Program;
let page: Page;
const errors: string[] = [];

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  page.on('pageerror', (error) => errors.push(error.message));
  const words = ['The first page', 'Words of the lost page', 'The third page'];
  await takeDocuments(program, { holed: holedPdf(), headless: holedPdf(1), flat }, { holed: words });
});
test.afterAll(async () => program.close());
test.afterEach(() => expect(errors).toEqual([]));

const sentence = () => page.getByRole('status').filter({ hasText: 'Part of this document is damaged' });
const words = (number: number) => page.locator(`.page[data-page-number="${number}"] .textLayer`);

test('A page that is not there is told once, and the other pages are read as ever', async () => {
  await openDocument(program, 'flat');
  await expect(words(1)).toContainText(wordsOfPage(1));
  await expect(sentence()).toHaveCount(0);
  await openDocument(program, 'holed');
  await expect(sentence()).toHaveCount(1);
  await page.locator('[data-page]').fill('3');
  await page.keyboard.press('Enter');
  await expect(words(3)).toContainText('The third page');
  await expect(sentence()).toHaveCount(1);
  await sentence().getByRole('button', { name: 'Close' }).click();
  await expect(sentence()).toHaveCount(0);
});

test('A page that cannot be drawn says so in its place, with its text and a way to another program, and so does its thumbnail', async () => {
  await openDocument(program, 'holed');
  await page.locator('[data-page]').fill('2');
  await page.keyboard.press('Enter');
  const notice = page.locator('.page[data-page-number="2"] [data-undrawn]');
  await expect(notice).toContainText('This page cannot be shown.');
  await expect(notice).toContainText('Words of the lost page');
  await expect(notice.getByRole('button', { name: 'Save the document' })).toBeVisible();
  await expect(page.locator('[data-undrawn]')).toHaveCount(1);
  await openPanel(page, 'Pages');
  await expect(page.getByRole('button', { name: 'Page 2, cannot be shown' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Page 3', exact: true })).toBeVisible();
});

test('Printing names the page that cannot be drawn, and the other pages can be chosen', async () => {
  await openDocument(program, 'holed');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Print this document' });
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Page 2 cannot be printed. Print the other pages.');
  await dialog.getByText('Some pages').click();
  await dialog.getByRole('textbox').fill('1, 3');
  await expect(dialog.getByRole('button', { name: 'Print', exact: true })).toBeEnabled();
  await page.keyboard.press('Escape');
});

test('A document whose first page is missing opens, and its other pages are read', async () => {
  await openDocument(program, 'headless');
  await expect(page.locator('[data-reader="ready"]')).toBeVisible();
  await expect(page.locator('.page[data-page-number="1"] [data-undrawn]')).toBeVisible();
  await page.locator('[data-page]').fill('3');
  await page.keyboard.press('Enter');
  await expect(words(3)).toContainText('The third page');
});

test('A page that was edited in the library and in the store of kits is not shown, and the document says that it is damaged', async () => {
  await editPage(60, 'This is page number 77');
  await openDocument(program, 'flat');
  await expect(words(1)).toContainText(wordsOfPage(1));
  await page.locator('[data-page]').fill('60');
  await page.keyboard.press('Enter');
  await expect(sentence()).toHaveCount(1);
  await expect(page.getByText('This is page number 77')).toHaveCount(0);
  await page.locator('[data-page]').fill('1');
  await page.keyboard.press('Enter');
  await expect(words(1)).toContainText(wordsOfPage(1));
});

test('Bytes that are lost while a document is open are told, also when it is opened again, and pages that are there are shown', async () => {
  await openDocument(program, 'flat');
  await expect(words(1)).toContainText(wordsOfPage(1));
  await loseTheBytes();
  await page.locator('[data-page]').fill('90');
  await page.keyboard.press('Enter');
  await expect(sentence()).toHaveCount(1);
  await page.getByRole('button', { name: 'Open again' }).click();
  await expect(sentence()).toHaveCount(1);
  await page.locator('[data-page]').fill('1');
  await page.keyboard.press('Enter');
  await expect(words(1)).toContainText(wordsOfPage(1));
});

test('Kits that are removed while the program runs are told once, and documents are read on', async () => {
  await openDocument(program, 'holed');
  rmSync(join(program.userData, 'kits'), { recursive: true });
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('The folder with the installed kits is gone');
  await page.locator('[data-page]').fill('3');
  await page.keyboard.press('Enter');
  await expect(words(3)).toContainText('The third page');
  await notices.getByRole('button', { name: 'Dismiss' }).click();
  await goTo(page, '/');
  await expect(page.getByRole('main')).toContainText('What are you looking for?');
  await expect(notices.getByRole('button')).toHaveCount(0);
});

/** In the library, with hashes that fit, and in the store of kits. */
async function editPage(number: number, after: string): Promise<void> {
  await page.evaluate(
    async ({ before, after }) => {
      const done = <Value>(request: IDBRequest<Value>) =>
        new Promise<Value>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const hexOf = async (bytes: ArrayBuffer) =>
        [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
          .map((byte) => byte.toString(16).padStart(2, '0'))
          .join('');
      const pieceBytes = 64 * 1024;
      for (const { name = '' } of await indexedDB.databases()) {
        const db = await done(indexedDB.open(name));
        const rows = db.objectStoreNames.contains('blocks')
          ? await done(db.transaction('blocks').objectStore('blocks').getAll())
          : [];
        for (const row of rows) {
          const text = new TextDecoder('latin1').decode(await row.blob.arrayBuffer());
          if (!text.includes(before)) continue;
          const edited = text.replace(before, after);
          const bytes = Uint8Array.from(edited, (character) => character.charCodeAt(0));
          const digests = [];
          for (let at = 0; at < bytes.length; at += pieceBytes)
            digests.push(await hexOf(bytes.slice(at, at + pieceBytes).buffer));
          const changed = { ...row, blob: new Blob([bytes]), digests };
          await done(db.transaction('blocks', 'readwrite').objectStore('blocks').put(changed));
        }
        db.close();
      }
    },
    { before: wordsOfPage(number), after },
  );
  for (const path of objectsOfFlat()) {
    const bytes = readFileSync(path);
    const at = bytes.indexOf(wordsOfPage(number));
    expect(at).toBeGreaterThan(0);
    bytes.write(after, at);
    writeFileSync(path, bytes);
  }
}

/** From the library and from the store of kits. */
async function loseTheBytes(): Promise<void> {
  await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await done(indexedDB.open(name));
      if (db.objectStoreNames.contains('blocks'))
        await done(db.transaction('blocks', 'readwrite').objectStore('blocks').clear());
      db.close();
    }
  });
  for (const path of objectsOfFlat()) rmSync(path);
}

function objectsOfFlat(): readonly string[] {
  const objects = readdirSync(program.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('IndexedDB'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size === flat.byteLength);
  expect(objects).not.toEqual([]);
  return objects;
}
