// Decides what is said of a document that opens and then turns out to be damaged: one calm sentence, no error, the other pages as they are.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { holedPdf } from '../support/holed-pdf.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { flatPdf, wordsOfPage } from '../support/long-documents.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';

const flat = flatPdf();
let program: Program;
let page: Page;
const errors: string[] = [];

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  page.on('pageerror', (error) => errors.push(error.message));
  await takeDocuments(program, { holed: holedPdf(), flat });
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
  const objects = readdirSync(program.userData, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('IndexedDB'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => statSync(path).size === flat.byteLength);
  expect(objects).not.toEqual([]);
  for (const path of objects) rmSync(path);
}
