// Leaving the program at once, and starting it again without a trace.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { pressShift } from '../support/press-shift.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeEach(async ({ shell }) => {
  screens = await openScreens(shell, { passphrase: 'none' });
  page = screens.page;
});
test.afterEach(async () => screens.close());

const endings = async (): Promise<readonly string[]> => (await screens.record()).endings;

/** Whether the window has one colour; a scroll bar at its end says nothing. */
function isBlank(): Promise<boolean> {
  return screens.app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    if (!picture) return false;
    const { width, height } = picture.getSize();
    const dots = new Uint32Array(new Uint8Array(picture.toBitmap()).buffer);
    const scrollBar = 20;
    return (
      dots.length === width * height &&
      dots.every((dot, at) => at % width >= width - scrollBar || dot === dots[0])
    );
  });
}

test('Shift pressed three times blanks the page at once and ends the program, also from a field in a dialog', async () => {
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await page.getByRole('alertdialog').getByLabel('New passphrase').fill('quiet lamp');
  expect(await isBlank()).toBe(false);
  await pressShift(page, 3);
  await expect.poll(isBlank).toBe(true);
  expect(await endings()).toEqual(['quick-exit']);
});

test('Typing capitals in the search box does not end the program', async () => {
  await page.keyboard.press('Control+k');
  for (const letter of 'ABCDEF') await page.keyboard.press(`Shift+${letter}`);
  await expect(page.locator('h1')).toHaveText('Search: ABCDEF');
  expect(await endings()).toEqual([]);
  await pressShift(page, 3);
  await expect.poll(isBlank).toBe(true);
});

test('The button in the top bar does the same, and is in sight in a small window', async () => {
  await inWindow(screens, 640, 480);
  await goTo(page, '/contacts');
  const button = page.getByRole('button', { name: 'Quick exit' });
  await expect(button).toBeInViewport();
  await button.click();
  await expect.poll(isBlank).toBe(true);
  expect(await endings()).toEqual(['quick-exit']);
});

/** Where the emergency numbers end and the part of the window below them that a dialog dims, in pixels. */
function edges(): Promise<{ numbers: [number, number]; dimmed: [number, number]; height: number }> {
  return page.evaluate(() => {
    const edgesOf = (selector: string): [number, number] => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return [Math.round(box?.top ?? -1), Math.round(box?.bottom ?? -1)];
    };
    return {
      numbers: edgesOf('[data-region="emergency"]'),
      dimmed: edgesOf('[data-overlay]'),
      height: innerHeight,
    };
  });
}

for (const [width, height] of [
  [1280, 800],
  [1000, 400],
  [640, 480],
  [320, 400],
] as const)
  for (const place of ['at the top of the page', 'further down'])
    test(`A question in a window of ${width}x${height}, ${place}, leaves the emergency numbers and quick exit in sight`, async () => {
      await inWindow(screens, width, height);
      await goTo(page, '/settings');
      const asks = page.getByRole('button', { name: 'Set a passphrase' });
      if (place === 'further down') await asks.scrollIntoViewIfNeeded();
      await asks.evaluate((button: HTMLElement) => button.click());
      await expect(page.getByRole('alertdialog').getByLabel('New passphrase')).toBeFocused();
      const { numbers, dimmed, height: whole } = await edges();
      expect(numbers[0]).toBeGreaterThanOrEqual(0);
      expect(dimmed[0]).toBeGreaterThanOrEqual(numbers[1]);
      // No more than the bar is left out.
      expect(dimmed).toEqual([expect.closeTo(numbers[1], -1), whole]);
      await page.getByRole('button', { name: 'Quick exit' }).click();
      await expect.poll(isBlank).toBe(true);
      expect(await endings()).toEqual(['quick-exit']);
    });

test('A number above a sheet leads to its contact; above a question that needs an answer it is only read', async () => {
  const number = page.locator('[data-region="emergency"] a').first();
  await goTo(page, '/read/r1.en');
  await page.getByRole('button', { name: /^About this document/ }).click();
  await expect(page.locator('[data-overlay]')).toBeVisible();
  await number.click();
  await expect(page.locator('[data-overlay]')).toHaveCount(0);
  await expect(page.getByRole('article')).toContainText('112');
  await goTo(page, '/settings');
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await expect(page.locator('[data-region="emergency"]')).toHaveAttribute('inert', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-region="emergency"]')).not.toHaveAttribute('inert');
  await number.click();
  await expect(page.getByRole('article')).toContainText('112');
});

test('The title of the window names neither documents nor searched words', async () => {
  for (const address of ['/search?q=guardian', '/read/r1.en', '/checklist/c2.en', '/contacts/gr-1056']) {
    await goTo(page, address);
    expect(await page.title(), address).toBe('IMPACT Kit');
  }
});

test('A session without a trace begins after a sentence that says what it means', async () => {
  await page.getByRole('button', { name: 'Leave no trace' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('keeps nothing of that session');
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await endings()).toEqual([]);
  await screens.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find(({ label }) => label.startsWith('Leave no trace'))?.click();
  });
  await question.getByRole('button', { name: 'Start again' }).click();
  await expect.poll(endings).toEqual(['no-trace']);
});
