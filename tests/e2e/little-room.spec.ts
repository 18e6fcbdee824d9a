// Decides that nothing is cut off where there is little room: every screen at 320 CSS pixels, and one scroll bar for each part.
import { expect, type Page, test } from '@playwright/test';
import { launchProgram, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { everyScreen, goTo } from '../support/screens.ts';

let program: Program;
let page: Page;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  program = await launchProgram();
  page = program.page;
  await passFirstRun(page, 'el', 'GR');
  await waitForLibrary(page);
});
test.afterAll(async () => program.close());

async function resize(width: number, height: number): Promise<void> {
  await program.app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setMinimumSize(320, 320);
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForFunction((wanted) => innerWidth === wanted, width);
}

test('No screen is wider than 320 pixels', async () => {
  test.setTimeout(120_000);
  await resize(320, 640);
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
  await resize(320, 640);
  await goTo(page, '/contacts');
  await page.keyboard.press('Control+k');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('Tab');
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  for (let step = 0; step < 8; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const gap = await page.evaluate(() => {
      const strip = document.querySelector('[data-region="emergency"]');
      const focused = document.activeElement;
      if (!strip || !focused || strip.parentElement?.contains(focused)) return 0;
      return focused.getBoundingClientRect().top - strip.getBoundingClientRect().bottom;
    });
    expect(gap).toBeGreaterThanOrEqual(0);
  }
});

test('List and contact scroll beside each other, and nothing scrolls around them', async () => {
  await resize(1024, 640);
  await goTo(page, '/contacts/gr-1056');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
});
