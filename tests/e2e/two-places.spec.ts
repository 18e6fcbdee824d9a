// Two panes side by side, without a serious accessibility barrier.
import { expect, type Page, test } from '@playwright/test';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import {
  brief,
  frame,
  isReady,
  openFromLibrary,
  pane,
  pdfWorkers,
  placeOf,
  scrollBy,
  tab,
  tabs,
} from '../support/open-documents.ts';
import { takeDocuments } from '../support/read-kit.ts';
import { headedPdf, picturedPdf } from '../support/reading-documents.ts';
import { setAddress } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const pageBox = () => page.locator('input[data-page]');
const pages = () => page.locator('[data-region="pages"]');
const pageLabel = (number: 0 | 1) => pane(page, number).locator('header [data-source-line]');
const divider = () => page.getByRole('separator', { name: 'Room for the first place' });

test('Two places of one document move on their own, are found in on their own, and become one again', async () => {
  await setAddress(page, '/read/r2.en?page=2');
  await isReady(page);
  await page.getByRole('button', { name: 'View', exact: true }).click();
  await page.getByRole('menuitem', { name: /^Split view/ }).click();
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect.poll(() => pdfWorkers(page)).toBe(2);
  await expect(pane(page, 1).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  const first = await placeOf(page, 0);
  await scrollBy(page, 1500, 1);
  expect(await placeOf(page, 0)).toEqual(first);
  // The tools work on the pane in use.
  await pageBox().fill('6');
  await pageBox().press('Enter');
  await expect(pageLabel(1)).toHaveText(/page 6$/);
  await expect(pageLabel(0)).toHaveText(/page 2$/);
  await page.keyboard.press('Control+f');
  await page.locator('[data-find-words]').fill('child');
  await expect(pane(page, 1).locator('.highlight.selected')).toBeVisible();
  await expect(pane(page, 0).locator('.highlight')).toHaveCount(0);
  await page.keyboard.press('Shift+F2');
  await expect(pane(page, 0).locator('[data-region="pages"]')).toBeFocused();
  await expect(page.locator('[data-find-words]')).toHaveValue('');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('ArrowRight');
  await expect(pageLabel(0)).toHaveText(/page 3$/);
  await pane(page, 1)
    .locator('[data-region="pages"]')
    .click({ position: { x: 8, y: 8 } });
  await expect(page.locator('[data-find-words]')).toHaveValue('child');
  await page.keyboard.press('F2');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(pane(page, 0).locator('.highlight').first()).toBeAttached();
  await expect.poll(() => pdfWorkers(page)).toBe(1);
  await page.locator('[data-find-words]').press('Escape');
});

test('The room of two places is shared with the mouse and with keys, and one above the other where it is narrow', async () => {
  await setAddress(page, '/read/r2.en?page=2');
  await isReady(page);
  await pages().focus();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  const widthOf = async (number: 0 | 1) => (await pane(page, number).boundingBox())?.width ?? 0;
  await expect(divider()).toHaveAttribute('aria-valuenow', '50');
  await expect(divider()).toHaveAttribute('aria-orientation', 'vertical');
  await divider().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(divider()).toHaveAttribute('aria-valuenow', '48');
  await expect(pageBox()).toHaveAttribute('data-page', '2');
  await page.keyboard.press('End');
  await expect(divider()).toHaveAttribute('aria-valuenow', '80');
  await expect.poll(async () => (await widthOf(0)) / (await widthOf(1))).toBeGreaterThan(3);
  const line = await divider().boundingBox();
  const at = { x: (line?.x ?? 0) + 4, y: (line?.y ?? 0) + 100 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 300, at.y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await widthOf(0)) - (await widthOf(1)))).toBeLessThan(200);
  await divider().focus();
  await page.keyboard.press('Enter');
  await expect(divider()).toHaveAttribute('aria-valuenow', '50');
  await inWindow(program, 800, 700);
  await expect(divider()).toHaveAttribute('aria-orientation', 'horizontal');
  await page.keyboard.press('ArrowDown');
  await expect(divider()).toHaveAttribute('aria-valuenow', '52');
  await inWindow(program, 1280, 800);
  await expect(divider()).toHaveAttribute('aria-orientation', 'vertical');
  await pane(page, 0).getByRole('button', { name: 'Close this place' }).click();
  await expect(page.locator('[data-pane]')).toHaveCount(1);
});

test('Another open document comes into the pane in use; a tab that is shown turns to its pane; closing it leaves the other', async () => {
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await pages().focus();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await tab(page, brief).click();
  await expect(pane(page, 1).getByRole('heading', { level: 1 })).toHaveText(brief);
  await isReady(page);
  await expect(pane(page, 0).getByRole('heading', { level: 1 })).toHaveText(frame);
  await tab(page, frame).click();
  await expect(pane(page, 0).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  await expect(pane(page, 1).getByRole('heading', { level: 1 })).toHaveText(brief);
  // Both are there again when one comes back to the reader.
  await setAddress(page, '/contacts');
  await expect.poll(() => pdfWorkers(page)).toBe(1);
  await setAddress(page, '/read/r2.en');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await page.keyboard.press('Control+w');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(brief);
  await expect(tabs(page)).toHaveCount(0);
  await expect(page).toHaveURL(/#\/read\/r1\.en$/);
});

test('Nothing serious stands in the way of anybody in tabs and panes, light and dark', async () => {
  const themes = ['light', 'dark'] as const;
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveCount(2);
  for (const theme of themes) {
    await changeSettings(page, { theme });
    expect(await seriousFindings(theme), `tabs, ${theme}`).toEqual([]);
  }
  await pages().focus();
  await page.keyboard.press('F2');
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect(pane(page, 1).locator('.textLayer').first()).toBeAttached();
  for (const theme of themes) {
    await changeSettings(page, { theme });
    expect(await seriousFindings(theme), `panes, ${theme}`).toEqual([]);
  }
  await page.keyboard.press('F2');
  await expect(page.locator('[data-pane]')).toHaveCount(1);
});

async function seriousFindings(theme: 'light' | 'dark'): Promise<string[]> {
  // Colours on their way from one theme to the other are nobody's.
  await page.evaluate(async () => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
  });
  // The words over the pages have no colour; what else there is to say of them is said by day.
  const colourless = theme === 'dark' ? ['.textLayer'] : [];
  return await axeFindings(page, { from: 'serious', without: [tagsOfDocuments, ...colourless] });
}

test('Documents that an update takes away are closed without a word, and a link opens in the other pane', async () => {
  test.setTimeout(120_000);
  await openFromLibrary(page, brief);
  await openFromLibrary(page, frame);
  await expect(tabs(page)).toHaveCount(2);
  await takeDocuments(program, { first: picturedPdf(), second: picturedPdf() });
  for (const name of ['first', 'second']) {
    await setAddress(page, `/read/${name}.en`);
    await isReady(page);
  }
  await expect(tabs(page)).toHaveText([brief, frame, 'The first report', 'The second report']);
  const next = { version: '2026.2', issued: '2026-04-01' };
  await takeDocuments(program, { headed: headedPdf(), pictured: picturedPdf() }, {}, next);
  await setAddress(page, '/read/pictured.en');
  await isReady(page);
  await setAddress(page, '/read/headed.en?page=1');
  await isReady(page);
  // Those of the starter kit beside it stay.
  await expect(tabs(page)).toHaveText([brief, frame, 'The pictured report', 'The headed report']);
  const before = await placeOf(page, 0);
  await page
    .locator('.page[data-page-number="1"] .annotationLayer a')
    .click({ modifiers: ['ControlOrMeta'] });
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(2);
  await expect(pageLabel(1)).toHaveText(/page 4$/);
  // Its last line and the beginning of the next page are in sight where the link is.
  await expect(pageLabel(0)).toHaveText(/page [12]$/);
  await expect(pane(page, 0).locator('[data-reader]')).toHaveAttribute('aria-current', 'true');
  expect(before.width).toBeGreaterThan((await placeOf(page, 0)).width);
  const heading = pane(page, 1).locator('.page[data-page-number="4"] .textLayer span', {
    hasText: 'Where to call',
  });
  await expect(heading).toBeInViewport();
});
