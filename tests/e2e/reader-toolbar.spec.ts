// The reader's tools stay in one line in every language, and do not move while the zoom changes.

import { expect, type Page, test } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const tools = () => page.locator('[data-region="reader-tools"]');

async function openIn(language: Language): Promise<void> {
  await goTo(page, '/');
  await changeSettings(page, { language });
  await goTo(page, `/read/r2.${language}`);
}

const counts = { en: '(277 of 277)', el: '(277 από 277)', it: '(277 di 277)', pt: '(277 de 277)' };

/** Puts as many pages as a long document with labels has; answers the middles of all tools, and where the one for larger pages stands. */
const places = (words: string) =>
  tools().evaluate((bar, long) => {
    const count = bar.querySelector('input[data-page] + span');
    if (count) count.textContent = bar.clientWidth <= 1050 ? '(277/277)' : long;
    const boxes = [...bar.children].map((tool) => tool.getBoundingClientRect());
    const seen = boxes.filter(({ height }) => height > 0);
    const plus = bar.querySelector(':scope > :has(+ [aria-haspopup="true"])');
    return {
      middles: [...new Set(seen.map(({ top, bottom }) => Math.round((top + bottom) / 2)))],
      plus: plus?.getBoundingClientRect().x ?? -1,
    };
  }, words);

/** Around where the rail beside the tools becomes narrow, too: there they have less room in a wider window. */
const widths = [765, 782, 784, 860, 899, 912, 960, 1010, 1024, 1100, 1101, 1200, 1280, 1440];
/** Of each shape of the tools one: few, the count in short, all. */
const widthsForAllSizes = [765, 1010, 1280];

for (const [language, words] of Object.entries(counts) as [Language, string][]) {
  test(`In ${language} all tools stand in one line, stay where they are at every size; in the smallest window all are in sight`, async () => {
    await openIn(language);
    await inWindow(program, 640, 500);
    // The tools of the wide window go behind one button once the bar has told its new width.
    await expect
      .poll(() => tools().evaluate((bar) => bar.scrollWidth - bar.clientWidth))
      .toBeLessThanOrEqual(0);
    for (const width of widthsForAllSizes) {
      await inWindow(program, width, 500);
      await page.keyboard.press('Control+0');
      const at = new Set<number>();
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Control+=');
        const { middles, plus } = await places(words);
        expect(middles).toHaveLength(1);
        at.add(plus);
      }
      expect(at.size).toBe(1);
    }
    // The size with the longest name is shown now.
    for (const width of widths) {
      await inWindow(program, width, 500);
      expect((await places(words)).middles, `${width} pixels`).toHaveLength(1);
    }
  });
}

test('Tools without room in one line are behind one button, and work from there', async () => {
  await openIn('en');
  await inWindow(program, 960, 800);
  const more = page.getByRole('button', { name: 'More tools' });
  await expect(tools().getByRole('button', { name: 'Pages', exact: true })).toBeHidden();
  await more.click();
  await page.getByRole('menuitem', { name: 'Bookmarks' }).click();
  await expect(page.getByRole('complementary', { name: 'Bookmarks' })).toBeVisible();
  await more.click();
  await page.getByRole('menuitem', { name: 'Print' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await inWindow(program, 1280, 800);
  await expect(more).toBeHidden();
});

test('A long title takes one line and says itself whole to whoever points at it', async () => {
  await openIn('el');
  await inWindow(program, 1024, 800);
  const title = page.locator('main h1');
  const whole = (await title.textContent()) ?? '';
  const long = whole.repeat(5);
  await title.evaluate((heading, words) => {
    heading.textContent = words;
  }, long);
  const { height, lines, isCut } = await title.evaluate((heading) => ({
    height: heading.clientHeight,
    lines: heading.clientHeight / Number.parseFloat(getComputedStyle(heading).lineHeight),
    isCut: heading.scrollWidth > heading.clientWidth,
  }));
  expect(height).toBeGreaterThan(0);
  expect(lines).toBeLessThan(1.5);
  expect(isCut).toBe(true);
  await expect(title).toHaveAttribute('title', whole);
});

test('A tool says whether its panel is open, and Escape on it closes the panel', async () => {
  await openIn('en');
  await inWindow(program, 1280, 800);
  for (const name of ['Contents', 'Pages', 'Bookmarks', 'Notes', 'Find in this document']) {
    const tool = tools().getByRole('button', { name, exact: true });
    await expect(tool).toHaveAttribute('aria-expanded', 'false');
    await tool.click();
    await expect(tool).toHaveAttribute('aria-expanded', 'true');
    await tool.focus();
    await page.keyboard.press('Escape');
    await expect(tool).toHaveAttribute('aria-expanded', 'false');
    await expect(tool).toBeFocused();
  }
});
