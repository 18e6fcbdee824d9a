// Documents may be closed at any moment while they open. Cancelled reading and drawing is not reported as an error.
import { expect, test } from '@playwright/test';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { headedPdf } from '../support/reading-documents.ts';
import { isWholeRun, sampled } from '../support/sample.ts';
import { setAddress } from '../support/screens.ts';

/** Moments at which a document is closed; each six have all pairs of a document and a place in it. */
const closings = sampled(60, 18);
const longestWaitMs = 420;

test('Documents closed while they open, are read and are drawn leave no error behind', async () => {
  test.setTimeout(240_000);
  const program = await launchWithLibrary();
  const { page } = program;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack}`));
  for (let round = 0; round < closings; round += 1) {
    await page.evaluate(
      async ({ id, wait, isFound }) => {
        const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
        location.hash = `#/read/${id}?page=${isFound ? '3&q=child' : '1'}`;
        await pause(wait);
        location.hash = '#/settings';
        await pause(60);
      },
      {
        id: round % 3 ? 'r1.en' : 'r2.el',
        wait: 10 + (round * longestWaitMs) / closings,
        isFound: round % 2 === 0,
      },
    );
  }
  // The worker that stays for the next document has opened one more to its end.
  await setAddress(page, '/read/r2.en?page=1');
  await page.locator('[data-reader="ready"]').waitFor();
  await expect(page.locator('.textLayer')).not.toHaveCount(0);
  expect(errors).toEqual([]);
  await program.close();
});

/** What works on the pages by itself for a while, begun in the page so that closing comes right behind. */
const works = {
  'zoom to content': () =>
    document.querySelector<HTMLElement>('[role="menuitemcheckbox"][data-key="trim"]')?.click(),
  'headings being looked for': () =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F4', cancelable: true })),
  'a heading gone to': () => document.querySelector<HTMLElement>('aside li button')?.click(),
};

/** Milliseconds for which the work goes on. */
const waits = isWholeRun ? [0, 1, 4, 12] : [0, 4];

test('Documents closed while something works on their pages leave no error behind and no word of it', async () => {
  test.setTimeout(240_000);
  const program = await launchWithLibrary();
  const { page } = program;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(`${error.message}\n${error.stack}`));
  await takeDocuments(program, { headed: headedPdf() });
  for (const [name, begin] of Object.entries(works))
    for (const wait of waits) {
      await openDocument(program, 'headed');
      await expect(page.locator('.textLayer').first()).not.toHaveText('');
      if (name === 'zoom to content') {
        await page.getByRole('button', { name: 'View', exact: true }).click();
        await page.getByRole('menuitem', { name: 'More', exact: true }).press('ArrowRight');
        await expect(page.getByRole('menuitemcheckbox', { name: 'Trim margins' })).toBeVisible();
      }
      if (name === 'a heading gone to') {
        await page.keyboard.press('F4');
        await expect(page.getByRole('button', { name: 'First steps' })).toBeVisible();
      }
      // In one go: nothing may pass between the work and the closing.
      await page.evaluate(`(async () => {
        const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        (${begin.toString()})();
        if (${wait} > 0) await pause(${wait});
        location.hash = '#/settings';
        await pause(150);
      })()`);
      await expect(page.getByText('This document has no text'), name).toHaveCount(0);
    }
  expect(errors).toEqual([]);
  await program.close();
});
