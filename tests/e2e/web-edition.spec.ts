// The edition of a kit for browsers: opened from a folder, without a server and without the program, in the browsers that people have.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { Firefox } from '../support/firefox.ts';
import { needPrograms } from '../support/needed-programs.ts';

const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');
/** A name as people give their folders: spaces, signs, two scripts. */
const folder = mkdtempSync(join(tmpdir(), 'κιτ 100% #1?é '));
const startPage = join(folder, 'START-HERE.html');
const address = pathToFileURL(startPage).href;
let browser: Browser;
let page: Page;
const requests: string[] = [];

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  needPrograms('chromium', 'firefox-esr');
  cpSync(starter, folder, { recursive: true });
  browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  page = await newPage();
});
test.afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

async function newPage(
  options: { readonly javaScriptEnabled?: boolean; readonly locale?: string } = {},
): Promise<Page> {
  const context = await browser.newContext({
    locale: 'el-GR',
    viewport: { width: 1024, height: 640 },
    ...options,
  });
  const opened = await context.newPage();
  opened.on('request', (request) => requests.push(request.url()));
  return opened;
}

const input = () => page.getByRole('searchbox');
const results = () => page.locator('.view .results > li');
const isReady = () => page.locator('html[data-search="ready"]').waitFor({ state: 'attached' });

async function search(line: string): Promise<void> {
  await input().fill('');
  await expect(page.locator('.view')).toBeHidden();
  await input().fill(line);
  await expect(results().first()).toBeVisible();
}

test('A word is found in another form, and the hit leads to the page of the document of the kit', async () => {
  await page.goto(address);
  await isReady();
  await search('επιτρόπους');
  const report = page.locator('.results > li[data-kind="report"]').first();
  await expect(report.locator('mark').first()).toBeVisible();
  await expect(report.locator('.facts')).toContainText('Συντάχθηκε');
  const link = report.getByRole('link');
  await expect(link).toHaveAttribute('href', /^data\/reports\/[\w.-]+\.pdf#page=\d+$/);
  await expect(link).toHaveAttribute('target', '_blank');
  const path = new URL((await link.getAttribute('href')) ?? '', page.url());
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
});

test('Nothing of a search is in the address, in storage, or on the network', async () => {
  await search('trafficking of a child');
  expect(page.url()).toBe(`${address}#results`);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(requests.filter((url) => !url.startsWith('file:') && !url.startsWith('blob:'))).toEqual([]);
});

test('Who to call comes with the number and leads to the contact, which tells its age', async () => {
  await search('ποιον να καλέσω για παιδί που χάθηκε');
  const call = page.locator('.results').first().locator('> li').first();
  const number = call.locator('.numbers b');
  await expect(number).toHaveText(/^[\d ]+$/);
  const called = (await number.textContent()) ?? '';
  // Which one comes first depends on the hour: the number of the one that is open.
  await call.getByRole('link').click();
  await expect(page.locator('main#el .contacts li:target')).toContainText(called);
  await page.goto(`${address}#el-gr-1056`);
  await expect(page.locator('main#el .contacts li:target .told')).toBeVisible();
});

test('An answer that comes when somebody has gone on does not lead back to the results', async () => {
  await page.addInitScript(() => {
    const add = Worker.prototype.addEventListener;
    Worker.prototype.addEventListener = function (this: Worker, type: string, listener: EventListener) {
      add.call(this, type, (event) => {
        listener(event);
        if (type === 'message') document.documentElement.dataset['messages'] += '+';
      });
    } as typeof add;
  });
  await page.goto('about:blank');
  await page.goto(address);
  await isReady();
  const messages = () => page.evaluate(() => document.documentElement.dataset['messages']);
  const before = await messages();
  await input().evaluate((box: HTMLInputElement) => {
    box.value = 'επίτροπος';
    box.dispatchEvent(new Event('input'));
    location.hash = '#el-gr-1056';
  });
  await expect.poll(messages).not.toBe(before);
  await expect(page.locator('main#el .contacts li:target .told')).toBeVisible();
  expect(page.url()).toBe(`${address}#el-gr-1056`);
});

test('A lesson, its quiz and a checklist open on the page, and Back leads to the results', async () => {
  await search('παιδί στο κέντρο');
  await page.locator('.results > li[data-kind="module"]').first().getByRole('link').click();
  await expect(page.locator('.view h2')).toHaveText('Το παιδί στο κέντρο');
  await page.locator('.view ol a').first().click();
  await expect(page.locator('.view h3').first()).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(results().first()).toBeVisible();
  await page.goto(`${address}#m1.el/quiz`);
  const question = page.locator('[data-question]').first();
  await question.getByRole('radio').first().check();
  await question.getByRole('button').click();
  await expect(question.locator('.verdict')).toHaveText(/^(Σωστά|Όχι ακριβώς)\. .{10}/);
  await page.goto(`${address}#c2.el`);
  await expect(page.locator('details[id="c2.el"] li').first()).toBeVisible();
});

test('A word of the field opens at its entry in the glossary', async () => {
  await page.goto(`${address}#el`);
  await search('επίτροπος');
  await page.locator('.results > li[data-kind="term"]').first().getByRole('link').click();
  await expect(page.locator('.view li:focus')).toContainText(/Αγγλικά: .*guardian/);
  await expect(page.locator('.view li:focus')).toBeInViewport();
  await page.goto(`${address}#en`);
  await expect(page.getByRole('searchbox')).toBeInViewport({ ratio: 1 });
  await page.locator('main#en').getByRole('link', { name: 'Words of this field' }).click();
  await expect(page.locator('.view').getByRole('heading', { name: 'Words of this field' })).toBeFocused();
});

test('A chosen folder is compared with the list of the kit, and what is not as it should be is named', async () => {
  await page.goto(`${address}#en`);
  await isReady();
  const part = page.locator('main#en .check');
  const choose = () => part.locator('input[type=file]').setInputFiles(folder);
  await choose();
  await expect(part.getByRole('status')).toContainText(/All \d+ files are as the kit’s list says/);
  const lost = join(folder, 'data', 'glossary.json');
  const bytes = readFileSync(lost);
  writeFileSync(lost, '{}');
  await choose();
  await expect(part.getByRole('status')).toContainText('data/glossary.json');
  writeFileSync(lost, bytes);
});

test('Without scripts numbers, steps and checklists are there', async () => {
  const plain = await newPage({ javaScriptEnabled: false });
  await plain.goto(address);
  for (const language of ['en', 'el', 'it', 'pt']) {
    await expect(plain.locator(`main#${language} .emergency .first b`)).toHaveText('112');
    await expect(plain.locator(`main#${language} details.work`)).toHaveCount(20);
  }
  await plain.locator('main#el details.work summary').first().click();
  await expect(plain.locator('main#el details.work').first().locator('li').first()).toBeVisible();
  await plain.context().close();
});

test('A damaged block is named, and everything that needs no search can be read', async () => {
  const whole = readFileSync(startPage, 'utf8');
  const at = whole.indexOf('data-block="segment-el-1"');
  const letter = whole.indexOf('>', at) + 400;
  const other = whole[letter] === 'A' ? 'B' : 'A';
  writeFileSync(startPage, `${whole.slice(0, letter)}${other}${whole.slice(letter + 1)}`);
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('status').first()).toContainText('segment-el-1');
  await expect(page.locator('main#el .emergency .first b')).toBeVisible();
  writeFileSync(startPage, whole);
});

test('A changed script does not run', async () => {
  const whole = readFileSync(startPage, 'utf8');
  const at = whole.lastIndexOf('<script>') + '<script>'.length;
  mkdirSync(join(folder, 'changed'));
  const changed = join(folder, 'changed', 'START-HERE.html');
  writeFileSync(changed, `${whole.slice(0, at)}document.title='changed';${whole.slice(at)}`);
  await page.goto(pathToFileURL(changed).href);
  await expect(page.locator('main#el .emergency .first b')).toBeVisible();
  expect(await page.title()).not.toBe('changed');
  expect(await page.locator('form').count()).toBe(0);
});

test('A page that was sent without its kit says that the documents are not there, in each language', async () => {
  const sent = join(folder, 'sent', 'START-HERE.html');
  mkdirSync(join(folder, 'sent'));
  cpSync(startPage, sent);
  await page.goto(pathToFileURL(sent).href);
  await isReady();
  await expect(page.getByText('δεν βρίσκονται δίπλα σε αυτή τη σελίδα')).toBeVisible();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page.getByText('not beside this page')).toBeVisible();
  await page.goto(address);
  await isReady();
  await expect(page.getByText('δίπλα σε αυτή τη σελίδα')).toHaveCount(0);
});

test('At 360 pixels nothing is wider than the window, in results, contacts and a checklist', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('about:blank');
  await page.goto(address);
  await isReady();
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await search('επίτροπος');
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.goto(`${address}#c4.el`);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('Firefox, with the rule for files that people have, answers the same', async () => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1024, height: 640 });
  await page.goto('about:blank');
  await page.goto(address);
  await isReady();
  await search('επίτροπος');
  const keys = await results().evaluateAll((all) => all.map((row) => row.getAttribute('data-key')));
  const firefox = await Firefox.start({ 'intl.accept_languages': 'el, en' });
  try {
    await firefox.open(address);
    await expect.poll(() => firefox.run('return document.documentElement.dataset.search')).toBe('ready');
    await firefox.run(
      `const box = document.querySelector('input[type=search]'); box.value = arguments[0]; box.dispatchEvent(new Event('input'));`,
      'επίτροπος',
    );
    const found = () =>
      firefox.run<readonly string[]>(
        `return [...document.querySelectorAll('.view .results > li')].map((row) => row.dataset.key)`,
      );
    await expect.poll(found).toEqual(keys);
    // The rule holds: a script of the page cannot read a file beside it.
    const read = `const done = arguments[0]; return fetch('data/catalogue.json').then(() => 'read', () => 'refused')`;
    expect(await firefox.run(read)).toBe('refused');
  } finally {
    await firefox.close();
  }
});
