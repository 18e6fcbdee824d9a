// Leaving the program at once, and starting it again without a trace.
import { expect, type Page } from '@playwright/test';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.beforeEach(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterEach(async () => screens.close());

const endings = async (): Promise<readonly string[]> => (await screens.record()).endings;

async function pressShift(times: number): Promise<void> {
  for (let count = 0; count < times; count += 1) await page.keyboard.press('Shift');
}

/** Whether nothing but an empty sheet can be seen anywhere in the window. */
function isBlank(): Promise<boolean> {
  return page.evaluate(() => {
    const points = [0.02, 0.3, 0.6, 0.98].flatMap((x) => [0.02, 0.5, 0.98].map((y) => [x, y] as const));
    return points.every(([x, y]) => {
      const top = document.elementFromPoint(x * innerWidth, y * innerHeight);
      return top instanceof HTMLElement && top.dataset['blank'] === '' && top.textContent === '';
    });
  });
}

test('Shift pressed three times blanks the page at once and ends the program, also from a field in a dialog', async () => {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await isBlank()).toBe(false);
  await pressShift(2);
  expect(await isBlank()).toBe(false);
  await pressShift(1);
  expect(await isBlank()).toBe(true);
  expect(await endings()).toEqual(['quick-exit']);
});

test('Typing capitals in the search box does not end the program', async () => {
  await page.keyboard.press('Control+k');
  for (const letter of 'ABCDEF') await page.keyboard.press(`Shift+${letter}`);
  await expect(page.locator('h1')).toHaveText('Search: ABCDEF');
  expect(await endings()).toEqual([]);
  await pressShift(3);
  expect(await isBlank()).toBe(true);
});

test('The button in the top bar does the same, and is in sight in a small window', async () => {
  await screens.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(640, 480),
  );
  await goTo(page, '/contacts');
  const button = page.getByRole('button', { name: 'Quick exit' });
  await expect(button).toBeInViewport();
  await button.click();
  expect(await isBlank()).toBe(true);
  expect(await endings()).toEqual(['quick-exit']);
});

test('The title of the window names neither documents nor searched words', async () => {
  for (const address of ['/search?q=guardian', '/read/r1.en', '/checklist/c2.en', '/contacts/gr-1056']) {
    await goTo(page, address);
    expect(await page.title(), address).toBe('IMPACT Kit');
  }
});

test('A session without a trace begins after a sentence that says what it means', async () => {
  await page.getByRole('button', { name: 'Leave no trace this time' }).click();
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
