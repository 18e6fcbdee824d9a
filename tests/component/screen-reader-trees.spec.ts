// What a screen reader hears of every screen: its accessibility tree beside the kept one, in English and Greek.
// After a change that is meant: npm run test:e2e -- --project=component screen-reader-trees --update-snapshots=all, then read the differences.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Language } from '../../core/base/language.ts';
import { ownLanguageNames } from '../../renderer/text/locales.ts';
import { openScreens, test } from '../support/open-screens.ts';
import { stopClockAt } from '../support/page-time.ts';
import { everyScreen, goTo } from '../support/screens.ts';
import { shippedContacts } from '../unit/core/contacts/starter-contacts.ts';

const languages = ['en', 'el'] as const satisfies readonly Language[];
const folder = join(import.meta.dirname, 'trees');
const fileOf = (name: string, language: Language): string => join(folder, `${name}.${language}.txt`);
const libraryReady = { en: 'The library is ready.', el: 'Η βιβλιοθήκη είναι έτοιμη.' } as const;
/** After the day on which the starter kit was issued: before it, ages and hours are not told. */
const now = '2026-12-09T11:00:00Z';
/** Screens before the program can be used. */
const before = ['first-run', 'locked', 'who'] as const;

for (const language of languages) {
  test(`Every screen has the tree that was kept (${language})`, async ({ shell }) => {
    test.setTimeout(240_000);
    const screens = await openScreens(shell, { language });
    const { page } = screens;
    await stopClockAt(page, now);
    await leaveOutPages(page);
    await drawTheSameOrder(page);
    // Home is drawn anew, by that clock.
    await goTo(page, '/settings');
    await goTo(page, '/');
    await compare('frame', language, page.locator('body'));
    for (const address of everyScreen(language)) {
      await goTo(page, address);
      await compare(nameOf(address, language), language, page.locator('main'));
    }
    await screens.close();
  });

  test(`What asks before the program opens has the tree that was kept (${language})`, async ({ shell }) => {
    const passphrase = { is: 'quiet lamp under the stairs', isLocked: true };
    const people = { names: ['Maria', 'Νίκος'], isAsking: true };
    const options = { 'first-run': { isNew: true }, locked: { passphrase }, who: { people } };
    for (const name of before) {
      const screens = await openScreens(shell, { language, ...options[name] });
      if (name === 'first-run') {
        await screens.page.getByText(ownLanguageNames[language], { exact: true }).click();
        await expect(screens.page.getByText(libraryReady[language])).toBeVisible();
      }
      await compare(name, language, screens.page.locator('body'));
      await screens.close();
    }
  });
}

test('No tree is kept of a screen that is gone', () => {
  const expected = languages.flatMap((language) =>
    ['frame', ...before, ...everyScreen(language).map((address) => nameOf(address, language))].map(
      (name) => `${name}.${language}.txt`,
    ),
  );
  expect(readdirSync(folder).sort()).toEqual([...expected].sort());
});

test('Numbers to call are kept as they are heard', () => {
  const numbers = shippedContacts.flatMap(({ phones }) =>
    phones.flatMap(({ number, e164 = number }) => [number, e164]),
  );
  expect(numbers).toContain('112');
  for (const number of numbers) expect(masked(number)).toBe(`${number}\n`);
});

/** `/read/r1.en` is kept as `read-r1`. */
function nameOf(address: string, language: Language): string {
  const [path = ''] = address.split('?');
  return path.slice(1).replaceAll('/', '-').replace(`.${language}`, '') || 'home';
}

/** The words of a document's pages are not the program's, and come as the pages are drawn. */
async function leaveOutPages(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.pdfViewer { visibility: hidden; }');
    document.adoptedStyleSheets.push(sheet);
  });
}

/** The steps of a quiz are shuffled anew at each attempt. */
async function drawTheSameOrder(page: Page): Promise<void> {
  await page.evaluate(() => {
    const draw = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) =>
      array instanceof Uint32Array && array.length === 1 ? array.fill(1) : draw(array);
  });
}

async function compare(name: string, language: Language, part: Locator): Promise<void> {
  const file = fileOf(name, language);
  if (['all', 'changed'].includes(test.info().config.updateSnapshots)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await settled(part));
  }
  const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
  // Parts that are read from the library come after the title, on a busy computer noticeably later.
  await expect
    .configure({ soft: true })
    .poll(() => settled(part), { message: name })
    .toBe(kept);
}

/** The tree once it is the same twice, 50 ms apart. */
async function settled(part: Locator): Promise<string> {
  let before = '';
  for (;;) {
    const tree = masked(await part.ariaSnapshot());
    if (tree === before) return tree;
    before = tree;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What changes with the day, the build or a new version of the starter kit. No pattern has the form of a number to call. */
const changing = [
  /\b\d{1,2} \p{L}+ 20\d\d\b/gu,
  /\b\d\d\/\d\d\/20\d\d\b/g,
  /\b\d+(?= (?:day|week|month|year)s? ago)|(?<=πριν από )\d+\b/g,
  /\b\d+(?:[.,]\d+)? [KMG]B\b/g,
  /\b20\d\d\.\d+\b|\b\d+\.\d+\.\d+\b/g,
];

/** Every other number is kept, above all those to call. Where a link leads is not heard. */
function masked(tree: string): string {
  const heard = tree.replace(/^ *- \/url: .*\n?/gm, '').trimEnd();
  const kept = changing.reduce(
    (text, pattern) => text.replace(pattern, (found) => found.replace(/\d+(?:[.,]\d+)*/g, '#')),
    heard,
  );
  return `${kept}\n`;
}
