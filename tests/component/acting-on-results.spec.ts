// What one does with results: turn between places, copy with the source, open one and go back, and call when nothing was found.
import { expect, type Locator, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { setAddress } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { country: 'GR' });
  page = screens.page;
  await inWindow(screens, 1280, 800);
});

test.afterAll(async () => {
  await screens.close();
});

/** Goes to the results of some words as by typing them on Home. */
async function search(words: string): Promise<void> {
  await setAddress(page, '/');
  await setAddress(page, `/search?q=${encodeURIComponent(words)}`);
  await expect(page.locator('h1')).toHaveText(`Search: ${words}`);
  await expect(page.locator('main [aria-busy="false"]')).toBeAttached();
}

function rows(kind?: string): Locator {
  return page.locator(kind === undefined ? '[data-search-row]' : `[data-search-row][data-kind="${kind}"]`);
}

const preview = () => page.getByRole('complementary', { name: 'Preview' });
const back = () => page.getByRole('button', { name: /^Back/ });

test('The preview turns between the pages with the words, and opens the one that is shown', async () => {
  await search('guardian');
  const row = rows('report')
    .filter({ hasText: /page \d+ \+ \d/ })
    .first();
  const key = await row.getAttribute('data-search-row');
  await row.hover();
  const pager = page.locator(`[data-preview-of="${key}"] [data-place-pager]`);
  await expect(pager).toContainText(/\d+ places on \d+ pages/);
  const current = pager.locator('[aria-current="page"]');
  const first = await current.textContent();
  const other = pager.locator('button:not([aria-current])', { hasText: /^\d+$/ }).first();
  const label = (await other.textContent()) ?? '';
  await other.click();
  await expect(current).toHaveText(label);
  expect(label).not.toBe(first);
  await expect(preview().locator('[data-page-shown] .textLayer .highlight').first()).toBeAttached();
  const shown = await preview().locator('[data-page-shown]').getAttribute('data-page-shown');
  await preview().getByRole('link', { name: 'Open at the words' }).click();
  await expect(page).toHaveURL(new RegExp(`page=${shown}\\b`));
});

test('At the first and the last place the pager goes no further', async () => {
  await search('guardian');
  const row = rows('report')
    .filter({ hasText: /page \d+ \+ \d/ })
    .first();
  await row.hover();
  const pager = preview().locator('[data-place-pager]');
  const [before, after] = ['Previous page with the words', 'Next page with the words'].map((name) =>
    pager.getByRole('button', { name }),
  );
  const turn = async (button: Locator | undefined): Promise<void> => {
    while (await button?.isEnabled()) await button?.click();
  };
  await expect(pager).toBeVisible();
  await turn(before);
  await expect(pager.locator('button[aria-current], button:not([aria-current])').nth(1)).toHaveAttribute(
    'aria-current',
    'page',
  );
  await turn(after);
  await expect(after ?? pager).toBeDisabled();
  await expect(before ?? pager).toBeEnabled();
});

test('Back says how many results it leads to, from a document and from a contact', async () => {
  await search('guardian');
  const count =
    (await page
      .getByRole('status')
      .filter({ hasText: / results$/ })
      .textContent()) ?? '';
  await rows('report').first().click();
  await page.waitForSelector('[data-reader="ready"]');
  await expect(back()).toHaveText(count);
  await back().click();
  await expect(rows().first()).toBeVisible();
  await search('shelter');
  const other =
    (await page
      .getByRole('status')
      .filter({ hasText: / results$/ })
      .textContent()) ?? '';
  await rows('contact').first().click();
  await expect(page.getByRole('article')).toBeVisible();
  await expect(back()).toHaveText(other);
  await back().click();
  await expect(rows('contact').first()).toBeVisible();
});

test('From a document Ctrl+K leads to the search box, and what is typed is searched', async () => {
  await setAddress(page, '/read/r1.en');
  await page.waitForSelector('[data-reader="ready"]');
  await page.keyboard.press('Control+k');
  await expect(page.locator('#search-box')).toBeFocused();
  await page.keyboard.type('shelter');
  await expect(page.locator('h1')).toHaveText('Search: shelter');
  await expect(rows().first()).toBeVisible();
});

test('A notice quotes what was copied, at the left of the content, and goes with its screen', async () => {
  await search('guardian');
  await rows('checklist').first().hover();
  await preview().getByRole('button', { name: 'Copy with source' }).click();
  const notice = page.getByRole('region', { name: 'Notices' }).getByText(/^Copied with its source: “/);
  await expect(notice).toHaveText(/^Copied with its source: “.{1,40}…”$/);
  const copied = ((await screens.copied()) ?? '').replace(/\s+/g, ' ');
  const quote = /“(.*)…”$/.exec((await notice.textContent()) ?? '')?.[1] ?? '';
  expect(copied.startsWith(quote)).toBe(true);
  const [box, content] = await Promise.all([notice.boundingBox(), page.locator('#content').boundingBox()]);
  expect(box?.x).toBeGreaterThanOrEqual(content?.x ?? 0);
  expect(box?.x).toBeLessThan((content?.x ?? 0) + 64);
  await setAddress(page, '/library');
  await expect(notice).toHaveCount(0);
});

test('When nothing is found, contacts of the country are offered with their numbers, and open', async () => {
  await search('qqqqzzzz');
  await expect(page.locator('main')).toContainText('Nothing found for “qqqqzzzz”');
  const calls = page.getByRole('region', { name: 'Who to call' }).locator('[data-search-row]');
  await expect(calls.first()).toContainText('112');
  expect(await calls.count()).toBeLessThanOrEqual(3);
  await calls.first().click();
  await expect(page).toHaveURL(/#\/contacts\//);
});
