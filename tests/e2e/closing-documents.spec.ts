// A closed document releases its resources, and tagged documents work with screen readers.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CDPSession, expect, type Page, test } from '@playwright/test';
import { newUserData, type Program } from '../support/launch.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { commandOf } from '../support/processes.ts';
import { takeDocuments } from '../support/read-kit.ts';
import { setAddress } from '../support/screens.ts';
import { writeScan } from '../support/write-scan.ts';

/** What is opened and closed is opened and closed as often as this. */
const times = 6;
/** The page may keep this much more than after the first document: caches of the library grow a little. */
const mostGrowth = 1.3;
const documents = ['r1.en', 'r2.en', 'r1.el', 'r2.el'] as const;

let program: Program;
let page: Page;
let session: CDPSession;

test.beforeAll(async () => {
  program = await launchWithLibrary();
  page = program.page;
  session = await page.context().newCDPSession(page);
});
test.afterAll(async () => program.close());

async function openAndClose(id: string): Promise<void> {
  await setAddress(page, `/read/${id}?page=1`);
  // Not waitForSelector: what that answers holds the whole screen in memory.
  await page.locator('[data-reader="ready"]').waitFor();
  await page.locator('.textLayer').first().waitFor({ state: 'attached' });
  await setAddress(page, '/settings');
  await expect(page.locator('.pdfViewer')).toHaveCount(0);
}

/** Bytes of the page's own objects, and how many documents and elements there are, when all that can be freed is freed. */
async function taken(): Promise<{ readonly bytes: number; readonly nodes: number }> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}

test('Documents opened and closed one after another leave no worker behind but the one for the next, and the page as small as after the first', async () => {
  test.setTimeout(300_000);
  await openAndClose('r2.en');
  await expect.poll(() => pdfWorkers()).toBe(1);
  const first = await taken();
  for (let count = 0; count < times; count += 1)
    await openAndClose(documents[count % documents.length] ?? 'r2.en');
  await expect.poll(() => pdfWorkers()).toBe(1);
  await expect.poll(async () => (await taken()).bytes / first.bytes).toBeLessThan(mostGrowth);
  await expect.poll(async () => (await taken()).nodes / first.nodes).toBeLessThan(mostGrowth);
});

test('One worker reads document after document, also where one goes from one straight to the next', async () => {
  await openAndClose('r2.en');
  await expect.poll(() => pdfWorkers()).toBe(1);
  const begun: string[] = [];
  page.on('worker', (worker) => begun.push(worker.url()));
  await openAndClose('r1.en');
  const words = page.locator('[data-page-number="1"] .textLayer');
  let before = '';
  for (const id of documents) {
    await setAddress(page, `/read/${id}?page=1`);
    await expect(words).not.toHaveText(before);
    await expect(words).not.toHaveText('');
    before = (await words.textContent()) ?? '';
  }
  await setAddress(page, '/settings');
  await expect(page.locator('.pdfViewer')).toHaveCount(0);
  expect(begun.filter((url) => url.includes('pdf-worker'))).toEqual([]);
  expect(pdfWorkers()).toBe(1);
});

test('The engine of the page runs without flags of its own', async () => {
  const ids = await program.app.evaluate(({ app }) =>
    app.getAppMetrics().flatMap(({ type, pid }) => (type === 'Tab' ? [pid] : [])),
  );
  expect(ids).not.toEqual([]);
  for (const id of ids) expect(commandOf(id)).not.toContain('--js-flags');
});

/** What the test holds of a document: its pictures, and its first page so that it can still go. */
type Held = { held: { pictures: HTMLCanvasElement[]; page: WeakRef<Element> } };

test('A closed document gives its pictures back at once, and nothing holds its pages', async () => {
  await setAddress(page, '/read/r2.en?page=1');
  await page.locator('[data-reader="ready"]').waitFor();
  await expect(page.locator('.pdfViewer .page[data-loaded] canvas').first()).toBeAttached();
  const sizes = await page.evaluate(() => {
    const first = document.querySelector('.pdfViewer .page');
    const pictures = [...document.querySelectorAll<HTMLCanvasElement>('.pdfViewer canvas')];
    if (first) (globalThis as unknown as Held).held = { pictures, page: new WeakRef(first) };
    return pictures.map(({ width }) => width);
  });
  expect(Math.min(...sizes)).toBeGreaterThan(100);
  await setAddress(page, '/settings');
  await expect(page.locator('.pdfViewer')).toHaveCount(0);
  const left = () =>
    page.evaluate(() => (globalThis as unknown as Held).held.pictures.map(({ width }) => width));
  await expect.poll(left).toEqual(sizes.map(() => 0));
  await page.evaluate(() => {
    (globalThis as unknown as Held).held.pictures = [];
  });
  const isThere = () => page.evaluate(() => (globalThis as unknown as Held).held.page.deref() !== undefined);
  await expect
    .poll(async () => {
      await session.send('HeapProfiler.collectGarbage');
      return await isThere();
    })
    .toBe(false);
});

test('Two places shown and closed again and again leave one worker behind, and the page as small as after the first time', async () => {
  test.setTimeout(300_000);
  await setAddress(page, '/read/r2.en?page=1');
  await page.locator('[data-reader="ready"]').waitFor();
  await showTwoPlacesAndOne();
  await allPagesDrawn();
  const first = await taken();
  for (let count = 0; count < times; count += 1) await showTwoPlacesAndOne();
  await expect.poll(async () => (await taken()).bytes / first.bytes).toBeLessThan(mostGrowth);
  await expect.poll(async () => (await taken()).nodes / first.nodes).toBeLessThan(mostGrowth);
});

async function showTwoPlacesAndOne(): Promise<void> {
  await page.keyboard.press('F2');
  const second = page.locator('[data-pane]').nth(1);
  await second.locator('[data-reader="ready"] .textLayer').first().waitFor({ state: 'attached' });
  await page.keyboard.press('F2');
  await second.waitFor({ state: 'detached' });
  await expect(page.locator('[data-reader="ready"]')).toHaveCount(1);
  await expect.poll(() => pdfWorkers(), { intervals: [50] }).toBe(1);
}

/** Waits until no page is drawn any more: the place that stays draws its pages anew, and half of its nodes are theirs. */
async function allPagesDrawn(): Promise<void> {
  let before = -1;
  const grown = async (): Promise<boolean> => {
    const { nodes } = await taken();
    const hasGrown = nodes !== before;
    before = nodes;
    return hasGrown;
  };
  await expect.poll(grown, { intervals: [1000] }).toBe(false);
}

/** Workers of pdf.js that still run. */
function pdfWorkers(): number {
  return page.workers().filter((worker) => worker.url().includes('pdf-worker')).length;
}

test('A tagged document gives its headings and paragraphs to screen readers', async () => {
  await setAddress(page, '/read/r2.en?page=3');
  await page.locator('[data-reader="ready"]').waitFor();
  await expect.poll(() => pdfWorkers()).toBe(1);
  await expect(page.locator('.page[data-page-number="3"]')).toHaveAccessibleName('Page 3');
  const structure = page.locator('.page[data-page-number="3"] .structTree');
  await expect(structure.locator('[role="heading"]').first()).toBeAttached();
  const owned = await structure
    .locator('[aria-owns]')
    .first()
    .evaluate((part) => {
      const id = part.getAttribute('aria-owns')?.split(' ')[0] ?? '';
      return document.getElementById(id)?.textContent ?? '';
    });
  expect(owned.trim()).not.toBe('');
});

/** Pages of a report as pictures, as a scanner at 200 dpi makes them: each takes 15 MB when it is drawn. */
function scannedReport(): Uint8Array {
  const reports = join(import.meta.dirname, '..', '..', 'out', 'starter-kit', 'data', 'reports');
  const report = readdirSync(reports).find((name) => name.endsWith('.en.pdf'));
  if (report === undefined) throw new Error('the starter kit has no English report');
  const folder = newUserData();
  const words = ['-jpeg', '-r', '200', '-l', '4', join(reports, report), join(folder, 'page')];
  execFileSync('pdftoppm', words);
  const pictures = readdirSync(folder).sort();
  const pages = pictures.map((name) => new Uint8Array(readFileSync(join(folder, name))));
  writeScan(join(folder, 'scan.pdf'), pages, { dotsPerInch: 200 });
  return new Uint8Array(readFileSync(join(folder, 'scan.pdf')));
}

/** Bytes of memory that the process of the page takes, pictures included. */
async function takenByProcess(): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return await program.app.evaluate(({ app }) => {
    const pages = app.getAppMetrics().filter(({ type }) => type === 'Tab');
    return pages.reduce((sum, { memory }) => sum + memory.workingSetSize * 1024, 0);
  });
}

test('A scanned document opened and closed again and again leaves none of its pictures in memory', async () => {
  test.setTimeout(300_000);
  await takeDocuments(program, { scan: scannedReport() });
  await openAndClose('scan.en');
  await expect.poll(() => pdfWorkers()).toBe(1);
  const first = await takenByProcess();
  // Pictures that stay would make 30 MB each time: the page in sight and the next one are drawn.
  for (let count = 0; count < times; count += 1) await openAndClose('scan.en');
  await expect.poll(async () => ((await takenByProcess()) - first) / 1e6).toBeLessThan(100);
});
