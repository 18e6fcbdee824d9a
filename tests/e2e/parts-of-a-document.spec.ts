// Parts of a document beside its pages: attached files, layers, a form that is filled in.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { inkOfPdf, inkOfPrint } from '../support/ink.ts';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { paperOf } from '../support/paper.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { chooseView, openPanel } from '../support/reader-tools.ts';
import {
  collectionPdf,
  headedPdf,
  nameField,
  partedPdf,
  radioPdf,
  remarkedPdf,
  xfaPdf,
} from '../support/reading-documents.ts';
import { setAddress } from '../support/screens.ts';

const folder = newUserData();
let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, {
    parted: partedPdf(),
    headed: headedPdf(),
    remarked: remarkedPdf(),
    radio: radioPdf(),
    xfa: xfaPdf(),
    collection: collectionPdf(),
  });
});
test.afterAll(async () => program.close());

const panel = () => page.getByRole('complementary', { name: 'Parts' });
const openParts = async (name: string) => {
  await openDocument(program, name);
  await openPanel(page, 'Parts');
};
/** Answers the next question where to save with the name that is suggested, in a folder of this test. */
const saveHere = () =>
  program.app.evaluate(({ dialog }, target) => {
    dialog.showSaveDialog = (async (...asked: unknown[]) => {
      const { defaultPath } = asked.at(-1) as { readonly defaultPath: string };
      return { canceled: false, filePath: `${target}/${defaultPath}` };
    }) as never;
  }, folder);

/** Saves a filled copy and answers where it is; one from a test before, of which the page may still tell, is gone. */
async function savedBy(button: Locator): Promise<string> {
  const copy = join(folder, 'parted.pdf');
  rmSync(copy, { force: true });
  await saveHere();
  await button.click();
  await expect(page.getByText('Saved as parted.pdf.')).toBeVisible();
  await expect.poll(() => existsSync(copy)).toBe(true);
  return copy;
}

test('An attached file is saved byte for byte, under a name that leads nowhere else', async () => {
  await openParts('parted');
  await saveHere();
  await panel().getByRole('button', { name: 'Save list.csv' }).click();
  await expect(page.getByText('Saved as list.csv.')).toBeVisible();
  expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toBe('name,number\nhelp,112\n');
});

test('A layer is hidden and shown again', async () => {
  await openParts('parted');
  const ink = () =>
    page.locator('.page .canvasWrapper canvas').evaluate((canvas: HTMLCanvasElement) => {
      // Empty for a moment while the page is drawn anew.
      if (canvas.width === 0) return undefined;
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.some((value, at) => at % 4 === 0 && value > 200 && Number(data[at + 1]) < 60);
    });
  await expect.poll(ink).toBe(true);
  await panel().getByText('Red field').click();
  await expect.poll(ink).toBe(false);
  await panel().getByText('Red field').click();
  await expect.poll(ink).toBe(true);
});

test('A form is filled in and saved as a copy, and the document in the kit stays as it is', async () => {
  await openParts('parted');
  await page.locator('.annotationLayer input').fill('Anna');
  const copy = await savedBy(panel().getByRole('button', { name: 'Save a filled copy' }));
  expect(execFileSync('pdftotext', [copy, '-'], { encoding: 'utf8' })).toContain('Anna');
  await openDocument(program, 'headed');
  await openDocument(program, 'parted');
  await expect(page.locator('.annotationLayer input')).toHaveValue('');
});

test('A form of Adobe and a collection of files say what they are', async () => {
  await openDocument(program, 'xfa');
  const notice = page.locator('[data-nature]');
  await expect(notice).toContainText('only programs of Adobe show');
  await saveHere();
  await notice.getByRole('button', { name: 'Save the document' }).click();
  await expect(page.getByText('Saved as xfa.pdf.')).toBeVisible();
  expect(readFileSync(join(folder, 'xfa.pdf')).equals(xfaPdf())).toBe(true);
  await openDocument(program, 'collection');
  await expect(notice).toContainText('holds other files');
  await notice.getByRole('button', { name: 'Show the files' }).click();
  await expect(panel().getByRole('button', { name: 'Save list.csv' })).toBeVisible();
  await openDocument(program, 'parted');
  await expect(page.locator('[data-reader="ready"]')).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('A form with radio buttons is as it was until somebody chooses one', async () => {
  await openDocument(program, 'radio');
  const buttons = page.locator('.annotationLayer input[type="radio"]');
  await expect(buttons).toHaveCount(2);
  await expect(buttons.first()).toBeChecked();
  await expect(page.locator('[data-unsaved-form]')).toHaveCount(0);
  await buttons.last().click();
  await expect(page.locator('[data-unsaved-form]')).toBeVisible();
});

test('A filled form is printed with its words where another reader draws them, an empty one with none', async () => {
  await openParts('parted');
  const field = page.locator('.annotationLayer input');
  const paper = await paperOf(program, folder);
  const print = async () => {
    await page.keyboard.press('Control+p');
    await page.getByRole('dialog').getByRole('button', { name: 'Print' }).click();
    await paper.printed();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    return inkOfPrint(join(folder, 'printed.pdf'), nameField);
  };
  await field.fill('');
  expect(await print()).toBeUndefined();
  await field.fill('Eleni calls 1056');
  const printed = await print();

  const copy = await savedBy(panel().getByRole('button', { name: 'Save a filled copy' }));
  expect(paper.textIn(copy)).toContain('Eleni calls 1056');
  const drawn = inkOfPdf(copy, nameField);
  // The two readers have different fonts of the same widths; letters may differ by a point.
  for (const side of ['left', 'top', 'right', 'bottom'] as const)
    expect(Math.abs((printed?.[side] ?? 0) - (drawn?.[side] ?? Number.NaN)), side).toBeLessThan(2);
});

test('Below a form that was filled in stands how to save it, until it is saved, and it covers nothing', async () => {
  await openDocument(program, 'parted');
  const line = page.locator('[data-unsaved-form]');
  const field = page.locator('.annotationLayer input');
  await expect(field).toBeVisible();
  await expect(line).toHaveCount(0);
  await field.pressSequentially('Eleni');
  await expect(line).toContainText('What you typed is kept in this window only, until you save a copy.');
  await expect(field).toBeFocused();
  const [pages, own] = [await page.locator('[data-region="pages"]').boundingBox(), await line.boundingBox()];
  expect((pages?.y ?? 0) + (pages?.height ?? 0)).toBeLessThanOrEqual((own?.y ?? 0) + 1);
  const typed = await field.boundingBox();
  expect((typed?.y ?? 0) + (typed?.height ?? 0)).toBeLessThanOrEqual((own?.y ?? 0) + 1);
  await openDocument(program, 'headed');
  await expect(line).toHaveCount(0);
  await openDocument(program, 'parted');
  const copy = await savedBy(line.getByRole('button', { name: 'Save a filled copy' }));
  await expect(line).toHaveCount(0);
  expect(execFileSync('pdftotext', [copy, '-'], { encoding: 'utf8' })).toContain('Eleni');
});

test('What is typed into a form stays while the document is closed, and is in the other pane as well', async () => {
  await openParts('parted');
  const field = page.locator('.annotationLayer input');
  await field.fill('Maria');
  await openDocument(program, 'headed');
  await openDocument(program, 'parted');
  await expect(field).toHaveValue('Maria');
  await page.keyboard.press('F2');
  await expect(field).toHaveCount(2);
  await expect(field.nth(1)).toHaveValue('Maria');
  await page.keyboard.press('F2');
  await expect(field).toHaveCount(1);
  await expect(field).toHaveValue('Maria');
});

test('On dark pages what is typed into a form is turned round as the page is', async () => {
  await openParts('parted');
  await chooseView(page, 'Dark pages');
  await page.keyboard.press('Escape');
  const filterOf = (part: string) =>
    page.locator(part).evaluate((element) => getComputedStyle(element).filter);
  const drawn = '.page[data-page-number="1"] .canvasWrapper canvas:not(.picturesAsTheyAre)';
  // Read once: while the page is drawn anew, the one before it may go at any moment.
  let paper = '';
  await expect
    .poll(async () => {
      paper = await filterOf(drawn);
      return paper;
    })
    .toContain('invert');
  expect(await filterOf('.annotationLayer input')).toBe(paper);
  await chooseView(page, 'Dark pages');
  await page.keyboard.press('Escape');
});

test('A document with nothing beside its pages says so where the tab is open already, and has no tab for it else', async () => {
  const tabs = page.getByRole('group', { name: 'Side panel' }).getByRole('button');
  await openParts('parted');
  await expect(tabs).toHaveText(['Contents', 'Pages', 'Notes', 'Find', 'Parts']);
  await setAddress(page, '/read/headed.en');
  await expect(panel()).toContainText('This document has no attached files, no layers and no form.');
  await openPanel(page, 'Pages');
  // Small pages come out of the same worker as the parts, and after them.
  const small = page.getByRole('complementary', { name: 'Pages' }).locator('canvas').first();
  const isDrawn = (canvas: HTMLCanvasElement) =>
    (canvas.getContext('2d')?.getImageData(0, 0, 1, 1).data[3] ?? 0) > 0;
  await expect.poll(() => small.evaluate(isDrawn)).toBe(true);
  await expect(tabs).toHaveText(['Contents', 'Pages', 'Notes', 'Find']);
});

test('Remarks in a document have their sign, not the one of a picture that is missing', async () => {
  await openDocument(program, 'remarked');
  const signs = page.locator('.textAnnotation > img');
  await expect(signs).toHaveCount(2);
  for (const sign of await signs.all()) {
    await expect(sign).toHaveAttribute('alt', 'Remark in the document');
    await expect.poll(() => sign.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  }
});

test('In a small window nothing on the pages comes before the panel that lies over them', async () => {
  await openDocument(program, 'remarked');
  await openPanel(page, 'Pages');
  await inWindow(program, 640, 800);
  const over = page.getByRole('complementary', { name: 'Pages' });
  const last = page.locator('.textAnnotation').last();
  await expect
    .poll(async () => {
      const [above, below] = [await over.boundingBox(), await last.boundingBox()];
      return above !== null && below !== null && below.x + below.width < above.x + above.width;
    })
    .toBe(true);
  const isCovered = await last.evaluate((sign) => {
    const { left, top, width, height } = sign.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('aside') !== null;
  });
  expect(isCovered).toBe(true);
  await inWindow(program, 1280, 800);
});
