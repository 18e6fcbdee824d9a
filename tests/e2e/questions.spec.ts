// Questions in plain words are answered by the right page: nine of ten among the first three passages.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { parse } from 'yaml';
import type { Language } from '../../core/base/language.ts';
import { catalogueSchema, derivedPagesSchema, type Resource } from '../../core/kit/catalogue.ts';
import { bestPassages, planQuestion } from '../../core/search/passages.ts';
import { isQuestion } from '../../core/search/question.ts';
import { search } from '../../core/search/search.ts';
import { openSegment } from '../../core/search/segment.ts';
import { documentOfText } from '../../core/search/text-document.ts';
import { type SearchUnit, unitsOfMarkdown, unitsOfPdf, unitsOfResource } from '../../core/search/units.ts';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { readPacked } from '../support/read-packed.ts';

const starter = join(import.meta.dirname, '..', '..', 'out', 'starter-kit');
const shownPassages = 3;
const wantedShare = 0.9;
const fewestQuestions = 40;

/** An answer is a heading: `r2#guardian` of a report, `m1/lesson-3#words` of a lesson, `c2#limits` of a checklist. */
type Question = { readonly ask: string; readonly answers: readonly string[] };

const questions = parse(
  readFileSync(join(import.meta.dirname, '..', 'support', 'questions.yaml'), 'utf8'),
) as Readonly<Record<string, readonly Question[]>>;

function read(path: string): string {
  return readFileSync(join(starter, path), 'utf8');
}

const catalogue = catalogueSchema.parse(JSON.parse(read('data/catalogue.json')));

function pagesOf(id: string) {
  return derivedPagesSchema.parse(readPacked(join(starter, `data/derived/${id}/pages.json.gz`)));
}

function unitsOf(resource: Resource): SearchUnit[] {
  const lessons = resource.lessons ?? [];
  return [
    ...unitsOfResource(resource),
    ...(resource.pages === undefined ? [] : unitsOfPdf(resource, pagesOf(resource.id))),
    ...(resource.kind === 'checklist' && resource.file
      ? unitsOfMarkdown(resource, documentOfText(read(resource.file.path)), undefined)
      : []),
    ...lessons.flatMap((lesson) => unitsOfMarkdown(resource, documentOfText(read(lesson.file.path)), lesson)),
  ];
}

/** Keys of the pieces a heading is in; a section of a report may run on to the next page. */
function keysOf(answer: string, language: Language): string[] {
  const [place = '', heading = ''] = answer.split('#');
  const [work = '', lesson] = place.split('/');
  const id = `${work}.${language}`;
  if (lesson !== undefined) return [`${id}/${lesson}#${heading}`];
  const resource = catalogue.resources.find((known) => known.id === id);
  if (resource?.pages === undefined) return [`${id}#${heading}`, ...(heading === '' ? [id] : [])];
  const page = pagesOf(id).anchors[heading];
  expect(page, `${answer} in ${language}`).toBeDefined();
  return [`${id}#${page}`, `${id}#${(page ?? 0) + 1}`];
}

const segments = catalogue.segments.map(({ file }) => {
  const opened = openSegment(new Uint8Array(readFileSync(join(starter, file.path))));
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  return opened.value;
});
const units = new Map(catalogue.resources.flatMap(unitsOf).map((unit) => [unit.key, unit]));

for (const language of catalogue.languages) {
  test(`Questions in ${language} are answered by the right page among the first three`, () => {
    const asked = questions[language] ?? [];
    expect(asked.length).toBeGreaterThanOrEqual(fewestQuestions);
    const missed = asked.filter(({ ask, answers }) => {
      expect(isQuestion(ask), ask).toBe(true);
      const wanted = new Set(answers.flatMap((answer) => keysOf(answer, language)));
      const plan = planQuestion(segments, ask, { language, country: 'GR' });
      const found = plan?.hits.flatMap((hit) => units.get(hit.key) ?? []) ?? [];
      const passages = plan ? bestPassages(plan, found, shownPassages) : [];
      return !passages.some(({ hit }) => wanted.has(hit.key));
    });
    const share = 1 - missed.length / asked.length;
    expect(share, missed.map(({ ask }) => ask).join('\n')).toBeGreaterThanOrEqual(wantedShare);
  });
}

test('Tables of contents never stand among passages, nor before the pages they name', () => {
  const tables = [...units.values()].filter(({ isContents }) => isContents);
  expect(tables.map(({ resourceId }) => resourceId).sort()).toEqual(
    catalogue.resources
      .filter(({ kind, pages }) => (kind === 'report' || kind === 'slides') && pages !== undefined)
      .map(({ id }) => id)
      .sort(),
  );
  for (const language of catalogue.languages) {
    for (const { ask } of questions[language] ?? []) {
      const plan = planQuestion(segments, ask, { language, country: 'GR' });
      const found = plan?.hits.flatMap((hit) => units.get(hit.key) ?? []) ?? [];
      expect(
        found.filter(({ isContents }) => isContents),
        ask,
      ).toEqual([]);
      const [first] = search(segments, ask, { language, country: 'GR', isTyping: true }).hits;
      expect(units.get(first?.key ?? '')?.isContents, ask).toBeUndefined();
    }
  }
  // Headings, as they are in the tables themselves.
  for (const table of tables) {
    // The imprint below the table ends in years.
    for (const line of table.text.split('\n').filter((text) => / \d{1,3}$/.test(text))) {
      const heading = line.replace(/ \d+$/, '');
      const hits = search(segments, `"${heading}"`, { language: table.language }).hits;
      const own = hits.find(({ resourceId }) => resourceId === table.resourceId);
      if (own) expect(own.key, heading).not.toBe(table.key);
    }
  }
});

let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary({ build: 'development' });
  page = program.page;
});
test.afterAll(async () => program.close());

async function ask(words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
}

/** Everything that is listed, to its end, is as much as the line above the list says. */
async function expectAllCounted(): Promise<void> {
  const count = Number(/\d+/.exec((await page.getByRole('status').first().textContent()) ?? '')?.[0]);
  const rows = page.locator('[data-search-row]');
  const more = page.getByRole('button', { name: 'Show more results' });
  await rows.first().waitFor();
  for (let listed = await rows.count(); listed < count; listed = await rows.count()) {
    await more.click();
    await rows.nth(listed).waitFor();
  }
  await expect(rows).toHaveCount(count);
  await expect(more).toHaveCount(0);
}

test('A question shows its passages above the list, word for word, and opens on their page', async () => {
  await ask('How many victims were registered in the European Union in 2023?');
  const answers = page.getByRole('list', { name: 'Passages that may answer this' }).getByRole('listitem');
  await expect(answers).toHaveCount(shownPassages);
  await expectAllCounted();
  await expect(answers.filter({ hasText: 'Numbers with care' }).first()).toContainText('10,793');
  const passage = answers.filter({ hasText: '10,793 victims of trafficking' });
  const link = passage.locator('a');
  await expect(passage).toContainText('Numbers with care');
  await expect(passage.locator('mark').first()).toBeVisible();
  const href = (await link.getAttribute('href')) ?? '';
  await link.click();
  await page.waitForSelector('[data-reader="ready"]');
  const number = new URLSearchParams(href.split('?')[1]).get('page');
  await expect(
    page.locator(`.page[data-page-number="${number}"] .textLayer .highlight`).first(),
  ).toBeVisible();
});

test('Who asks whom to call is offered contacts of the own country with their numbers, above the passages', async () => {
  await ask('Who do I call if a child is missing?');
  const calls = page.getByRole('list', { name: 'Who to call' }).getByRole('listitem');
  await expect(calls.first()).toContainText('116000');
  await expect(calls.first()).toContainText('Greece');
  await expect(calls.filter({ hasText: '116000' })).toHaveCount(1);
  await expect(page.getByRole('list', { name: 'Passages that may answer this' })).toBeVisible();
  await expectAllCounted();
  await ask('who do i call');
  await expect(calls.first()).toContainText('112');
});
