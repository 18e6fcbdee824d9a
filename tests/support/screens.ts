// Decides how a test goes to a screen, and which screens there are with the starter kit.
import type { Page } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';

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

/** Addresses of every screen, in a language the starter kit is written in. */
export function everyScreen(language: Language): readonly string[] {
  return [
    '/',
    '/library',
    '/learn',
    `/learn/m1.${language}`,
    `/learn/m1.${language}/lesson-1`,
    `/learn/m1.${language}/quiz`,
    `/checklist/c2.${language}`,
    '/contacts',
    '/contacts/gr-1056',
    '/field-card',
    '/corrections',
    '/read-code',
    '/aid',
    '/letter',
    '/referral-path',
    '/notes',
    `/search?q=${encodeURIComponent(guardian[language])}`,
    `/read/r1.${language}`,
    '/kits',
    '/workshop',
    '/sticks',
    '/publisher-key',
    '/settings',
    '/about',
    '/nowhere',
  ];
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
