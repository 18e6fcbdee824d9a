// No accessibility barrier: axe on every screen, in every language, in light and dark themes and with forced colours.
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { everyScreen, goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());
test.afterEach(async () => {
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
});

async function findings(): Promise<string[]> {
  return (await axeFindings(page, { from: 'moderate', without: [tagsOfDocuments] })).filter(
    (finding) => !isUndrawnPage(finding),
  );
}

/** A page of a document has no name before it is drawn, and nothing in it. */
function isUndrawnPage(finding: string): boolean {
  return (
    /^moderate landmark-unique: <div class="page [^>]*></.test(finding) ||
    /^moderate landmark-unique: <div class="page [^>]*loading/.test(finding)
  );
}

async function findingsOnEveryScreen(
  language: Language,
  more: () => Promise<string[]> = async () => [],
): Promise<string[]> {
  const found: string[] = [];
  for (const address of everyScreen(language)) {
    await goTo(page, address);
    for (const finding of [...(await more()), ...(await findings())]) found.push(`${address} ${finding}`);
  }
  return found;
}

/** What moves now. Without motion every change is over within 0.01 ms, and is seen here only where the next frame is late. */
async function moving(): Promise<string[]> {
  const count = await page.evaluate(
    () =>
      document
        .getAnimations()
        .filter(
          (one) => one.playState === 'running' && Number(one.effect?.getComputedTiming().activeDuration) > 1,
        ).length,
  );
  return count === 0 ? [] : [`${count} things move`];
}

// Greek letters and the longest words of all four; colours are the same in every language.
for (const [language, theme] of [
  ['en', 'light'],
  ['el', 'dark'],
  ['it', 'light'],
  ['pt', 'dark'],
] as const) {
  test(`No screen has anything moderate or worse in ${language}, ${theme}`, { tag: '@slow' }, async () => {
    test.setTimeout(240_000);
    await changeSettings(page, { language, theme });
    expect(await findingsOnEveryScreen(language)).toEqual([]);
  });
}

test('No screen has anything moderate or worse with forced colours and without motion', {
  tag: '@slow',
}, async () => {
  test.setTimeout(240_000);
  await changeSettings(page, { language: 'en', theme: 'light' });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  expect(await findingsOnEveryScreen('en', moving)).toEqual([]);
});

// axe leaves this rule out by itself: it belongs to level AAA.
for (const theme of ['light', 'dark'] as const) {
  test(`In high contrast every word of every screen has at least 7 to 1, ${theme}`, {
    tag: '@slow',
  }, async () => {
    test.setTimeout(240_000);
    await changeSettings(page, { language: 'en', theme, contrast: 'high' });
    const found: string[] = [];
    for (const address of everyScreen('en')) {
      await goTo(page, address);
      const faint = await axeFindings(page, { from: 'minor', rules: ['color-contrast-enhanced'] });
      for (const finding of faint) found.push(`${address} ${finding}`);
    }
    await changeSettings(page, { contrast: 'normal' });
    expect(found).toEqual([]);
  });
}

test('A person reaches the content of a screen past the menu with one key', async () => {
  await changeSettings(page, { language: 'en' });
  screens = await screens.reopen();
  page = screens.page;
  // Home opens in its content: in the box to search.
  await expect(page.locator('main #search-box')).toBeFocused();
  await goTo(page, '/library');
  await page.reload();
  await page.waitForSelector('main h1, main h2');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});
