// What one came for is in sight: where the first useful thing of a screen begins, and what may be above it.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell, { country: 'GR' });
  page = screens.page;
  await inWindow(screens, 1024, 640);
});
test.afterAll(async () => screens.close());

/** A screen, its first useful thing, and the lowest y at which that may begin, in CSS pixels of a window of 1024 x 640. */
type Budget = { readonly address: (language: string) => string; readonly first: string; readonly y: number };

const budgets: Readonly<Record<string, Budget>> = {
  home: { address: () => '/', first: 'main #search-box', y: 110 },
  search: {
    address: (language) => `/search?q=${language === 'el' ? 'παιδί' : 'child'}`,
    first: '[data-search-row]',
    y: 200,
  },
  library: { address: () => '/library', first: 'main :is(section, li, td) a', y: 200 },
  learn: { address: () => '/learn', first: 'main a[href^="#/learn/"]', y: 200 },
  // Its button that goes on, with a lesson or with the quiz.
  module: {
    address: (language) => `/learn/m1.${language}`,
    first: 'main a[href^="#/learn/"]:not([lang])',
    y: 200,
  },
  lesson: {
    address: (language) => `/learn/m1.${language}/lesson-1`,
    first: 'main [class*="_text_"] > :is(p, h2, ul, ol, blockquote)',
    y: 200,
  },
  quiz: { address: (language) => `/learn/m1.${language}/quiz`, first: '[data-question]', y: 200 },
  checklist: {
    address: (language) => `/checklist/c2.${language}`,
    first: 'main [class*="_text_"] > :is(p, h2, ul, ol, blockquote)',
    y: 200,
  },
  contacts: {
    address: () => '/contacts',
    first: 'main li[data-key]',
    y: 200,
  },
  aid: { address: () => '/aid', first: '[data-aid-section]', y: 200 },
  letter: {
    address: () => '/letter',
    first: 'main :is(input, textarea, button[aria-haspopup="listbox"])',
    y: 200,
  },
  'referral path': { address: () => '/referral-path', first: '[data-referral-figure] li', y: 200 },
  notes: { address: () => '/notes', first: 'main h2, main p', y: 200 },
  kits: { address: () => '/kits', first: 'main button, main a', y: 110 },
  settings: {
    address: () => '/settings',
    first: 'main :is(button, input, [role="radiogroup"], label)',
    y: 200,
  },
  help: { address: () => '/help', first: 'main h3, main details, main li', y: 200 },
  reader: { address: (language) => `/read/r2.${language}`, first: '[data-region="pages"]', y: 96 },
};

/** Where the first element in sight that fits begins; undefined when there is none. */
async function topOf(selector: string): Promise<number | undefined> {
  await page
    .locator(selector)
    .first()
    .waitFor({ state: 'attached', timeout: 8000 })
    .catch(() => undefined);
  return await page.evaluate((wanted) => {
    const shown = [...document.querySelectorAll(wanted)].filter((one) => one.checkVisibility());
    const tops = shown.map((one) => one.getBoundingClientRect().top);
    return tops.length === 0 ? undefined : Math.round(Math.min(...tops));
  }, selector);
}

for (const language of ['en', 'el'] as const)
  for (const textSize of ['normal', 'larger'] as const)
    test(`The first useful thing of every screen is in sight: ${language}, text ${textSize}`, async () => {
      await changeSettings(page, { language, textSize });
      const late: string[] = [];
      for (const [screen, { address, first, y }] of Object.entries(budgets)) {
        await goTo(page, address(language));
        const top = await topOf(first);
        if (top === undefined || top > y) late.push(`${screen}: ${top} instead of ${y}`);
      }
      expect(late).toEqual([]);
    });
