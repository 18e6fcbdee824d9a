// The menu of a narrow window shows its words whole, in every language, with every entry.
import { expect, type Page } from '@playwright/test';
import { languages } from '../../core/base/language.ts';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;

test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, {
    keeps: 'nothing',
    people: { names: ['Maria'], isAsking: false },
  });
  page = screens.page;
  await goTo(page, '/contacts/gr-1056');
  await page.getByRole('button', { name: 'Add to my sheet' }).click();
});
test.afterAll(async () => screens.close());

/** What is cut, broken inside a word, or out of line in the menu as it stands; empty when nothing is. */
function faultsOfMenu(): Promise<string[]> {
  return page.evaluate(() => {
    const menu = document.querySelector('#rail');
    if (!menu) return ['no menu'];
    const faults: string[] = [];
    const room = menu.getBoundingClientRect().left + menu.clientWidth;
    for (const entry of menu.querySelectorAll('a, [data-testid="no-trace"]')) {
      const box = entry.getBoundingClientRect();
      const texts = document.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden')) continue;
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          const isOut = lines.some(({ left, right }) => left < box.left || right > Math.min(box.right, room));
          if (isOut) faults.push(`cut: ${word}`);
          if (lines.length > 1) faults.push(`broken: ${word}`);
        }
      }
    }
    const middles = [...menu.querySelectorAll('a > svg, [class*="count"]')].map((part) => {
      const { left, right } = part.getBoundingClientRect();
      return (left + right) / 2;
    });
    if (Math.max(...middles) - Math.min(...middles) > 0.5) faults.push(`out of line: ${middles.join(' ')}`);
    return faults;
  });
}

for (const language of languages) {
  test(`The words of the narrow menu are whole: ${language}`, async () => {
    await changeSettings(page, { language });
    for (const [width, height] of [
      [900, 900],
      [800, 480],
    ] as const) {
      await inWindow(screens, width, height);
      await expect(page.locator('[data-rail="narrow"]')).toBeVisible();
      for (const screen of ['library', 'notes', 'settings', 'about', 'answer-sheet', 'kits']) {
        await goTo(page, `/${screen}`);
        expect(await faultsOfMenu(), `${screen} at ${width}`).toEqual([]);
      }
    }
  });
}
