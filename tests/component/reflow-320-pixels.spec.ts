// Nothing is cut off where there is little room: every screen at 320 CSS pixels, and one scroll bar for each part.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { everyScreen, goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { language: 'el' });
  page = screens.page;
});
test.afterAll(async () => screens.close());

/** Smaller than a person can make the window, as a page is at 400 % zoom. */
async function inLittleWindow(): Promise<void> {
  await screens.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setMinimumSize(320, 320),
  );
  await inWindow(screens, 320, 640);
}

test('No screen is wider than 320 pixels', async () => {
  test.setTimeout(120_000);
  await inLittleWindow();
  const tooWide: string[] = [];
  for (const address of everyScreen('el')) {
    await goTo(page, address);
    const excess = await page.evaluate(() => {
      const root = document.documentElement;
      return root.scrollWidth - root.clientWidth;
    });
    if (excess > 0) tooWide.push(`${address}: ${excess} pixels`);
  }
  expect(tooWide).toEqual([]);
});

test('What the keyboard reaches is never hidden under the emergency numbers', async () => {
  await inLittleWindow();
  await goTo(page, '/checklist/c2.el');
  await page.locator('main').focus();
  for (let step = 0; step < 40; step += 1) await page.keyboard.press('Tab');
  const hidden: string[] = [];
  for (let step = 0; step < 36; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const name = await page.evaluate(() => {
      const strip = document.querySelector('[data-region="emergency"]');
      const focused = document.activeElement;
      if (!strip || !focused || !document.querySelector('main')?.contains(focused)) return undefined;
      const gap = focused.getBoundingClientRect().top - strip.getBoundingClientRect().bottom;
      return gap < 0 ? `${focused.textContent}: ${gap}` : undefined;
    });
    if (name !== undefined) hidden.push(name);
  }
  expect(hidden).toEqual([]);
});

test('List and contact scroll beside each other, and nothing scrolls around them', async () => {
  await inWindow(screens, 1024, 640);
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
});
