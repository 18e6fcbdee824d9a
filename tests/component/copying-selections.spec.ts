// Words that are selected and copied with the keys of the system: their source comes along, as plain text and as HTML.
import { expect, type Page } from '@playwright/test';
import { inWindow } from '../support/in-window.ts';
import { openScreens, type Screens, test } from '../support/open-screens.ts';
import { goTo } from '../support/screens.ts';

let screens: Screens;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ shell }) => {
  screens = await openScreens(shell);
  page = screens.page;
});
test.afterAll(async () => screens.close());

type Copy = { readonly text: string; readonly html: string };

/** Selects what an element holds, and copies it. */
async function copy(selector: string): Promise<Copy> {
  await page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (!element) throw new Error(`${wanted} is not there`);
    getSelection()?.selectAllChildren(element);
  }, selector);
  return await copySelected();
}

async function copySelected(): Promise<Copy> {
  return await page.evaluate(() => {
    const event = new ClipboardEvent('copy', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    });
    const field = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const node = field ?? getSelection()?.anchorNode;
    (node instanceof Element ? node : node?.parentElement)?.dispatchEvent(event);
    const data = event.clipboardData;
    return { text: data?.getData('text/plain') ?? '', html: data?.getData('text/html') ?? '' };
  });
}

const sourceLine = /\n— .+ From the kit .+, version .+\.$/;

test('Words of a checklist carry the source, and their note numbers are not joined to words', async () => {
  await goTo(page, '/checklist/c2.en');
  const { text, html } = await copy('main [lang] ul, main [lang] ol');
  expect(text).toMatch(sourceLine);
  expect(text).not.toMatch(/[\p{L}.]\d+(\s|$)/u);
  expect(html).toMatch(/^<[ou]l>.*<p>— .+<\/p>$/s);
  expect(html).not.toMatch(/class=|<button|<input/);
});

test('Words of a lesson name the lesson, and source numbers are in brackets', async () => {
  await goTo(page, '/learn/m1.en/lesson-1');
  const title = (await page.locator('h1').textContent()) ?? '';
  const cited = page.locator('main [data-note-number]').first();
  const number = await cited.getAttribute('data-note-number');
  await cited.evaluate((element) => element.closest('p, li')?.setAttribute('id', 'with-number'));
  const { text, html } = await copy('#with-number');
  expect(text).toMatch(sourceLine);
  expect(text).toContain(title);
  expect(text).toContain(` [${number}]`);
  expect(html).toContain(`<sup>[${number}]</sup>`);
});

test('A contact, a card of the list and a term of the glossary carry theirs', async () => {
  await goTo(page, '/contacts/gr-1056');
  const contact = await copy('article header');
  expect(contact.text).toMatch(sourceLine);
  const card = await copy('[data-key="gr-1056"]');
  expect(card.text).toMatch(sourceLine);
  await goTo(page, '/search?q=guardian');
  const term = '[data-search-row][data-kind="term"]';
  await page.locator(`${term} [data-search-open]`).first().click();
  await page.locator('[data-preview-of] dl').first().waitFor();
  for (const place of ['[data-preview-of] dl', term]) expect((await copy(place)).text).toMatch(sourceLine);
  // Without a preview the term opens in its row.
  await inWindow(screens, 1024, 640);
  await page.locator(`${term} [data-search-open]`).first().click();
  await page.locator(`${term} dl`).first().waitFor();
  expect((await copy(`${term} dl`)).text).toMatch(sourceLine);
  await inWindow(screens, 1280, 800);
});

test('The last paragraph of a text inside another one, selected with three clicks, carries the source of that text alone', async () => {
  await goTo(page, '/contacts/gr-1056');
  const ready = 'article [aria-labelledby="contact-ready"]';
  await page.locator(`${ready} li`).last().waitFor();
  await page.evaluate((wanted) => {
    const list = document.querySelector(wanted);
    const last = [...(list?.querySelectorAll('p') ?? [])].at(-1);
    // Three clicks select up to the begin of the block that follows.
    if (last && list?.nextElementSibling)
      getSelection()?.setBaseAndExtent(last, 0, list.nextElementSibling, 0);
  }, ready);
  const { text } = await copySelected();
  expect(text.match(/^— /gm)).toHaveLength(1);
  expect(text).not.toContain('1056');
});

test('Selected words of pages carry the page, and of several pages all of them', async () => {
  await goTo(page, '/read/r1.en');
  await page.waitForSelector('.page[data-page-number="1"] .textLayer span[role="presentation"]');
  const { text, html } = await copy('.page[data-page-number="1"] .textLayer');
  expect(text).toMatch(sourceLine);
  expect(text).toContain(', page 1.');
  expect(html).toMatch(/<p>— .+<\/p>$/);
  await page.waitForSelector('.page[data-page-number="2"] .textLayer span[role="presentation"]');
  await page.evaluate(() => {
    const span = (number: number): Node =>
      document.querySelector(
        `.page[data-page-number="${number}"] .textLayer span[role="presentation"]`,
      ) as Node;
    getSelection()?.setBaseAndExtent(span(1), 0, span(2), 1);
  });
  const both = await copySelected();
  expect(both.text).toContain(', pages 1–2.');
});

test('The text in large letters carries the pages it is from', async () => {
  await page.keyboard.press('F9');
  await page.waitForSelector('[data-text-page] p');
  const { text } = await copy('[data-text-page]');
  expect(text).toMatch(sourceLine);
  expect(text).toContain(', page 1.');
  await page.keyboard.press('F9');
});

test('Words of the program and own words in a field are copied as they are', async () => {
  await goTo(page, '/search?q=guardian');
  await page.locator('[data-words-of-kit]').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  expect(await copySelected()).toEqual({ text: '', html: '' });
  await goTo(page, '/settings');
  expect(await copy('main h1')).toEqual({ text: '', html: '' });
});

test('The line can be turned off in the settings; note numbers stay apart', async () => {
  await page.getByText('Add the source when I copy', { exact: true }).click();
  await expect(page.getByRole('switch', { name: 'Add the source when I copy' })).not.toBeChecked();
  await goTo(page, '/learn/m1.en/lesson-1');
  const cited = page.locator('main [data-note-number]').first();
  await cited.evaluate((element) => element.closest('p, li')?.setAttribute('id', 'with-number'));
  const { text } = await copy('#with-number');
  expect(text).toMatch(/ \[\d+\]/);
  expect(text).not.toMatch(sourceLine);
});
