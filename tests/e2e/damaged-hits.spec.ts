// The preview beside a hit reports a damaged document as the reader does, and reports nothing for a whole one.
import { expect, type Locator, type Page, test } from '@playwright/test';
import { holedPdf } from '../support/holed-pdf.ts';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { documentId, takeDocuments } from '../support/read-kit.ts';
import { headedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await inWindow(program, 1280, 800);
  await takeDocuments(
    program,
    { holed: holedPdf(), ruined: new TextEncoder().encode('no document at all'), whole: headedPdf() },
    { holed: ['', 'quince on a page', ''], ruined: ['medlar on a page'], whole: ['sorb on a page'] },
  );
});
test.afterAll(async () => program.close());

/** Searches, and gives the preview of the document that is found. */
async function previewOf(words: string, name: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  const preview = page.locator(`[data-preview-of="${documentId(name)}#${name === 'holed' ? 2 : 1}"]`);
  await expect(preview).toBeVisible();
  return preview;
}

test('Of a page that is not there the preview says that a part is damaged', async () => {
  const preview = await previewOf('quince', 'holed');
  await expect(preview.getByRole('status')).toHaveText(
    /^Part of this document is damaged: .* Verify the kit/,
  );
});

test('Of a document that does not open the preview says what happened and what to do', async () => {
  const preview = await previewOf('medlar', 'ruined');
  await expect(preview.getByRole('alert')).toContainText('ruined.pdf” is damaged and cannot be shown.');
  await expect(preview.getByRole('alert')).toContainText('Verify the kit under Kits.');
  await expect(preview).not.toContainText('Open it to see more');
});

test('Of a document that is whole the preview says nothing', async () => {
  const preview = await previewOf('sorb', 'whole');
  await expect(preview.locator('[data-page-shown] .textLayer')).toContainText('First steps');
  await expect(preview.getByRole('status')).toHaveCount(0);
  await expect(preview.getByRole('alert')).toHaveCount(0);
});
