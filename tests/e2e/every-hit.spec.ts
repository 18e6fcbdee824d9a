// Proves that what was found is what lights up: each hit of 200 queries shows its words, in the list and on the opened page.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readContactFiles } from '../../core/contacts/hsds.ts';
import { catalogueSchema, derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { unitsOfContact } from '../../core/search/units.ts';
import { splitWords } from '../../core/search/words.ts';
import { drawHitQueries, type QueryText } from '../support/hit-queries.ts';
import { launchProgram, type Program } from '../support/launch.ts';
import { passFirstRun, waitForLibrary } from '../support/library.ts';
import { setAddress } from '../support/screens.ts';

const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');
const queryCount = 200;
/** So many hits on pages are opened, spread evenly over all that were found. */
const openedCount = 24;
/** From so many contacts words are drawn, spread evenly over all. */
const drawnContacts = 4;

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchProgram({ build: 'development' });
  page = program.page;
  await passFirstRun(page, 'en', 'GR');
  await waitForLibrary(page);
});

test.afterAll(async () => {
  await program.close();
});

type Row = { readonly key: string; readonly kind: string; readonly marks: number; readonly href: string };

/** Everything the starter kit says on pages, in lessons and checklists, and the names of its contacts. */
function starterTexts(): QueryText[] {
  const { resources } = catalogueSchema.parse(
    JSON.parse(readFileSync(join(starter, 'data', 'catalogue.json'), 'utf8')),
  );
  const derived = join(starter, 'data', 'derived');
  const pages = resources
    .filter(({ id }) => readdirSync(derived).includes(id))
    .flatMap(({ id, language }) =>
      derivedPagesSchema
        .parse(JSON.parse(readFileSync(join(derived, id, 'pages.json'), 'utf8')))
        .pages.map(({ text }) => ({ text, language })),
    );
  const markdown = readdirSync(join(starter, 'data'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => ({
      text: readFileSync(join(starter, 'data', path), 'utf8'),
      language:
        resources.find(({ language }) => path.endsWith(`.${language}.md`))?.language ?? ('en' as const),
    }));
  return [...pages, ...markdown];
}

/** Words by which contacts are found beside their names: what people asked for, and the longest word of every field of some contacts. */
function contactQueries(): string[] {
  const folder = join(starter, 'data', 'contacts');
  const files = readdirSync(folder).map((name) => ({
    path: `data/contacts/${name}`,
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  const read = readContactFiles(files);
  const contacts = read.ok ? read.value : [];
  const drawn = contacts
    .filter((_, index) => index % Math.ceil(contacts.length / drawnContacts) === 0)
    .flatMap((contact, index) => {
      const units = unitsOfContact(contact);
      return units[index % units.length]?.text.split('\n') ?? [];
    })
    .flatMap(
      (line) =>
        splitWords(line)
          .map(({ start, end }) => line.slice(start, end))
          .sort(byLength)[0] ?? [],
    );
  const asked = ['hamogelo', 'missing@hamogelo.gr', '6942773030', 'πρόσφυγας', 'καταφύγιο', 'στέγη'];
  return [...asked, ...new Set(drawn)].map((words) => `${words} kind:contact`);
}

const byLength = (one: string, other: string): number => other.length - one.length;

/** The rows of a query, once they are those of that query. */
async function rowsOf(query: string): Promise<Row[]> {
  await setAddress(page, `/search?q=${encodeURIComponent(query)}`);
  await page.waitForFunction(
    (words) =>
      document.title !== '' &&
      document.querySelector('main h1')?.textContent?.includes(words) === true &&
      document.querySelector('[aria-busy="false"]') !== null,
    query,
  );
  return await page.locator('[data-search-row]').evaluateAll((rows) =>
    rows.map((row) => ({
      key: row.getAttribute('data-search-row') ?? '',
      kind: row.getAttribute('data-kind') ?? '',
      marks: row.querySelectorAll('mark').length,
      href: row.querySelector('a')?.getAttribute('href') ?? '',
    })),
  );
}

test('Each hit of 200 queries shows the words it was found by, and pages open on them', async () => {
  test.setTimeout(300_000);
  const unmarked: string[] = [];
  const pages: Row[] = [];
  let answered = 0;
  for (const query of drawHitQueries(starterTexts(), queryCount)) {
    const rows = await rowsOf(query);
    if (rows.length > 0) answered += 1;
    unmarked.push(...rows.filter(({ marks }) => marks === 0).map(({ key }) => `${query}: ${key}`));
    pages.push(...rows.filter(({ href }) => /^#\/read\/.*page=/.test(href)));
  }
  expect(unmarked).toEqual([]);
  // What was drawn from the texts is there; only slips may end as words nobody knows.
  expect(answered).toBeGreaterThan(queryCount * 0.95);

  const step = Math.max(1, Math.floor(pages.length / openedCount));
  for (const { href } of pages.filter((_, index) => index % step === 0)) {
    await setAddress(page, href);
    await page.waitForSelector('[data-reader="ready"]');
    const number = new URLSearchParams(href.split('?')[1]).get('page');
    const mark = page.locator(`.page[data-page-number="${number}"] .textLayer .highlight`).first();
    await expect(mark, decodeURIComponent(href)).toBeVisible();
    await setAddress(page, '/');
    await expect(page.locator('[data-reader]')).toHaveCount(0);
  }
});

test('A contact opens on a mark by whatever it is found: needs, addresses, spellings of numbers, places', async () => {
  test.setTimeout(300_000);
  const unmarked: string[] = [];
  for (const query of contactQueries()) {
    const contacts = (await rowsOf(query)).slice(0, 2);
    expect(contacts, query).not.toEqual([]);
    for (const { key, href } of contacts) {
      await setAddress(page, href);
      const details = page.getByRole('article');
      await expect(details).toBeVisible();
      const isMarked = await details
        .locator('mark')
        .first()
        .waitFor({ timeout: 5000 })
        .then(
          () => true,
          () => false,
        );
      if (!isMarked) unmarked.push(`${query}: ${key}`);
    }
  }
  expect(unmarked).toEqual([]);
});

test('A module opens on a mark', async () => {
  const found = (await rowsOf('guardian')).find(
    ({ kind, href }) => kind === 'module' && !href.includes('/lesson'),
  );
  await setAddress(page, found?.href ?? '');
  await expect(page).toHaveURL(/#\/learn\/[^/]+\?q=/);
  await expect(page.locator('main mark').first()).toBeVisible();
});
