// Public PDFs become a kit and open. Every one is read or reported, none holds up the rest, and a dozen kinds are shown.

import { execFileSync, type StdioOptions, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ComposeAnswer } from '../../core/compose/compose-protocol.ts';
import { catalogueSchema, derivedPagesSchema, type Resource } from '../../core/kit/catalogue.ts';
import { findIn } from '../../core/search/find-in.ts';
import { Matcher } from '../../core/search/matcher.ts';
import { search } from '../../core/search/search.ts';
import { openSegment, type Segment } from '../../core/search/segment.ts';
import { unitsOfPdf, unitsOfResource } from '../../core/search/units.ts';
import { drawHitQueries } from '../support/hit-queries.ts';
import { kit } from '../support/kit-command.ts';
import { launchWithLibrary } from '../support/launch-with-library.ts';
import { openDocument, takeDocuments } from '../support/read-kit.ts';
import { readPacked } from '../support/read-packed.ts';
import { isWholeRun } from '../support/sample.ts';
import { setAddress } from '../support/screens.ts';

const named = process.env['IMPACT_KIT_PDFS'];
const collections = named ?? join(import.meta.dirname, '..', '..', '..', 'shared', 'pdfs');
// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-public-pdfs-${process.pid}`);
const made = join(folder, 'kit');
const languages = ['en', 'el', 'it', 'pt'];
const kitYaml = `id: org.example.public
version: '1.0'
title: { en: Public documents }
issued: '2026-01-01'
publisher: { name: Test }
languages: [en, el, it, pt]
countries: [EU]
changes: []
`;

type Answer = Pick<Extract<ComposeAnswer, { ok: true }>, 'skipped' | 'partlyRead'>;
let answer: Answer;
/** Collections that are always taken whole; of the others every third file, in a whole run or from a named folder all of them. */
const whole = ['guides', 'damaged', 'opf'];
/** One document of each kind that is opened, with a word on one of its pages; one that is a picture has none. */
const shown: readonly {
  readonly kind: string;
  readonly file: string;
  readonly page?: number;
  readonly word?: string;
}[] = [
  { kind: 'rotated-text', file: 'pdfjs/rotated.pdf', word: 'Rotated' },
  { kind: 'turned-page', file: 'qpdf/annotations-rotated-270.pdf', word: 'rectangles' },
  { kind: 'hundreds-of-pages', file: 'guides/debian-reference.en.pdf', page: 50, word: 'package' },
  { kind: 'many-columns', file: 'opf/495712.pdf', page: 2, word: 'Volunteer' },
  { kind: 'encrypted', file: 'opf/encryption_notextaccess.pdf', word: 'document' },
  { kind: 'scanned', file: 'pdfjs/bitmap-template1.pdf' },
  { kind: 'hebrew', file: 'pdfium/hebrew_mirrored.pdf', word: 'בנימין' },
  { kind: 'arabic', file: 'pdfjs/ArabicCIDTrueType.pdf', word: 'انواع' },
  { kind: 'form', file: 'qpdf/form.pdf', word: 'Where' },
  { kind: 'greek', file: 'guides/greektonoi.el.pdf', word: 'package' },
  { kind: 'layers', file: 'poppler/ClarityOCGs.pdf', word: 'Intensive' },
  { kind: 'damaged-page', file: 'opf/T02-03_008_page-object-mediabox-missing.pdf', word: 'Hello' },
  { kind: 'damaged-end', file: 'opf/T04_005_EOF-followed-by-junk-data.pdf', word: 'world' },
];
/** Where each PDF of the content folder came from, by its name there. */
const originals = new Map<string, string>();

test.skip(
  !existsSync(collections),
  `the public PDFs are not at ${collections}; IMPACT_KIT_PDFS names their folder`,
);
test.beforeAll(async () => {
  test.setTimeout(480_000);
  fillContent();
  const outcome = await kit('compose', join(folder, 'content'), made, '--skip-damaged', '--json');
  expect(outcome.code, outcome.error).toBe(0);
  answer = JSON.parse(outcome.out) as Answer;
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fillContent(): void {
  mkdirSync(join(folder, 'content', 'reports'), { recursive: true });
  writeFileSync(join(folder, 'content', 'kit.yaml'), kitYaml);
  for (const collection of readdirSync(collections, { withFileTypes: true })) {
    if (!collection.isDirectory()) continue;
    const isWhole = named !== undefined || isWholeRun || whole.includes(collection.name);
    const files = readdirSync(join(collections, collection.name)).sort();
    const isTaken = (file: string, index: number): boolean =>
      isWhole || index % 3 === 0 || shown.some((one) => one.file === `${collection.name}/${file}`);
    for (const file of files.filter(isTaken)) {
      const { name, ext } = parse(file);
      if (ext.toLowerCase() !== '.pdf') continue;
      const hasLanguage = languages.some((language) => name.endsWith(`.${language}`));
      const path = `reports/${collection.name}-${name}${hasLanguage ? '' : '.en'}.pdf`;
      originals.set(path, join(collections, collection.name, file));
      cpSync(join(collections, collection.name, file), join(folder, 'content', path));
    }
  }
}

function resources(): readonly Resource[] {
  return catalogueSchema.parse(JSON.parse(readFileSync(join(made, 'data', 'catalogue.json'), 'utf8')))
    .resources;
}

function originalOf({ file }: Resource): string {
  const found = originals.get((file?.path ?? '').normalize('NFC').replace(/^data\//, ''));
  if (found === undefined) throw new Error(`${file?.path} came from nowhere`);
  return found;
}

function pagesOf(id: string) {
  return derivedPagesSchema.parse(readPacked(join(made, 'data', 'derived', id, 'pages.json.gz')));
}

function words(text: string): Set<string> {
  return new Set(text.normalize('NFKC').match(/\p{L}{4,}/gu) ?? []);
}

test('Every PDF is in the kit byte for byte or named with a reason', async () => {
  const kept = resources().map(originalOf);
  const left = answer.skipped.map(({ file }) => originals.get(file));
  expect([...kept, ...left].sort()).toEqual([...originals.values()].sort());
  for (const { file, reason } of answer.skipped) expect(reason, file).toMatch(/\S/);
  for (const resource of resources()) {
    const bytes = readFileSync(join(made, resource.file?.path ?? ''));
    expect(bytes.equals(readFileSync(originalOf(resource))), resource.id).toBe(true);
  }
  const verified = await kit('verify', made, '--unsigned');
  expect(verified.code, verified.error).toBe(0);
});

test('What is left out is what other readers refuse or ask a password for, and little else', () => {
  const isFine = (path: string): boolean =>
    spawnSync('qpdf', ['--check', path]).status === 0 &&
    spawnSync('qpdf', ['--show-npages', path]).stdout.toString() !== '0\n';
  const fineButLeftOut = answer.skipped.filter(
    ({ file, reason }) => reason !== 'locked' && isFine(originals.get(file) ?? ''),
  );
  expect(fineButLeftOut.map(({ file }) => file)).toEqual([]);
  expect(answer.skipped.length).toBeLessThan(originals.size / 10);
});

test('Page counts are those that another reader counts', () => {
  const differing = resources().filter((resource) => {
    const { stdout, status } = spawnSync('pdfinfo', [originalOf(resource)], { encoding: 'utf8' });
    const pages = /^Pages:\s+(\d+)$/m.exec(stdout)?.[1];
    return status === 0 && pages !== undefined && Number(pages) !== resource.pages;
  });
  // Where a page tree is broken, readers disagree about what still counts as a page.
  expect(differing.length).toBeLessThanOrEqual(resources().length / 50);
});

test('Guides in four languages are found word for word as another reader reads them', () => {
  const guides = resources().filter((resource) => originalOf(resource).includes(`${join('pdfs', 'guides')}`));
  expect(new Set(guides.map(({ language }) => language))).toEqual(new Set(languages));
  for (const guide of guides.filter(({ id }) => id.includes('debian-reference'))) {
    const { pages, outline } = pagesOf(guide.id);
    for (const number of [10, 50, 90]) {
      const other = execFileSync(
        'pdftotext',
        ['-f', String(number), '-l', String(number), originalOf(guide), '-'],
        { encoding: 'utf8' },
      );
      const mine = words(pages[number - 1]?.text ?? '');
      const theirs = [...words(other)];
      const found = theirs.filter((word) => mine.has(word)).length;
      expect(found / theirs.length, `${guide.id}, page ${number}`).toBeGreaterThan(0.95);
    }
    expect(outline.length).toBeGreaterThan(5);
    expect(guide.cover).toBeDefined();
  }
});

function openSegments(): Segment[] {
  const { segments } = catalogueSchema.parse(
    JSON.parse(readFileSync(join(made, 'data', 'catalogue.json'), 'utf8')),
  );
  return segments.map(({ file }) => {
    const segment = openSegment(new Uint8Array(readFileSync(join(made, file.path))));
    if (!segment.ok) throw new Error(JSON.stringify(segment.problem));
    return segment.value;
  });
}

test('Each hit of 200 queries is marked in the text of its page, titles included', () => {
  const segments = openSegments();
  const units = new Map(
    resources().flatMap((resource) =>
      [...unitsOfResource(resource), ...unitsOfPdf(resource, pagesOf(resource.id))].map((unit) => [
        unit.key,
        unit,
      ]),
    ),
  );
  const texts = [...units.values()].filter(({ kind }) => kind === 'page');
  let pieceCount = 0;
  const unmarked = drawHitQueries(texts, 200).flatMap((query) => {
    const { hits } = search(segments, query, { limit: 1000, isTyping: true });
    return hits.flatMap(({ key, resourceId = '' }) => {
      const { keys, matcher } = findIn(segments, query, resourceId, { isTyping: true });
      const marker = new Matcher(matcher);
      const pieces = [...new Set([key, ...keys])];
      pieceCount += pieces.length;
      return pieces.filter((piece) => {
        const unit = units.get(piece);
        return !unit || marker.marks(unit.text, unit.language).length === 0;
      });
    });
  });
  expect(unmarked).toEqual([]);
  expect(pieceCount).toBeGreaterThan(1000);
});

test('One search over all of it finds words of each language on a page that holds them', () => {
  const opened = openSegments();
  for (const [query, id] of [
    ['password management', 'guides-debian-reference.en'],
    ['gestione pacchetti', 'guides-debian-reference.it'],
    ['gestão de pacotes', 'guides-debian-reference.pt'],
  ] as const) {
    const keys = search(opened, query).hits.map(({ key }) => key.split('#')[0]);
    expect(keys, query).toContain(id);
  }
});

test('A document of each kind opens in the viewer: its first page is drawn, a word of it found and marked', async () => {
  const resourceOf = (file: string): Resource => {
    const found = resources().find((resource) => originalOf(resource) === join(collections, file));
    if (!found) throw new Error(`${file} is not in the kit`);
    return found;
  };
  const documents = shown.map(({ kind, file }) => [kind, readFileSync(join(collections, file))] as const);
  const texts = shown.map(
    ({ kind, file }) => [kind, pagesOf(resourceOf(file).id).pages.map(({ text }) => text)] as const,
  );
  const program = await launchWithLibrary();
  const { page: window } = program;
  try {
    await takeDocuments(program, Object.fromEntries(documents), Object.fromEntries(texts));
    for (const { kind, file, page = 1, word } of shown) {
      await openDocument(program, kind);
      const canvas = window.locator('.page[data-page-number="1"] .canvasWrapper canvas').first();
      await expect.poll(() => canvas.evaluate(hasInk), kind).toBe(true);
      if (word === undefined) continue;
      expect(textOfPage(file, page), kind).toContain(word);
      await setAddress(window, `/read/${kind}.en?page=${page}&q=${encodeURIComponent(word)}`);
      const mark = window.locator(`.page[data-page-number="${page}"] .textLayer .highlight`).first();
      await expect(mark, kind).toBeInViewport();
      const marked = (await mark.textContent()) ?? '';
      expect(marked.normalize('NFKC').toLowerCase(), kind).toContain(word.toLowerCase());
    }
  } finally {
    await program.close();
  }
});

/** Whether a page that was drawn is more than paper. */
function hasInk(canvas: HTMLCanvasElement | SVGElement): boolean {
  if (!(canvas instanceof HTMLCanvasElement) || canvas.width === 0) return false;
  const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
  return data.some((shade, at) => at % 4 !== 3 && Math.abs(shade - Number(data[at % 4])) > 60);
}

/** The words of a page as another reader has them. */
function textOfPage(file: string, page: number): string {
  const words = ['-f', String(page), '-l', String(page), join(collections, file), '-'];
  // It warns of fonts of forms that it has not.
  const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
  return execFileSync('pdftotext', words, { encoding: 'utf8', stdio }).normalize('NFKC');
}
