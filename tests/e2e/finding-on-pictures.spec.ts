// On scanned pages the reader says what it cannot find or read aloud, and what it guessed to find anything.
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf, scannedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(
    program,
    { scanned: scannedPdf(), partly: headedPdf() },
    { scanned: [''], partly: ['A guardian speaks for the child.', '', 'Where to call', '', ''] },
  );
});
test.afterAll(async () => program.close());

const said = () => page.getByRole('region', { name: 'Find in this document' }).getByRole('status');

async function find(words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill(words);
}

test('A document that is nothing but pictures is said to be that, not to lack the words', async () => {
  await openDocument(program, 'scanned');
  await find('guardian');
  await expect(said()).toHaveText(
    'This document has no text that could be searched: its pages are pictures.',
  );
});

test('A search that finds nothing tells how many documents are found by their titles only', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('zebra');
  await expect(page.locator('main')).toContainText('1 document has no text to search in');
});

test('Pages without text are said not to be searched, with places on the others and without', async () => {
  await openDocument(program, 'partly');
  await find('guardian');
  const pictures = 'Not searched: 3 pages without text, such as pictures.';
  await expect(said()).toHaveText(`1 place on 1 page${pictures}`);
  await find('zebra');
  await expect(said()).toHaveText(`This document does not have these words.${pictures}`);
});

test('A word that was guessed is said to be guessed', async () => {
  await openDocument(program, 'partly');
  await find('gaurdian');
  await expect(page.getByText('No match for “gaurdian”. Showing similar spellings')).toBeVisible();
  await find('guardian');
  await expect(page.getByText('No match for')).toHaveCount(0);
});

test('Escape lets go of chosen words first, then ends finding', async () => {
  await openDocument(program, 'partly');
  await find('guardian');
  await expect(said()).toContainText('1 place');
  const line = page.locator('.page[data-page-number="1"] .textLayer span').nth(2);
  await page.locator('[data-region="pages"]').focus();
  // The page may be drawn once more after the words were found, and lets go of what was chosen before that.
  await expect(async () => {
    await line.evaluate((text) => getSelection()?.selectAllChildren(text));
    await expect(page.locator('[data-selection-bar]')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-selection-bar]')).toHaveCount(0);
  await expect(page.locator('[data-find-words]')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-find-words]')).toHaveCount(0);
  await expect(page.locator('[data-reader="ready"]')).toBeVisible();
});

test('A document of pictures is said at once to have no words for a voice, and stays so', async () => {
  await openDocument(program, 'scanned');
  await page.evaluate(() => {
    const states: (string | undefined)[] = [];
    (globalThis as { states?: unknown }).states = states;
    new MutationObserver(() => {
      const bar = document.querySelector<HTMLElement>('[data-read-aloud]');
      if (bar && states.at(-1) !== bar.dataset['readAloud']) states.push(bar.dataset['readAloud']);
    }).observe(document.body, { subtree: true, childList: true, attributes: true });
  });
  const sentence = page.getByText('no words that could be read aloud: its pages are pictures');
  await page.keyboard.press('F8');
  await expect(sentence).toBeVisible();
  await page.keyboard.press('F8');
  await expect(sentence).toBeVisible();
  expect(await page.evaluate(() => (globalThis as { states?: unknown }).states)).toEqual(['refused']);
});
