// Decides that the tools of the reader stand in one line in every language, and do not move while pages become larger.

import { expect, type Page, test } from '@playwright/test';
import { type Language, languages } from '../../core/kit/catalogue.ts';
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

/** As many pages as a long document with labels has, and the middles of all tools. */
const middles = (words: string) =>
  tools().evaluate((bar, long) => {
    const count = bar.querySelector('input[data-page] + span');
    if (count) count.textContent = long;
    const boxes = [...bar.children].map((tool) => tool.getBoundingClientRect());
    return boxes.filter(({ height }) => height > 0).map(({ top, bottom }) => Math.round((top + bottom) / 2));
  }, words);

for (const [language, words] of Object.entries(counts) as [Language, string][]) {
  test(`In ${language} all tools stand in one line, and stay where they are at every size`, async () => {
    await openIn(language);
    const plus = page.locator('[data-region="reader-tools"] > :has(+ [aria-haspopup="true"])').first();
    // Around where the rail beside them becomes narrow, too: there the tools have less room in a wider window.
    for (const width of [765, 782, 784, 860, 899, 912, 960, 1010, 1024, 1100, 1101, 1200, 1280, 1440]) {
      await inWindow(program, width, 800);
      const isShort = await tools().evaluate((bar) => bar.clientWidth <= 1050);
      const places = new Set<number>();
      await page.keyboard.press('Control+0');
      for (let step = 0; step < 8; step += 1) {
        await page.keyboard.press('Control+=');
        expect(new Set(await middles(isShort ? '(277/277)' : words)).size).toBe(1);
        places.add((await plus.boundingBox())?.x ?? -1);
      }
      expect(places.size).toBe(1);
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

test('In the smallest window every tool is in sight', async () => {
  for (const language of languages) {
    await openIn(language);
    await inWindow(program, 640, 800);
    expect(await tools().evaluate((bar) => bar.scrollWidth - bar.clientWidth), language).toBeLessThanOrEqual(
      0,
    );
  }
  await inWindow(program, 1280, 800);
});
