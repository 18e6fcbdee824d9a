// Navigation in a document: its headings, its links, back again, and the places of matches.
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { chooseView } from '../support/reader-tools.ts';
import { chapters, headedPdf } from '../support/reading-documents.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  await takeDocuments(program, { headed: headedPdf(), turned: headedPdf({ isTurned: true }) });
});
test.afterAll(async () => program.close());

const pageBox = () => page.locator('input[data-page]');
const contents = () => page.getByRole('complementary', { name: 'Contents' });
const current = () => contents().locator('[aria-current="location"]');
const turnRight = () => chooseView(page, 'Rotate');
/** Does something, and waits until the line it leads to has flashed; the band is there for a moment only, so the page itself watches. */
async function flashesAfter(act: () => Promise<void>): Promise<void> {
  const seen = await page.evaluateHandle(() => {
    const flashed = new Promise<number>((resolve) => {
      new MutationObserver((changes, observer) => {
        const band = changes
          .flatMap(({ addedNodes }) => [...addedNodes])
          .find((node) => node instanceof HTMLElement && node.matches('.jumpFlash'));
        if (!band) return;
        observer.disconnect();
        resolve((band as HTMLElement).getBoundingClientRect().height);
      }).observe(document.body, { childList: true, subtree: true });
    });
    return { flashed };
  });
  await act();
  expect(await seen.evaluate(({ flashed }) => flashed)).toBeGreaterThan(0);
}
/** How far below the upper edge of the pages something stands. */
const topOf = (place: ReturnType<Page['locator']>) =>
  place.evaluate(
    (element) =>
      element.getBoundingClientRect().top -
      (element.closest('[data-region="pages"]')?.getBoundingClientRect().top ?? 0),
  );

/** Presses the entry of the last chapter and looks where that leads. */
async function expectToLead(entry: Locator): Promise<void> {
  await flashesAfter(() => entry.click());
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  const heading = page.locator('.page[data-page-number="4"] .textLayer span', { hasText: 'Where to call' });
  const top = await topOf(heading);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(200);
}

test('A document without a list of headings gets one by the size of its letters, without heads and feet', async () => {
  await openDocument(program, 'headed');
  await page.keyboard.press('F4');
  await expect(contents()).toContainText('These were found by the size of their letters.');
  const entries = contents().locator('li button');
  await expect(entries).toHaveCount(chapters.length);
  await expect(entries.nth(3)).toHaveText('Where to call4');
  await contents().getByRole('searchbox').fill('WHO');
  await expect(entries).toHaveText(['Who decides2']);
  await contents().getByRole('searchbox').fill('');
  await expectToLead(entries.nth(3));
});

test('On pages that the document turns, headings are found and led to as one sees them', async () => {
  await openDocument(program, 'turned');
  await page.keyboard.press('F4');
  const entries = contents().locator('li button');
  await expect(entries).toHaveCount(chapters.length);
  await expectToLead(entries.nth(3));
});

test('A link leads to its place, which flashes; Alt and the arrows lead back and forth, and then out of the document', async () => {
  await openDocument(program, 'headed');
  await pageBox().fill('1');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await flashesAfter(() => page.locator('.page[data-page-number="1"] .annotationLayer a').click());
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await expect(page.locator('.page[data-page-number="4"] .textLayer')).toBeFocused();
  await page.locator('[data-region="pages"]').focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await expect(page.getByRole('button', { name: 'Forward in the document' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  await page.getByRole('button', { name: 'Back to where you were in the document' }).click();
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  expect(page.url()).toContain('/read/headed.en');
});

test('After going back nothing pulls one to where the link led, however late its page is drawn', async () => {
  await openDocument(program, 'headed');
  const link = page.locator('.page[data-page-number="1"] .annotationLayer a');
  // The second time the page is already drawn: whoever waits for its words still waits when one has gone back.
  for (const _time of ['first', 'second']) {
    await pageBox().fill('1');
    await pageBox().press('Enter');
    await expect(pageBox()).toHaveAttribute('data-page', '1');
    await link.click();
    await expect(pageBox()).toHaveAttribute('data-page', '4');
    await expect(page.locator('.page[data-page-number="4"] .textLayer .endOfContent')).toBeAttached();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(pageBox()).toHaveAttribute('data-page', '1');
  }
  const words = page.locator('.page[data-page-number="4"] .textLayer');
  await page.keyboard.press('Control+-');
  await expect(words).toBeHidden();
  await pageBox().fill('3');
  await pageBox().press('Enter');
  await expect(words).toBeVisible();
  await expect(pageBox()).toHaveAttribute('data-page', '3');
});

test('Pages that are made smaller in the moment one goes back stay where one went back to', async () => {
  await openDocument(program, 'headed');
  await pageBox().fill('1');
  await pageBox().press('Enter');
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await page.locator('.page[data-page-number="1"] .annotationLayer a').click();
  await expect(pageBox()).toHaveAttribute('data-page', '4');
  const fourth = page.locator('.page[data-page-number="4"]');
  await expect(fourth.locator('.textLayer')).toBeFocused();
  const before = await fourth.evaluate((element) => element.clientWidth);
  // Both keys in one task: the pages have moved, and their scroll event has not come yet.
  await page.evaluate(() => {
    const press = (init: KeyboardEventInit) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      );
    press({ key: 'ArrowLeft', code: 'ArrowLeft', altKey: true });
    press({ key: '-', code: 'Minus', ctrlKey: true });
  });
  await expect.poll(() => fourth.evaluate((element) => element.clientWidth)).toBeLessThan(before);
  await expect(pageBox()).toHaveAttribute('data-page', '1');
  await expect(fourth).not.toBeInViewport();
});

test('On pages that a person turns, the heading that is gone to is in sight and is the current one', async () => {
  await openDocument(program, 'headed');
  await page.keyboard.press('F4');
  const entries = contents().locator('li button');
  await expect(entries).toHaveCount(chapters.length);
  for (const _turn of ['right', 'upside down', 'left']) {
    await turnRight();
    await flashesAfter(() => entries.nth(3).click());
    await expect(current()).toHaveText('Where to call4');
    await expect(
      page.locator('.page[data-page-number="4"] .textLayer span', { hasText: 'Where to call' }),
    ).toBeInViewport();
    await entries.nth(0).click();
    await expect(current()).toHaveText('First steps1');
  }
  await turnRight();
  await page.keyboard.press('F4');
  await expect(contents()).toHaveCount(0);
});

test('On pages that a person turned upside down, the heading one reads under is the one that stands above now', async () => {
  await openDocument(program, 'headed');
  await page.keyboard.press('F4');
  await expect(contents().locator('li button')).toHaveCount(chapters.length);
  await turnRight();
  await turnRight();
  await pageBox().fill('2');
  await pageBox().press('Enter');
  await expect(current()).toHaveText('First steps1');
  await page.locator('[data-region="pages"]').evaluate((pages) => {
    const second = pages.querySelector<HTMLElement>('.page[data-page-number="2"]');
    pages.scrollTop = (second?.offsetTop ?? 0) + 0.9 * (second?.offsetHeight ?? 0);
  });
  await expect(current()).toHaveText('Who decides2');
  await turnRight();
  await turnRight();
});
