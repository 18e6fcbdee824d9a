// A tagged document for screen readers: its headings, lists, tables, figures and links, and every word once.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { type AccessibleNode, accessibleText, accessibleTreeOf, allNodes } from '../support/screen-reader.ts';
import { goTo } from '../support/screens.ts';

const file = join(
  import.meta.dirname,
  '..',
  '..',
  'out',
  'starter-kit',
  'data',
  'reports',
  'greece-law-and-referral.en.pdf',
);
let program: Program;
let page: Page;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
});
test.afterAll(async () => program.close());

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** What is told of a page once its layers are drawn and its links are in their places. */
async function tell(number: number): Promise<AccessibleNode | undefined> {
  await goTo(page, '/');
  await goTo(page, `/read/r3.en?page=${number}`);
  const sheet = page.locator(`.page[data-page-number="${number}"]`);
  await sheet.locator('.structTree').waitFor({ state: 'attached' });
  await sheet.locator('.annotationLayer a').first().waitFor();
  // Links into the kit come a moment after those that pdf.js makes.
  await expect(sheet.locator('.annotationLayer .linkAnnotation:not(:has(a))')).toHaveCount(0);
  await expect(sheet.locator('.structTree [role="link"]:has([aria-owns])')).toHaveCount(0);
  return await accessibleTreeOf(page, `.page[data-page-number="${number}"]`);
}

function names(told: AccessibleNode | undefined, role: string): string[] {
  return allNodes(told)
    .filter((one) => one.role === role)
    .map(({ name }) => plain(name));
}

/** The tags of a page as an outside reader of PDFs lists them. */
function tagsOf(tag: string): string[] {
  const structure = execFileSync('pdfinfo', ['-struct-text', file], { encoding: 'utf8' }).split('\n');
  return structure.flatMap((row, index) => {
    const depth = row.search(/\S/);
    if (!new RegExp(`^\\s*${tag}\\b`).test(row)) return [];
    const rest = structure.slice(index + 1);
    const end = rest.findIndex((one) => one.search(/\S/) <= depth);
    return [
      plain(
        rest
          .slice(0, end < 0 ? undefined : end)
          .flatMap((one) => /"(.*)"$/.exec(one)?.[1] ?? [])
          .join(' '),
      ),
    ];
  });
}

test('Headings, entries, and rows of a page are told as what they are', async () => {
  const told = await tell(3);
  const headings = names(told, 'heading');
  expect(headings.length).toBeGreaterThan(1);
  const tagged = tagsOf('H2');
  for (const heading of headings) expect(tagged).toContain(heading);
  const lists = allNodes(told).filter(({ role }) => role === 'list');
  expect(lists.length).toBeGreaterThan(0);
  const entries = lists.flatMap(({ children }) => children).map((entry) => plain(accessibleText(entry)));
  expect(entries.length).toBeGreaterThan(3);
  expect(entries[0]).toMatch(/^The public prosecutor of first instance identifies a victim formally/);
  const table = allNodes(told).find(({ role }) => role === 'table');
  const rows = allNodes(table).filter(({ role }) => role === 'row');
  expect(rows.length).toBeGreaterThan(2);
  expect(rows[0]?.children.map(({ role }) => role)).toEqual(['columnheader', 'columnheader']);
  const cells = rows[1]?.children.map((cell) => plain(accessibleText(cell))) ?? [];
  expect(cells.every((cell) => cell !== '')).toBe(true);
  // The reader lists the words of a head twice where its table goes over two pages.
  const heads = tagsOf('TH');
  for (const cell of rows[0]?.children ?? [])
    expect(heads.some((head) => head.startsWith(plain(accessibleText(cell))))).toBe(true);
});

test('A figure is told in the words that stand for it', async () => {
  const told = await tell(6);
  const figures = allNodes(told).filter(
    ({ role }) => role === 'figure' || role === 'img' || role === 'image',
  );
  expect(figures.map(({ name }) => name).join(' ')).toMatch(
    /Greece: the way of a referral\. Danger now: 112\./,
  );
});

/** Links over the boxes of a figure are named by the words of their box, which the figure tells as well. */
function withoutBoxes(told: AccessibleNode, isInFigure = false): AccessibleNode {
  const isIn = isInFigure || told.role === 'figure';
  const children = told.children.filter(({ role }) => !(isIn && role === 'link'));
  return { ...told, children: children.map((child) => withoutBoxes(child, isIn)) };
}

test('The boxes of a figure are links by the words that stand in them', async () => {
  const told = await tell(6);
  const [figure] = allNodes(told).filter(({ role }) => role === 'figure');
  if (!figure) throw new Error('no figure');
  const words = plain(accessibleText(withoutBoxes(figure))).split(' ');
  const boxes = names(figure, 'link');
  expect(boxes.length).toBeGreaterThan(3);
  for (const box of boxes) expect(words).toEqual(expect.arrayContaining(box.split(' ')));
});

test('Every word is told once, links by their words, and they can be followed', async () => {
  for (const number of [3, 6]) {
    const told = await tell(number);
    if (!told) throw new Error('nothing is told');
    const spoken = plain(accessibleText(withoutBoxes(told))).split(' ');
    const onPaper = plain(
      execFileSync('pdftotext', ['-raw', '-f', String(number), '-l', String(number), file, '-'], {
        encoding: 'utf8',
      }),
    );
    const letters = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    expect(letters(spoken.join(' ')), `page ${number}`).toBe(letters(onPaper));
    const links = names(told, 'link');
    expect(links).not.toContain('');
    expect(links.length, `page ${number}`).toBe(
      await page.locator(`.page[data-page-number="${number}"] .annotationLayer a`).count(),
    );
  }
  const first = page.locator('.page[data-page-number="6"] .annotationLayer a').first();
  await expect(first).toHaveAccessibleName(/./);
});
