// The program uses one language at a time. A switch changes every sentence at once, and none is left in English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { englishFinder } from '../support/english-left.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { everyScreen, goTo } from '../support/screens.ts';
import { changeSettings } from '../support/settings.ts';

const messagesFolder = join(import.meta.dirname, '..', '..', 'renderer', 'text', 'messages');

type Sentences = { readonly [key: string]: string | Sentences };
function sentencesOf(language: string): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (sentences: Sentences, path: string): void => {
    for (const [key, value] of Object.entries(sentences)) {
      if (typeof value === 'string') found.set(`${path}.${key}`, value);
      else walk(value, `${path}.${key}`);
    }
  };
  const folder = join(messagesFolder, language);
  for (const file of readdirSync(folder)) {
    walk(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Sentences, file);
  }
  return found;
}

/** Everything on the page that is said by the program itself: parts in another language are marked with it and left out. */
function wordsOfProgram(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isForeign = (element: Element | null): boolean =>
      element?.closest('[lang]:not(html), .textLayer, [translate="no"]') !== null;
    const words: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!isForeign(node.parentElement)) words.push(node.textContent?.trim() ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (isForeign(element)) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        words.push(element.getAttribute(name) ?? '');
      }
    }
    return words.filter((text) => text !== '');
  });
}

let screens: Screens;
let page: Page;
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

test('A switch in Settings changes every sentence at once, without a restart', async () => {
  await goTo(page, '/settings');
  await page.getByRole('radiogroup', { name: 'Language' }).getByText('Ελληνικά').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ρυθμίσεις');
  await expect(page.locator('html')).toHaveAttribute('lang', 'el');
  await expect(page.getByRole('link', { name: 'Βιβλιοθήκη' })).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Γλώσσα' }).getByText('Português').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'pt');
  await expect(page.getByRole('link', { name: 'Biblioteca' })).toBeVisible();
});

for (const [language, name] of [
  ['el', 'Greek'],
  ['it', 'Italian'],
  ['pt', 'Portuguese'],
] as const) {
  test(`No sentence of the program is left in English in ${name}`, async () => {
    test.setTimeout(120_000);
    await changeSettings(page, { language });
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const keyOfEnglish = englishFinder(sentencesOf('en'), sentencesOf(language));
    for (const address of everyScreen(language)) {
      await goTo(page, address);
      const seen = await wordsOfProgram(page);
      expect(seen.length, address).toBeGreaterThan(10);
      expect
        .soft(
          seen.filter((words) => keyOfEnglish(words) !== undefined),
          address,
        )
        .toEqual([]);
    }
  });
}
