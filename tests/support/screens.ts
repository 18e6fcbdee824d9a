// Navigation to screens, and the list of screens with the starter kit.
import type { Page } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { routeTable } from '../../renderer/app/routes/route-table.ts';
import {
  formatRoute,
  type PlainScreen,
  type Route,
  type RouteOf,
  type Screen,
} from '../../renderer/app/routes/routes.ts';

/** What must stand on a screen before it counts as shown; screens without an entry need only their content. */
const readySigns: Readonly<Record<string, string>> = {
  '/read/': '[data-reader="ready"]',
  '/search': '[data-search-row]',
};

const guardian: Readonly<Record<Language, string>> = {
  en: 'guardian',
  el: 'επίτροπος',
  it: 'tutore',
  pt: 'tutor',
};

/** Routes with the starter kit to screens whose address has parts to fill in, or that are empty without a query. */
const filled: {
  readonly [S in Exclude<Screen, PlainScreen> | 'search']: (language: Language) => readonly RouteOf<S>[];
} = {
  search: (language) => [{ screen: 'search', query: guardian[language] }],
  read: (language) => [{ screen: 'read', resourceId: `r1.${language}` }],
  checklist: (language) => [{ screen: 'checklist', resourceId: `c2.${language}` }],
  module: (language) => [{ screen: 'module', resourceId: `m1.${language}` }],
  lesson: (language) =>
    ['lesson-1', 'quiz'].map((lesson) => ({ screen: 'lesson', resourceId: `m1.${language}`, lesson })),
  contact: () => [{ screen: 'contact', contactId: 'gr-1056' }],
  // A draft must be made first; `workshop-accessibility.spec.ts` looks at its parts.
  draft: () => [],
};

/** Addresses of every screen, in a language the starter kit is written in, and one that no screen has. */
export function everyScreen(language: Language): readonly string[] {
  const routes = (Object.keys(routeTable) as Screen[]).flatMap((screen): readonly Route[] =>
    isFilled(screen) ? filled[screen](language) : [{ screen } as Route],
  );
  return [...routes.map(formatRoute), '/nowhere'];
}

function isFilled(screen: Screen): screen is keyof typeof filled {
  return screen in filled;
}

/** Changes the address, and waits until the program has heard of it: of two changes that come at once it would see only the last. */
export async function setAddress(page: Page, address: string): Promise<void> {
  await page.evaluate(async (hash) => {
    const before = location.href;
    location.hash = hash;
    if (location.href === before) return;
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  }, address);
}

/** Goes to a screen of the running program and waits until it is shown. */
export async function goTo(page: Page, address: string): Promise<void> {
  await setAddress(page, address);
  const sign = Object.entries(readySigns).find(([start]) => address.startsWith(start))?.[1];
  await page.waitForSelector(sign ?? 'main h1');
  await page.waitForFunction(
    () => document.querySelector('main [role="status"] > .visually-hidden') === null,
  );
}
