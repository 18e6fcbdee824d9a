// Every hit of 200 queries is marked in the list and on its page, and pages open at the marks.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { readContactFiles } from '../../core/contacts/hsds.ts';
import type { SearchOutcome, SearchRow } from '../../core/find/search-rows.ts';
import { unitsOfContact } from '../../core/search/units.ts';
import { splitWords } from '../../core/search/words.ts';
import { findOnPages } from '../../renderer/features/read/find-on-pages.ts';
import { withoutSeparators } from '../../renderer/pdf/read/text-pieces.ts';
import { drawHitQueries } from '../support/hit-queries.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { sampled } from '../support/sample.ts';
import { setAddress } from '../support/screens.ts';
import { importStarterKit, PageTexts, starterKit } from '../support/starter-library.ts';
import { starterTexts } from '../support/starter-texts.ts';

const queryCount = 200;
/** Of every so many queries one is looked at on all pages its documents count; of the others the pages that are listed. */
const everyPageOf = sampled(1, 4);
/** So many queries are asked on the screen as well, spread evenly over all, and so many hits on pages are opened. */
const shownCount = 10;
const openedCount = 8;
/** From so many contacts words are drawn, spread evenly over all. */
const drawnContacts = 4;
/** More rows than any of the queries has. */
const allRows = 1000;

/** A page on which a query was found, and how often the document says that it is there. */
type FoundPage = {
  readonly query: string;
  readonly resourceId: string;
  readonly page: string;
  readonly count: number;
};

let starter: Awaited<ReturnType<typeof importStarterKit>>;
let queries: readonly string[];
let program: Program;
let page: Page;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  starter = await importStarterKit();
  queries = drawHitQueries(starterTexts(starter.catalogue), queryCount);
});
test.afterAll(async () => program.close());

/** What the list says to a line, as a reader of English in Greece gets it. */
async function search(query: string, limit = allRows): Promise<SearchOutcome> {
  const asker = {
    language: 'en',
    country: 'GR',
    filters: {},
    isTranslated: true,
    isEveryLanguage: true,
    notes: 0,
  } as const;
  return await starter.search.search({ kind: 'search', query, limit, ...asker });
}

/**
 * Queries that find contacts beside their names, and how many contacts are opened for them. They are queries of users, and the
 * longest word of every field of some contacts.
 */
function contactQueries(): { readonly query: string; readonly contacts: number }[] {
  const folder = join(starterKit, 'data', 'contacts');
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
  const asked = ['hamogelo', 'missing@hamogelo.gr', '800290290', 'πρόσφυγας', 'καταφύγιο', 'στέγη'];
  return [
    ...asked.map((words) => ({ query: `${words} kind:contact`, contacts: 2 })),
    ...[...new Set(drawn)].map((words) => ({ query: `${words} kind:contact`, contacts: 1 })),
  ];
}

const byLength = (one: string, other: string): number => other.length - one.length;

/** The rows of a query on the screen, once they are those of that query. */
async function shownRows(
  query: string,
): Promise<{ key: string; marks: number; kind: string; href: string }[]> {
  await setAddress(page, `/search?q=${encodeURIComponent(query)}&all=1`);
  await page.waitForFunction(
    (words) =>
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

/** Where a query is found in the documents of these rows; names what is not marked, or not as often as it is counted. */
async function foundPages(query: string, rows: readonly SearchRow[], texts: PageTexts, isEveryPage: boolean) {
  const pages: FoundPage[] = [];
  const wrong: string[] = [];
  const documents = starter.catalogue.resources.filter(
    ({ id, file }) =>
      file?.mediaType === 'application/pdf' && rows.some(({ resourceId }) => resourceId === id),
  );
  for (const { id: resourceId, file, language } of documents) {
    const question = { query, resourceId, isTranslated: true, isWhole: false } as const;
    const found = await starter.search.find({ kind: 'find', language: 'en', ...question });
    const marksOn = findOnPages(found, language);
    const drawnOn = async (locator: string): Promise<number> => {
      const text = await texts.of(file?.path ?? '', Number(locator));
      const ranges = marksOn(text, Number(locator)).map((mark) => withoutSeparators(text, mark));
      return ranges.filter(({ start, end }) => end > start).length;
    };
    const counts = new Map(found.places.map(({ locator, count }) => [locator, count]));
    const listed = rows.filter((row) => row.resourceId === resourceId && row.key.includes('#'));
    for (const [locator, count] of counts) {
      if (!isEveryPage && !listed.some((row) => row.locator === locator)) continue;
      const drawn = await drawnOn(locator);
      if (count === 0 || drawn !== count)
        wrong.push(`${query}: ${drawn} marks on ${resourceId}#${locator}, ${count} counted`);
      pages.push({ query, resourceId, page: locator, count });
    }
    for (const { key, locator, isPartial } of listed) {
      // A page with some of the words is listed for want of better ones; the document may have better ones.
      if (!isPartial && !counts.has(locator)) wrong.push(`${query}: ${key} is no place in its document`);
      if (!counts.has(locator) && (await drawnOn(locator)) === 0) wrong.push(`${query}: no mark on ${key}`);
    }
  }
  return { pages, wrong };
}

const opened: FoundPage[] = [];

test('Every hit of 200 queries is marked in the list, and on its page as often as the document counts it', async () => {
  test.setTimeout(300_000);
  const texts = new PageTexts();
  const wrong: string[] = [];
  const all: FoundPage[] = [];
  let answered = 0;
  let hitCount = 0;
  for (const [index, query] of queries.entries()) {
    const { rows, total } = await search(query);
    expect(rows.length, query).toBe(total);
    hitCount += rows.length;
    if (rows.length > 0) answered += 1;
    const unmarked = rows.filter(
      ({ titleMarks, labelMarks, excerpt }) =>
        titleMarks.length + labelMarks.length + excerpt.marks.length === 0,
    );
    wrong.push(...unmarked.map(({ key }) => `${query}: ${key} has no mark in the list`));
    const found = await foundPages(query, rows, texts, index % everyPageOf === 0);
    wrong.push(...found.wrong);
    all.push(...found.pages);
  }
  expect(wrong).toEqual([]);
  // What was drawn from the texts is there; only slips may end as words nobody knows.
  expect(answered).toBeGreaterThan(queryCount * 0.95);
  expect(hitCount).toBeGreaterThan(queryCount * 10);
  const step = Math.floor(all.length / openedCount);
  opened.push(...all.filter((_, index) => index % step === 0).slice(0, openedCount));
});

test('The screen lists these very hits, each with a mark', async () => {
  const shown = queries.filter((_, index) => index % (queryCount / shownCount) === 0);
  for (const query of shown) {
    const rows = await shownRows(query);
    const expected = (await search(query, rows.length)).rows.map(({ key }) => key);
    expect(rows.map(({ key }) => key).sort(), query).toEqual(expected.sort());
    expect(rows.filter(({ marks }) => marks === 0).map(({ key }) => `${query}: ${key}`)).toEqual([]);
  }
});

test('Pages open on these very marks, as many as were counted', async () => {
  expect(opened).toHaveLength(openedCount);
  for (const { query, resourceId, page: number, count } of opened) {
    await setAddress(page, `/read/${resourceId}?page=${number}&q=${encodeURIComponent(query)}`);
    await page.waitForSelector('[data-reader="ready"]');
    const marks = page.locator(`.page[data-page-number="${number}"] .textLayer .highlight`);
    await expect(marks.first(), query).toBeInViewport();
    // A mark that goes on in the next piece of the text layer is drawn as one piece more.
    const begun = page.locator(
      `.page[data-page-number="${number}"] .textLayer .highlight:not(.middle, .end)`,
    );
    await expect(begun, `${query} on ${resourceId}#${number}`).toHaveCount(count);
    await setAddress(page, '/');
    await expect(page.locator('[data-reader]')).toHaveCount(0);
  }
});

test('A contact opens on a mark by whatever it is found: needs, addresses, spellings of numbers, places', async () => {
  test.setTimeout(300_000);
  const unmarked: string[] = [];
  for (const { query, contacts } of contactQueries()) {
    const { rows } = await search(query, contacts);
    expect(rows, query).not.toEqual([]);
    for (const { key, locator } of rows) {
      await setAddress(page, `/contacts/${locator}?q=${encodeURIComponent(query)}`);
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
      await setAddress(page, '/');
      await expect(details).toHaveCount(0);
    }
  }
  expect(unmarked).toEqual([]);
});

test('A module opens on a mark', async () => {
  const found = (await shownRows('guardian')).find(
    ({ kind, href }) => kind === 'module' && !href.includes('/lesson'),
  );
  await setAddress(page, found?.href ?? '');
  await expect(page).toHaveURL(/#\/learn\/[^/]+\?q=/);
  await expect(page.locator('main mark').first()).toBeVisible();
});
