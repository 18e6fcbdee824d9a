// Decides that the program speaks one language at a time: a switch changes every sentence at once, and none is left in English.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { passFirstRun } from '../support/library.ts';
import { everyScreen, goTo } from '../support/screens.ts';

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

/** English sentences that read otherwise in a language; those with variables are looked for by their longest fixed piece. */
function foreignPieces(language: string): string[] {
  const own = sentencesOf(language);
  const ownWords = new Set(own.values());
  return [...sentencesOf('en')]
    .filter(([key, words]) => own.get(key) !== words && !ownWords.has(words))
    .map(([, words]) => words)
    .filter((words) => !words.includes('{'));
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

let program: Program;
let page: Page;
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

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
    await passFirstRun(page, language, 'GR');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    const foreign = new Set(foreignPieces(language));
    expect(foreign.size).toBeGreaterThan(300);
    for (const address of everyScreen(language === 'el' ? 'el' : 'en')) {
      await goTo(page, address);
      const seen = await wordsOfProgram(page);
      expect(seen.length, address).toBeGreaterThan(10);
      expect(
        seen.filter((words) => foreign.has(words)),
        address,
      ).toEqual([]);
    }
  });
}
