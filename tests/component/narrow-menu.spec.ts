// The menu shows its words whole, in every language; where it is narrow, icons carry them. Back names where it leads.
import { expect, type Page } from '@playwright/test';
import { type Language, languages } from '../../core/base/language.ts';
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
        // In a narrow menu the words of its icons are there for readers of screens only.
        if (node.parentElement && getComputedStyle(node.parentElement).clipPath !== 'none') continue;
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
    const middles = [...menu.querySelectorAll('a > svg')].map((part) => {
      const { left, right } = part.getBoundingClientRect();
      return (left + right) / 2;
    });
    if (Math.max(...middles) - Math.min(...middles) > 0.5) faults.push(`out of line: ${middles.join(' ')}`);
    return faults;
  });
}

/** Entries of the narrow menu whose word is not their name, or whose target is too small; empty when there is none. */
function faultsOfIcons(): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('#rail a[data-word], #rail button[data-word]')].flatMap(
      (entry) => {
        const { width, height } = entry.getBoundingClientRect();
        const word = entry.dataset['word'] ?? '';
        return word !== '' && entry.textContent?.includes(word) && width >= 32 && height >= 32
          ? []
          : [`${word}: ${entry.textContent} ${width} x ${height}`];
      },
    ),
  );
}

/** What is wrong with the count of the sheet beside an icon; empty when nothing is. */
function faultsOfNarrowCount(): Promise<string[]> {
  return page.evaluate(() => {
    const counts = [...document.querySelectorAll('#rail a [class*="count"]')];
    const faults = counts.length === 1 ? [] : [`${counts.length} counts`];
    for (const count of counts) {
      const { left, right, top, bottom, width } = count.getBoundingClientRect();
      const entry = count.closest('a')?.getBoundingClientRect();
      const isIn =
        entry && left >= entry.left && right <= entry.right && top >= entry.top && bottom <= entry.bottom;
      if (!isIn) faults.push('the count is out of its entry');
      if (width === 0 || !count.checkVisibility()) faults.push('the count is not seen');
      if (count.firstChild?.textContent !== '1') faults.push(`counts ${count.firstChild?.textContent}`);
    }
    return faults;
  });
}

/** The mark of a session that keeps nothing, where there is no room for its sentence. */
const noTrace: Readonly<Record<Language, string>> = {
  en: 'No trace',
  el: 'Χωρίς ίχνη',
  it: 'Senza tracce',
  pt: 'Sem rasto',
};

/** How a reader of screens hears that the sheet has one entry. */
const oneEntry: Readonly<Record<Language, RegExp>> = {
  en: /, My sheet, 1 entry$/,
  el: /, Το φύλλο μου, 1 εγγραφή$/,
  it: /, Il mio foglio, 1 voce$/,
  pt: /, A minha folha, 1 entrada$/,
};

for (const language of languages) {
  test(`The words of the menu are whole, and its icons carry them where it is narrow: ${language}`, async () => {
    await changeSettings(page, { language });
    await inWindow(screens, 1120, 800);
    await expect(page.locator('[data-rail="wide"]')).toBeVisible();
    for (const screen of ['library', 'notes', 'settings', 'notes/to-print', 'kits']) {
      await goTo(page, `/${screen}`);
      expect(await faultsOfMenu(), screen).toEqual([]);
    }
    for (const [width, height] of [
      [1024, 640],
      [800, 480],
    ] as const) {
      await inWindow(screens, width, height);
      await expect(page.locator('[data-rail="narrow"]')).toBeVisible();
      expect(await page.locator('#rail [data-word]').count()).toBeGreaterThan(8);
      expect(await faultsOfIcons(), `${width}`).toEqual([]);
      expect(await faultsOfMenu(), `${width}`).toEqual([]);
      await expect(page.getByTestId('no-trace').getByText(noTrace[language], { exact: true })).toBeVisible();
      await expect(page.getByTestId('no-trace').getByText(noTrace[language])).toHaveCount(2);
      expect(await faultsOfNarrowCount(), `${width}`).toEqual([]);
      await expect(
        page.locator('#rail a').filter({ has: page.locator('[class*="count"]') }),
      ).toHaveAccessibleName(oneEntry[language]);
    }
  });
}

test('In the reader the menu is narrow at every width, and its button brings the words back', async () => {
  await changeSettings(page, { language: 'en' });
  await inWindow(screens, 1280, 800);
  await goTo(page, '/read/r2.en');
  await expect(page.locator('[data-rail="narrow"]')).toBeVisible();
  await page.getByRole('button', { name: 'Show the menu' }).click();
  await expect(page.getByRole('navigation', { name: 'Main menu' }).getByText('Library')).toBeInViewport();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-rail="narrow"]')).toBeVisible();
});

test('Back leads to the screen one came from and names it, and from the first screen nowhere', async () => {
  await inWindow(screens, 1280, 800);
  await page.reload();
  await goTo(page, '/');
  await page.getByRole('link', { name: 'Library', exact: true }).first().click();
  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await page.getByRole('button', { name: 'Back to Library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Library' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to Home' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Home' })).toBeAttached();
});
