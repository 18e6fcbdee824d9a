// No accessibility barrier: axe on every screen, in every language, in light and dark themes and with forced colours.
import { expect, type Page } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { axeFindings, tagsOfDocuments } from '../support/axe.ts';
import { inWindow } from '../support/in-window.ts';
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
  await inWindow(screens, 1280, 800);
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

async function findingsOnEveryScreen(language: Language): Promise<string[]> {
  const found: string[] = [];
  for (const address of everyScreen(language)) {
    await goTo(page, address);
    for (const finding of await findings()) found.push(`${address} ${finding}`);
  }
  return found;
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
  expect(await findingsOnEveryScreen('en')).toEqual([]);
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === 'running').length,
  );
  expect(moving).toBe(0);
});

test('No screen cuts its words at twice the size, with the text spacing of WCAG 1.4.12', async () => {
  test.setTimeout(240_000);
  await changeSettings(page, { language: 'el', theme: 'light' });
  // 1280 x 800 at 200 %.
  await screens.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setMinimumSize(320, 320),
  );
  await inWindow(screens, 640, 400);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*:not(.textLayer *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
  const cut: string[] = [];
  for (const address of everyScreen('el')) {
    await goTo(page, address);
    for (const words of await page.evaluate(cutWords)) cut.push(`${address}: ${words}`);
  }
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  expect(cut).toEqual([]);
});

test('A person reaches the content of a screen past the menu with one key', async () => {
  await changeSettings(page, { language: 'en' });
  screens = await screens.reopen();
  page = screens.page;
  await page.waitForSelector('main h1, main h2');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

/** Words that do not fit in the box they are in, where the box neither grows nor scrolls; runs in the page. */
function cutWords(): string[] {
  const cut: string[] = [];
  for (const box of document.querySelectorAll<HTMLElement>('main *, nav *, header *')) {
    const own = [...box.childNodes].some(
      (node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '',
    );
    const style = getComputedStyle(box);
    // What is cut on purpose shows that it is, and can be opened.
    const isShortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const isUnseen =
      style.clipPath !== 'none' || box.closest('.visually-hidden, .textLayer, [aria-hidden="true"]') !== null;
    if (!own || isShortened || isUnseen) continue;
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    const isCut =
      (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 1) ||
      (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1);
    if (isCut && box.clientHeight > 0) cut.push((box.textContent ?? '').trim().slice(0, 80));
  }
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const widest = [...document.querySelectorAll('main *')].reduce((one, other) =>
      other.getBoundingClientRect().right > one.getBoundingClientRect().right ? other : one,
    );
    cut.push(`the screen is ${scrollWidth - clientWidth} pixels too wide: ${widest.outerHTML.slice(0, 120)}`);
  }
  return cut;
}
