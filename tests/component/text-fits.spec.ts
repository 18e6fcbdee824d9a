// Every word fits: text at 200 % by the setting and by zoom, and in 320 pixels, each with the text spacing of WCAG 1.4.12.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { everyScreen, goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { language: 'el' });
  page = screens.page;
  await screens.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setMinimumSize(320, 320),
  );
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '*:not(.textLayer *) { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
});
test.afterAll(async () => screens.close());

for (const { how, width, height, textSize } of [
  { how: 'with text at 200 % by the setting', width: 1280, height: 800, textSize: 'largest' },
  { how: 'with the window at 200 %', width: 640, height: 400, textSize: 'normal' },
  { how: 'in 320 pixels', width: 320, height: 640, textSize: 'normal' },
] as const) {
  test(`No screen cuts its words ${how}`, async () => {
    test.setTimeout(240_000);
    await changeSettings(page, { textSize });
    await inWindow(screens, width, height);
    const cut: string[] = [];
    for (const address of everyScreen('el')) {
      await goTo(page, address);
      for (const words of await page.evaluate(cutWords)) cut.push(`${address}: ${words}`);
    }
    expect(cut).toEqual([]);
  });
}

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
