// The reader's tools stay in one line in every language, and do not move while the zoom changes.

import { expect, type Page, test } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { inWindow } from '../support/in-window.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { closeAllTabs } from '../support/open-documents.ts';
import { chooseTool, closePanel, openPanel } from '../support/reader-tools.ts';
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
  await goTo(page, `/read/r2.${language}?page=1`);
}

const counts = { en: '(277 of 277)', el: '(277 από 277)', it: '(277 di 277)', pt: '(277 de 277)' };

/** Puts as many pages as a long document with labels has. Returns the middles of all tools, how far they are wider than their bar, and where the one for larger pages is. */
const places = (words: string) =>
  tools().evaluate((bar, long) => {
    const count = bar.querySelector('input[data-page] + span');
    if (count) count.textContent = bar.clientWidth <= 1050 ? '(277/277)' : long;
    const boxes = [...bar.children].map((tool) => tool.getBoundingClientRect());
    const seen = boxes.filter(({ height }) => height > 0);
    const plus = bar.querySelector('[data-zoom] + button');
    return {
      middles: [...new Set(seen.map(({ top, bottom }) => Math.round((top + bottom) / 2)))],
      beyond: bar.scrollWidth - bar.clientWidth,
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
    // The size with the longest name is shown now, and a way back to where one came from.
    const buttons = tools().locator(':scope > button');
    const before = await buttons.count();
    await page.locator('input[data-page]').fill('6');
    await page.locator('input[data-page]').press('Enter');
    await expect(buttons).toHaveCount(before + 1);
    for (const width of widths) {
      await inWindow(program, width, 500);
      const { middles, beyond } = await places(words);
      expect(middles, `${width} pixels`).toHaveLength(1);
      expect(beyond, `${width} pixels`).toBeLessThanOrEqual(0);
    }
  });
}

test('Further tools are behind one button', async () => {
  await openIn('en');
  await inWindow(program, 960, 800);
  await chooseTool(page, 'Print');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'More tools' }).click();
  for (const name of ['Save the document', 'Bookmark this page', 'Copy with citation and link'])
    await expect(page.getByRole('menuitem', { name, exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
});

for (const language of ['en', 'el'] as const)
  test(`The page begins below two bars, without any warning between them, ${language}`, async () => {
    await openIn(language);
    for (const textSize of ['normal', 'larger'] as const) {
      await changeSettings(page, { textSize });
      await inWindow(program, 1024, 640);
      const top = await page
        .locator('[data-region="pages"]')
        .evaluate((box) => box.getBoundingClientRect().top);
      expect(top, textSize).toBeLessThanOrEqual(96);
    }
    await changeSettings(page, { textSize: 'normal' });
  });

test('What is known about a document is behind one button: its source, its age, who replaced it', async () => {
  await openIn('en');
  await inWindow(program, 1024, 640);
  await page.getByRole('button', { name: /^About this document:/ }).click();
  const sheet = page.getByRole('dialog');
  await expect(sheet.locator('[data-source-line]')).toContainText('page 1.');
  await expect(sheet.getByText(/Next check by/)).toBeVisible();
  await expect(sheet.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
});

test('Below 1100 pixels the side panel floats over the pages, which keep their width', async () => {
  await openIn('en');
  const width = () => page.locator('[data-region="pages"]').evaluate((box) => box.clientWidth);
  for (const [windowWidth, isPushed] of [
    [1024, false],
    [1280, true],
  ] as const) {
    await inWindow(program, windowWidth, 640);
    const before = await width();
    await openPanel(page, 'Contents');
    await expect.poll(async () => (await width()) < before).toBe(isPushed);
    await closePanel(page);
  }
});

test('All tabs of the side panel are in sight, also with the long words of Greek', async () => {
  await openIn('el');
  for (const width of [1024, 1280]) {
    await inWindow(program, width, 640);
    await page.keyboard.press('F4');
    const panel = page.getByRole('complementary');
    await expect(panel).toBeVisible();
    for (const tab of await panel.locator('[data-panel]').all())
      await expect(tab).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('F4');
    await expect(panel).toHaveCount(0);
  }
});

test('A long title takes one line and says itself whole to whoever points at it', async () => {
  // Of several documents each has a tab.
  await closeAllTabs(page);
  await openIn('el');
  await inWindow(program, 1024, 800);
  const title = page.locator('[data-open-title]');
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

test('The tool of the side panel says whether it is open, and Escape on it closes the panel', async () => {
  await openIn('en');
  await inWindow(program, 1280, 800);
  const tool = tools().getByRole('button', { name: 'Side panel', exact: true });
  for (const name of ['Contents', 'Pages', 'Notes', 'Find']) {
    await expect(tool).toHaveAttribute('aria-expanded', 'false');
    await openPanel(page, name);
    await expect(tool).toHaveAttribute('aria-expanded', 'true');
    await tool.focus();
    await page.keyboard.press('Escape');
    await expect(tool).toHaveAttribute('aria-expanded', 'false');
    await expect(tool).toBeFocused();
  }
});
