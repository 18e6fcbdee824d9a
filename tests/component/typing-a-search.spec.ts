// Typing into the search box: nothing is claimed too early, and Enter is never lost.
import { expect, type Locator, type Page } from '@playwright/test';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { setAddress } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});

test.afterAll(async () => screens.close());

test.beforeEach(async () => {
  await setAddress(page, '/');
  await expect(page.locator('#search-box')).toBeVisible();
});

async function typeOver(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Types into the field that has the focus and presses a key at once, before any answer can be there. */
async function typeAndPress(words: string, key: string): Promise<void> {
  await page.evaluate(
    async ([text, name]) => {
      document.execCommand('insertText', false, text);
      await new Promise((resolve) => setTimeout(resolve));
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: name ?? '', bubbles: true, cancelable: true }),
      );
    },
    [words, key],
  );
}

function rows(): Locator {
  return page.locator('[data-search-row]');
}

/** Waits until the answer to these words is there. */
async function answered(words: string): Promise<void> {
  await expect(page.locator('h1')).toHaveText(new RegExp(words));
  await expect(page.locator('[aria-busy="false"]')).toBeAttached();
}

/** Waits until the first hit that answers these words has the focus: the definition above the hits is read where it is. */
async function firstHitHasFocus(words: string): Promise<void> {
  await answered(words);
  const hit = page.locator('[data-search-row]:not([data-definition])').first();
  await expect(hit.locator('[data-search-open]')).toBeFocused();
}

test('Enter right after typing over an answer goes to the first hit of what was typed', async () => {
  await typeOver('trafficking');
  await expect(rows().first()).toBeVisible();
  const before = await rows().first().getAttribute('data-search-row');
  await page.keyboard.press('Control+k');
  await typeAndPress('shelter', 'Enter');
  await firstHitHasFocus('shelter');
  expect(await rows().first().getAttribute('data-search-row')).not.toBe(before);
});

test('Enter right after typing on Home goes to the first hit', async () => {
  await page.locator('#search-box').focus();
  await typeAndPress('shelter', 'Enter');
  await firstHitHasFocus('shelter');
});

test('The arrow down waits for the answer too, and further typing cancels it', async () => {
  await page.keyboard.press('Control+k');
  await typeAndPress('shelter', 'ArrowDown');
  await typeAndPress('s', 'Shift');
  await answered('shelters');
  await expect(page.locator('#search-box')).toBeFocused();
  await typeAndPress('', 'ArrowDown');
  await answered('shelters');
  await expect(rows().first().locator('[data-search-open]')).toBeFocused();
});

test('Nothing is claimed before a word is begun, nor of an answer to something else', async () => {
  await page.evaluate(() => {
    const claims: string[] = [];
    new MutationObserver(() => {
      const text = document.querySelector('main')?.textContent ?? '';
      if (text.includes('Nothing found')) claims.push(text);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
    Object.assign(window, { claims });
  });
  const claims = () => page.evaluate(() => (window as unknown as { claims: string[] }).claims.length);
  await page.keyboard.press('Control+k');
  for (const letter of 'guardian') {
    await page.keyboard.type(letter);
    await expect(page.locator('[aria-busy="false"]')).toBeAttached();
  }
  await expect(rows().first()).toBeVisible();
  for (const line of ['???!!', '🙂', '«»', '-θυμα']) {
    await typeOver(line);
    await expect(page.locator('h1')).toHaveText(`Search: ${line}`);
    await expect(page.locator('main [aria-busy="false"]')).toContainText('There is no word to search for');
  }
  expect(await claims()).toBe(0);
  await typeOver('qqqqzzzz');
  await expect(page.locator('main')).toContainText('Nothing found for “qqqqzzzz”');
});
