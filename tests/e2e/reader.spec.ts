// An open report: move, zoom, rotate, find, cite, print, and never follow a link out of the kit.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { chooseView, openPanel } from '../support/reader-tools.ts';
import { goTo, setAddress } from '../support/screens.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());
test.beforeEach(async () => openReport('r2.en', '?page=1'));

async function openReport(id: string, rest = ''): Promise<void> {
  await goTo(page, '/');
  await goTo(page, `/read/${id}${rest}`);
}

const pageBox = () => page.locator('input[data-page]');
const pages = () => page.locator('[data-region="pages"]');
const firstPageWidth = () =>
  page
    .locator('.pdfViewer .page')
    .first()
    .evaluate((box) => box.clientWidth);
const clipboard = () => program.app.evaluate(({ clipboard: board }) => board.readText());

test('Keys turn pages, and the page box goes to a page', async () => {
  await pages().focus();
  await page.keyboard.press('ArrowRight');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('ArrowLeft');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await page.keyboard.press('End');
  const total = await page.locator('.pdfViewer .page').count();
  await expect(pageBox()).toHaveAttribute('data-page', String(total));
  await pageBox().fill('2');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await pageBox().fill('999');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveValue('2');
});

test('Pages become larger and smaller by keys and by the wheel, and turn', async () => {
  await pages().focus();
  const before = await firstPageWidth();
  await page.keyboard.press('Control+=');
  await expect.poll(firstPageWidth).toBeGreaterThan(before);
  await page.keyboard.press('Control+0');
  await expect.poll(firstPageWidth).toBe(before);
  await pages().hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(firstPageWidth).toBeLessThan(before);
  await pages().focus();
  const shape = () =>
    page
      .locator('.pdfViewer .page')
      .first()
      .evaluate((box) => box.clientWidth > box.clientHeight);
  expect(await shape()).toBe(false);
  await chooseView(page, 'Rotate');
  await expect.poll(shape).toBe(true);
  for (let turns = 0; turns < 3; turns += 1) await chooseView(page, 'Rotate');
  await expect.poll(shape).toBe(false);
});

test('Small pages are drawn and lead to their page', async () => {
  await openPanel(page, 'Pages');
  const third = page.getByRole('button', { name: 'Page 3', exact: true });
  await third.scrollIntoViewIfNeeded();
  const hasInk = () =>
    third.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {
        data: [],
      };
      return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3] === 255);
    });
  await expect.poll(hasInk).toBe(true);
  await third.click();
  await expect(pageBox()).toHaveAttribute('data-page', '3');
});

test('Finding counts the places, marks them, and steps through them', { tag: '@check' }, async () => {
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('guardian');
  const status = page.getByRole('status').filter({ hasText: /place/ });
  await expect(status).toBeVisible();
  const count = Number(/(\d+) place/.exec((await status.textContent()) ?? '')?.[1]);
  expect(count).toBeGreaterThan(1);
  const chosen = page.locator('.textLayer .highlight.selected');
  await expect(chosen).toHaveText(/guardian/i);
  const place = () =>
    chosen.evaluate(
      (mark) =>
        `${mark.closest('.page')?.getAttribute('data-page-number')} ${mark.getBoundingClientRect().top}`,
    );
  const first = await place();
  await page.locator('[data-find-words]').press('Enter');
  await expect.poll(place).not.toBe(first);
  for (const mark of await page.locator('.textLayer .highlight').allTextContents())
    expect(mark).toMatch(/guardian/i);
  await page.locator('[data-find-words]').press('Escape');
  await expect(page.locator('.textLayer .highlight')).toHaveCount(0);
});

test('Whole words only leave out other endings, and every place has a line at the scroll bar', async () => {
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('child');
  const status = page.getByRole('status').filter({ hasText: /place/ });
  const places = async () => Number(/(\d+) place/.exec((await status.textContent()) ?? '')?.[1]);
  await expect(status).toBeVisible();
  const all = await places();
  const ticks = page.locator('[data-match-ticks] > span');
  await expect(ticks).toHaveCount(all);
  await page.getByText('Only whole words, as written').click();
  await expect.poll(places).toBeLessThan(all);
  await expect(ticks).toHaveCount(await places());
  await expect(page.locator('.textLayer .highlight.selected')).toHaveText(/^child$/i);
  for (const mark of await page.locator('.textLayer .highlight').allTextContents())
    expect(mark).toMatch(/^child$/i);
});

test('A place from a search opens on its page with its first word chosen, and a page without the word stays the page', async () => {
  await openReport('r2.el', `?page=5&q=${encodeURIComponent('εμποριασ')}`);
  const chosen = page.locator('.textLayer .highlight.selected');
  await expect(chosen).toHaveText('εμπορία');
  expect(await chosen.evaluate((mark) => mark.closest('.page')?.getAttribute('data-page-number'))).toBe('5');
  await openReport('r2.en', '?page=5&q=trafficking');
  await expect(page.getByRole('status').filter({ hasText: /place/ })).toBeVisible();
  await expect(pageBox()).toHaveAttribute('data-page', '5');
});

test('Whoever closes what stands beside the pages reads on with the keyboard', async () => {
  await page.keyboard.press('Control+f');
  await expect(page.locator('[data-find-words]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pages()).toBeFocused();
  await page.keyboard.press('F4');
  await page.getByRole('complementary', { name: 'Contents' }).getByRole('button').nth(2).focus();
  await page.keyboard.press('F4');
  await expect(pages()).toBeFocused();
});

test('A report that the kit does not hold is said not to be there, and the title of the window does not change', async () => {
  await setAddress(page, '/read/nothing.en');
  await expect(
    page.getByRole('heading', { level: 1, name: 'This document is not in the kit' }),
  ).toBeAttached();
  await expect(page).toHaveTitle('IMPACT Kit');
  await expect(page.getByRole('link', { name: 'Open the library' })).toBeVisible();
});

test('A report that opens can be scrolled with the keyboard at once', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Library' }).click();
  const card = page.locator('main').getByRole('link', { name: 'Numbers with care' }).first();
  await card.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-reader="ready"]');
  await expect(pages()).toBeFocused();
  const scrolled = () => pages().evaluate((box) => box.scrollTop);
  const before = await scrolled();
  await page.keyboard.press('PageDown');
  await expect.poll(scrolled).toBeGreaterThan(before);
});

test('Two pages beside each other fit the width', async () => {
  await pages().focus();
  await page.keyboard.press('Control+0');
  await chooseView(page, 'Two pages');
  await expect(page.locator('.spread').first()).toBeVisible();
  await expect.poll(() => pages().evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  // The layout of pages is remembered for the document, and the tests below read it page by page.
  await chooseView(page, 'Two pages');
  await expect(page.locator('.spread')).toHaveCount(0);
});

test('Words that are not there are said not to be there', async () => {
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('zymurgy');
  await expect(page.getByText('This document does not have these words.')).toBeVisible();
});

test('Chosen words are copied with their source, page, year and the date of the facts', async () => {
  await page.getByRole('button', { name: 'Copy with citation' }).click();
  await expect.poll(clipboard).toMatch(/\(20\d\d\), page 1\./);
  await pageBox().fill('3');
  await pageBox().press('Enter');
  const text = page.locator('.page[data-page-number="3"] .textLayer span:not(:empty)').first();
  await text.waitFor();
  await text.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
  });
  const words = ((await text.textContent()) ?? '').trim();
  const tools = page.getByRole('toolbar', { name: 'What to do with the chosen' });
  await tools.getByRole('button', { name: 'Copy with citation' }).click();
  await expect.poll(clipboard).toContain(`«${words.replace(/\s+/g, ' ')}»`);
  expect(await clipboard()).toMatch(/page 3\..*Facts checked|page 3\./s);
});

test('A bookmarked page is listed beside the document and on Home, and found again', async () => {
  await pageBox().fill('4');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await pages().focus();
  await page.keyboard.press('Control+d');
  await page.getByRole('button', { name: 'More tools' }).click();
  await expect(page.getByRole('menuitem', { name: 'Remove the bookmark of this page' })).toBeVisible();
  await page.keyboard.press('Escape');
  await setAddress(page, '/');
  await page
    .getByRole('region', { name: 'Bookmarks' })
    .getByRole('link', { name: /page 4/ })
    .click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await openPanel(page, 'Notes');
  await page.getByRole('button', { name: 'Remove the bookmark of page 4' }).click();
  await expect(page.getByText('No page of this document has a bookmark yet.')).toBeVisible();
});

test('A link of a printed report opens its contact, the contacts of a country, or a checklist', async () => {
  await openReport('r2.en', '?page=3');
  await page.locator('a[data-kit-address="kit:contact/eu-112"]').first().click();
  await expect(page).toHaveURL(/#\/contacts\/eu-112/);
  await expect(page.locator('main')).toContainText('112');
  await page.goBack();
  await page.locator('a[data-kit-address^="kit:c5"]').first().click();
  await expect(page).toHaveURL(/#\/contacts\?country=/);
  await page.goBack();
  await page.waitForSelector('[data-reader="ready"]');
  await openPanel(page, 'Contents');
  await page.getByRole('complementary').getByRole('button', { name: 'How to use this page' }).click();
  await page.locator('a[data-kit-address="kit:c2"]').first().click();
  await expect(page).toHaveURL(/#\/checklist\/c2\.en/);
  await expect(page.getByRole('heading', { level: 1, name: 'General signs' })).toBeVisible();
});

test('A link out of the kit is shown and not opened', async () => {
  const link = page.locator('.annotationLayer a[title^="http"]').first();
  await page.keyboard.press('F4');
  await page.getByRole('complementary').getByRole('button').filter({ hasText: 'Sources' }).last().click();
  await link.waitFor({ state: 'attached' });
  await link.click();
  await expect(page.getByText('This link leads out of the kit.')).toBeVisible();
  expect(program.app.windows()).toHaveLength(1);
  expect(page.url()).toContain('app://impact-kit/');
  // Whoever came with the keyboard has the answers at hand, and goes on from the link.
  await expect(page.getByRole('button', { name: 'Copy', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('This link leads out of the kit.')).toHaveCount(0);
  await expect(link).toBeFocused();
});

test('Printing gives the wanted pages at their size, and nothing of the window', async () => {
  const target = join(newUserData(), 'printed.pdf');
  await program.app.evaluate(({ webContents }) => {
    for (const contents of webContents.getAllWebContents()) {
      contents.print = (_options, done) => {
        void contents.printToPDF({ preferCSSPageSize: true }).then((bytes) => {
          (globalThis as Record<string, unknown>)['printed'] = bytes.toString('base64');
          done?.(true, '');
        });
      };
    }
  });
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Some pages').click();
  await dialog.getByRole('textbox').fill('2-3');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const printed = () =>
    program.app.evaluate(() => (globalThis as Record<string, unknown>)['printed'] as string | undefined);
  await expect.poll(printed).toBeDefined();
  writeFileSync(target, Buffer.from((await printed()) ?? '', 'base64'));
  const facts = execFileSync('pdfinfo', [target], { encoding: 'utf8' });
  expect(facts).toMatch(/Pages:\s+2\n/);
  expect(facts).toMatch(/Page size:\s+59[456]\S* x 84[123]/);
  // Every page is one picture of the page with its source below: no words of the window beside it.
  const words = execFileSync('pdftotext', [target, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, ' ').trim();
  const source = (label: number): string =>
    `IMPACT Kit: Europe: the common frame \\(20\\d\\d\\), page ${label}\\. Compiled on [^.]*\\. From the kit IMPACT Kit: [^.]*\\.2\\.`;
  expect(words).toMatch(new RegExp(`^${source(2)} ${source(3)}$`));
  expect(readFileSync(target).length).toBeGreaterThan(50_000);
  await expect(dialog).toHaveCount(0);
});
