// Search as a person uses it: words in other forms, misspelt, filtered, by keyboard alone, and when nothing is found.
import { expect, type Locator, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { setAddress } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { language: 'el' });
  page = screens.page;
  await inWindow(screens, 1280, 800);
});

test.beforeEach(async () => {
  // Leaving the search takes its filters away.
  await setAddress(page, '/');
  await expect(rows()).toHaveCount(0);
});

test.afterAll(async () => {
  await screens.close();
});

/** Types into the one search box; whatever was there gives way. */
async function search(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Waits for the answer to all that was typed; while typing those to its beginnings are shown. */
async function answered(words: string): Promise<void> {
  await expect(page.locator('h1')).toHaveText(`Αναζήτηση: ${words}`);
  await expect(page.locator('main [aria-busy="false"]')).toBeAttached();
}

function rows(kind?: string): Locator {
  return page.locator(kind === undefined ? '[data-search-row]' : `[data-search-row][data-kind="${kind}"]`);
}

async function openFilters(): Promise<void> {
  await page.getByRole('button', { name: 'Φίλτρο', exact: true }).click();
}

/** Chooses a value behind the button of filters and closes it. */
async function filterBy(name: RegExp): Promise<void> {
  await openFilters();
  await page.getByRole('dialog').getByRole('button', { name }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** The key of the row that has the focus. */
function focusedRow(): Promise<string | null> {
  return page.evaluate(
    () => document.activeElement?.closest('[data-search-row]')?.getAttribute('data-search-row') ?? null,
  );
}

test('Another form of a Greek word finds a page, and the reader opens it with the words marked', {
  tag: '@check',
}, async () => {
  await search('επιτροπου');
  const row = rows('report').first();
  await expect(row).toBeVisible();
  await expect(row.locator('mark').first()).toHaveText(/^επίτροπ|^επιτρόπ/i);
  const pageNumber = /#(\d+)$/.exec((await row.getAttribute('data-search-row')) ?? '')?.[1];
  await row.click();
  await page.waitForSelector('[data-reader="ready"]');
  const marks = page.locator(`.page[data-page-number="${pageNumber}"] .textLayer .highlight`);
  await expect(marks.first()).toBeVisible();
  for (const word of await marks.allTextContents()) expect(word).toMatch(/^(επίτροπ|επιτρόπ)/i);
  await expect(page.locator('[aria-current="true"] mark').first()).toBeVisible();
});

test('Escape leads back to the row that was opened, with filters and place kept', async () => {
  await search('θυματα');
  await page.getByRole('button', { name: /^Εκθέσεις/ }).click();
  await expect(rows('term')).toHaveCount(0);
  const last = rows('report').last();
  const key = await last.getAttribute('data-search-row');
  await last.click();
  await page.waitForSelector('[data-reader="ready"]');
  // The first ends finding in the document, the second leads back.
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-find-words]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(rows('report').first()).toBeAttached();
  await expect.poll(focusedRow).toBe(key);
  await expect(page.locator(`[data-search-row="${key}"]`)).toBeInViewport();
  await expect(page.getByRole('button', { name: /^Εκθέσεις/ })).toHaveAttribute('aria-pressed', 'true');
});

test('A list left in the same frame in which it was scrolled comes back where it was left', async () => {
  await search('θυματα');
  await answered('θυματα');
  const place = () => page.evaluate(() => document.querySelector('#content')?.scrollTop);
  const left = await page.evaluate(() => {
    const content = document.querySelector('#content');
    content?.scrollTo({ top: 400, behavior: 'instant' });
    document.querySelector<HTMLElement>('[data-region="menu"] a[href="#/contacts"]')?.click();
    return content?.scrollTop;
  });
  expect(left).toBe(400);
  await expect(rows()).toHaveCount(0);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(place).toBe(400);
});

test('Filters are kept on the way back and forth, and a search begun anew has none', async () => {
  const reports = page.getByRole('button', { name: /^Εκθέσεις/ });
  await search('θυματα');
  await reports.click();
  await expect(rows('term')).toHaveCount(0);
  await rows('report').first().click();
  await page.waitForSelector('[data-reader="ready"]');
  const goAndComeBack = async (leave: () => Promise<void>): Promise<void> => {
    await leave();
    await expect(rows()).toHaveCount(0);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(reports).toHaveAttribute('aria-pressed', 'true');
    await expect(rows('term')).toHaveCount(0);
    await expect(rows('report').first()).toBeVisible();
  };
  await goAndComeBack(async () => {});
  await goAndComeBack(async () => await page.keyboard.press('Alt+ArrowRight'));
  await goAndComeBack(async () => await page.locator('[data-region="menu"] a[href="#/contacts"]').click());
  await setAddress(page, '/');
  await expect(rows()).toHaveCount(0);
  await search('θυματα');
  await expect(rows('term').first()).toBeVisible();
  await expect(reports).toHaveAttribute('aria-pressed', 'false');
});

test('A misspelt name finds the contact with its number, and it is said that it was guessed', async () => {
  await search('Χαμογελο του Παιδιυο');
  const contact = rows('contact').first();
  await expect(contact).toContainText('Χαμόγελο του Παιδιού');
  await expect(contact).toContainText(/116\s?111|116\s?000|1056/);
  await expect(page.locator('main')).toContainText('«Παιδιυο»');
  await expect(page.getByRole('complementary')).toContainText('Χαμόγελο του Παιδιού');
  await contact.click();
  await expect(page.getByRole('article').locator('header > p').first()).toContainText(
    'Το Χαμόγελο του Παιδιού',
  );
});

test('Filters narrow the list, tell their counts, and can be taken off', async () => {
  await search('εμπορία');
  await expect(rows('contact').first()).toBeVisible();
  const chip = page.getByRole('button', { name: /^Ποιον καλώ/ });
  const count = Number(/\d+/.exec((await chip.textContent()) ?? '')?.[0]);
  await chip.click();
  await expect(rows()).toHaveCount(count);
  await expect(rows('contact')).toHaveCount(count);
  await filterBy(/^Κύπρος/);
  await expect(rows('contact').first()).toContainText('Κύπρος');
  expect(await rows().count()).toBeLessThan(count);
  await expect(page).toHaveURL(/kind=contact&country=CY/);
  await page.getByRole('button', { name: 'Αφαίρεση του φίλτρου: Κύπρος' }).click();
  await expect(rows('contact')).toHaveCount(count);
  await page.getByRole('button', { name: /^Όλα/ }).click();
  await expect(rows('report').first()).toBeAttached();
});

test('A term finds texts in another language, which say that they were found by translation', async () => {
  await search('guardian');
  await expect(rows().first()).toBeVisible();
  await filterBy(/^Ελληνικά/);
  const row = rows('checklist').filter({ hasText: 'βρέθηκε με μετάφραση' }).first();
  await expect(row).toBeVisible();
  await expect(row.locator('mark').first()).toHaveText(/^επίτροπ/i);
});

test('Translation is left out of the search once it is turned off, and holds until it is turned on', async () => {
  await search('guardian');
  await filterBy(/^Ελληνικά/);
  const translated = page.getByText('βρέθηκε με μετάφραση').first();
  await expect(translated).toBeVisible();
  await openFilters();
  const chip = page.getByRole('button', { name: 'Και μέσω μετάφρασης' });
  await chip.click();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await expect(translated).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Αφαίρεση του φίλτρου: Ελληνικά' }).click();
  await expect(rows().first()).toBeVisible();
  await expect(translated).toHaveCount(0);
  await filterBy(/^Ελληνικά/);
  await openFilters();
  await expect(chip).toHaveAttribute('aria-pressed', 'false');
  await chip.click();
  await expect(translated).toBeVisible();
});

test('A theme narrows the list to its documents', async () => {
  await search('παιδί');
  await expect(rows('contact').first()).toBeVisible();
  await openFilters();
  const theme = page.getByRole('group', { name: 'Θέμα' }).getByRole('button').first();
  const name = (await theme.locator('span').first().textContent()) ?? '';
  await theme.click();
  await page.keyboard.press('Escape');
  await expect(rows('contact')).toHaveCount(0);
  await expect(rows().first()).toBeVisible();
  await page.getByRole('button', { name: `Αφαίρεση του φίλτρου: ${name}` }).click();
  await expect(rows('contact').first()).toBeVisible();
});

test('The chosen hit is shown beside the list, its page with the words marked', async () => {
  await search('επίτροπος');
  await expect(rows('report').first()).toBeVisible();
  await rows('report').first().hover();
  const preview = page.getByRole('complementary');
  await expect(preview.locator('[data-page-shown]')).toBeAttached();
  await expect(preview.locator('.textLayer .highlight').first()).toBeAttached();
});

test('Everything is reached by keyboard alone', async () => {
  await search('παιδί');
  await answered('παιδί');
  await expect(rows().nth(3)).toBeVisible();
  const keys = await rows().evaluateAll((found) => found.map((row) => row.getAttribute('data-search-row')));
  await page.keyboard.press('ArrowDown');
  expect(await focusedRow()).toBe(keys[0]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await focusedRow()).toBe(keys[2]);
  await page.keyboard.press('End');
  expect(await focusedRow()).toBe(keys.at(-1));
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox', { name: 'Αναζήτηση' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await focusedRow()).toBe(keys[0]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Αναζήτηση' })).toBeFocused();
  const link = await rows('contact')
    .first()
    .evaluate((row) => row.getAttribute('data-search-row'));
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < keys.length && (await focusedRow()) !== link; step += 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/contacts\//);
  await page.keyboard.press('Escape');
  await expect.poll(focusedRow).toBe(link);
});

test('The page of a hit is shown beside the list without moving the list', async () => {
  await search('επιτροπου');
  await answered('επιτροπου');
  const row = rows('report').first();
  const key = await row.getAttribute('data-search-row');
  await page.keyboard.press('Enter');
  while ((await focusedRow()) !== key) await page.keyboard.press('ArrowDown');
  const scrolled = () => page.locator('main').evaluate((main) => main.scrollTop);
  const before = await scrolled();
  const preview = page.locator(`[data-preview-of="${key}"]`);
  await expect(preview.locator('[data-page-shown] .highlight').first()).toBeVisible();
  expect(await scrolled()).toBe(before);
});

test('A contact that was found shows the words by which it was found', async () => {
  await search('χαμογελο παιδιου');
  const contact = rows('contact').first();
  await expect(contact.locator('mark').first()).toHaveText('Χαμόγελο');
  await contact.getByRole('link').first().click();
  const organisation = page.getByRole('article').locator('header > p').first();
  await expect(organisation.locator('mark')).toHaveText(['Χαμόγελο', 'Παιδιού']);
  await page.locator('[data-region="emergency"]').getByRole('link').first().click();
  await expect(organisation).not.toHaveText(/Χαμόγελο/);
  await expect(page.getByRole('article').locator('mark')).toHaveCount(0);
});

test('A word that is a term is explained first, with the words of the other languages', async () => {
  await search('επίτροπος');
  await answered('επίτροπος');
  const definition = page.locator('[data-search-row][data-definition]');
  await expect(definition).toHaveAttribute('data-kind', 'term');
  await expect(definition).toContainText('guardian');
  await expect(definition).toContainText('κηδεμόνας');
  expect(await rows().first().getAttribute('data-definition')).toBe('true');
});

test('A term opens in the preview where there is one, and in its place where there is none', async () => {
  await search('επίτροπος');
  const definition = page.locator('[data-definition] [data-search-open]');
  await definition.click();
  const source = page.getByText('Αναζήτηση για «επίτροπος»');
  await expect(page.getByRole('complementary', { name: 'Προεπισκόπηση' }).locator(source)).toBeVisible();
  await expect(source).toHaveCount(1);
  await inWindow(screens, 1024, 640);
  await expect(page.getByRole('complementary', { name: 'Προεπισκόπηση' })).toHaveCount(0);
  await definition.click();
  await expect(definition).toHaveAttribute('aria-expanded', 'true');
  await expect(source).toBeVisible();
  await inWindow(screens, 1280, 800);
});

test('A work is listed once, in the language of the reader, and its other languages on request', async () => {
  await search('επίτροπος');
  await answered('επίτροπος');
  const works = () =>
    rows('report').evaluateAll((found) =>
      found.map((row) => /^[^.]+/.exec(row.getAttribute('data-search-row') ?? '')?.[0] ?? ''),
    );
  const listed = await works();
  expect(listed.length).toBeGreaterThan(1);
  expect(new Set(listed).size).toBe(listed.length);
  const total = await rows().count();
  await page.locator('[data-other-languages]').getByRole('button').click();
  await expect.poll(() => rows().count()).toBeGreaterThan(total);
  await expect(page).toHaveURL(/all=1/);
  await page.getByRole('button', { name: 'Αφαίρεση του φίλτρου: Όλες οι γλώσσες' }).click();
  await expect(rows()).toHaveCount(total);
});

test('The first row is high on the screen, and six rows are in sight on a small one', async () => {
  await search('επίτροπος');
  await answered('επίτροπος');
  for (const [width, height] of [
    [1280, 800],
    [1024, 640],
  ] as const) {
    await inWindow(screens, width, height);
    const places = await rows().evaluateAll((found) => found.map((row) => row.getBoundingClientRect()));
    expect(places[0]?.top).toBeLessThanOrEqual(105);
    const inSight = places.filter(({ bottom }) => bottom <= height).length;
    expect(inSight).toBeGreaterThanOrEqual(6);
  }
  await inWindow(screens, 1280, 800);
});

test('A question typed in a hurry is answered for its last letter', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('επίτροπος', { delay: 5 });
  await expect(rows().first().locator('mark').first()).toHaveText(/^επίτροπ/i);
  await expect(page.locator('h1')).toHaveText('Αναζήτηση: επίτροπος');
});

test('When nothing is found, near spellings and other ways are offered', async () => {
  await search('gardain');
  await expect(rows()).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Δεν βρέθηκε τίποτα για «gardain»');
  await page.locator('[data-spellings] a').first().click();
  await expect(rows().first()).toBeVisible();
  await search('qqqqzzzz');
  await expect(page.locator('main')).toContainText('Δεν βρέθηκε τίποτα για «qqqqzzzz»');
  await page.locator('main').getByRole('link', { name: 'Όλες οι επαφές' }).click();
  await expect(page).toHaveURL(/#\/contacts/);
});

test('A long line without blanks is broken to fit the screen', async () => {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('q'.repeat(600));
  await expect(page.locator('main')).toContainText(`«${'q'.repeat(600)}»`);
  const overhang = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(overhang).toBe(0);
});
