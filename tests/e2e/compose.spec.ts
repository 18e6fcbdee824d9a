// A content folder becomes a kit: printed, read, indexed, checkable with public tools. A faulty folder is refused by name.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogueSchema, derivedPagesSchema } from '../../core/kit/catalogue.ts';
import { search } from '../../core/search/search.ts';
import { openSegment } from '../../core/search/segment.ts';
import { composerIn, smallKit } from '../support/compose-content.ts';
import { englishReport, frontMatter, kitYaml, smallContent, writeContent } from '../support/content.ts';
import { serviceFaults } from '../support/hsds-schemas.ts';
import { kit, startKit } from '../support/kit-command.ts';
import { makePdf } from '../support/make-pdf.ts';
import { readPacked } from '../support/read-packed.ts';
import { collectionPdf, formPdf, xfaPdf } from '../support/reading-documents.ts';

// Playwright reads this file in more than one process; only the one that runs it makes the folder.
const folder = join(tmpdir(), `impact-kit-compose-test-${process.pid}`);
const composeContent = composerIn(folder);
const rich = join(folder, 'rich');
/** What the two pages of the large PDF say. */
const largeLines = ['A guardian is appointed for every child', 'The second page speaks of shelter'];
let large = '';
let small = '';
let smallContentFolder = '';
let signs = '';
const runningLines = { report: { top: 73.5, height: 842 - 73.5 - 70.5 } };

test.skip(process.platform === 'win32', 'the tools that check PDFs are those of Linux and macOS');
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  ({ kit: small, content: smallContentFolder } = await smallKit());
  signs = join(small, 'data', 'reports', 'signs.en.pdf');
  const unchecked = frontMatter('s1.el', 'Διαφάνειες').replace(/^asOf: .*\n/m, '');
  large = makePdf(join(folder, 'large.pdf'), largeLines, 33_000_000);
  const content = writeContent(join(folder, 'rich-content'), {
    ...smallContent,
    'reports/a-first.en.md': `${frontMatter('a1.en', 'Another')}\n## Part {#part}\n\nText.\n`,
    'reports/large.en.pdf': readFileSync(large),
    'slides/deck.el.md': `${unchecked}\n## Πρώτη {#one}\n\n- Ένα\n\n## Δεύτερη {#two}\n\nΔύο\n\n---\n\nΤρία\n`,
  });
  const outcome = await kit('compose', content, rich);
  expect(outcome.code, outcome.error).toBe(0);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
}

function catalogueOf(kitFolder: string) {
  return catalogueSchema.parse(JSON.parse(readFileSync(join(kitFolder, 'data', 'catalogue.json'), 'utf8')));
}

function derivedOf(kitFolder: string, id: string) {
  return derivedPagesSchema.parse(readPacked(join(kitFolder, 'data', 'derived', id, 'pages.json.gz')));
}

/** Text of a page without its running lines, as poppler reads it. */
function textOf(pdf: string, page: number): string {
  const { top, height } = runningLines.report;
  const cut =
    page === 1
      ? []
      : ['-x', '0', '-y', String(Math.round(top)), '-W', '595', '-H', String(Math.round(height))];
  return run('pdftotext', '-f', String(page), '-l', String(page), ...cut, pdf, '-');
}

/** The letters of a text in some order: readers differ about spaces and hyphens, not about what is written. */
function letters(text: string): string {
  return [...text.replace(/[\s\u00ad-]/g, '')].sort().join('');
}

test('A content folder becomes a kit that the verifier and sha256sum accept', async () => {
  const verified = await kit('verify', small, '--unsigned');
  expect(verified.code, verified.error).toBe(0);
  for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    execFileSync('sha256sum', ['--quiet', '--strict', '-c', manifest], { cwd: small });
  }
  const catalogue = catalogueOf(small);
  expect(catalogue.resources.map(({ id, pages }) => [id, (pages ?? 0) > 0])).toEqual([
    ['r1.en', true],
    ['r1.el', true],
    ['m1.en', false],
    ['c1.en', false],
  ]);
  expect(catalogue.contacts.length).toBeGreaterThan(0);
  const unpacked = (path: string): unknown => JSON.parse(run('gunzip', '--stdout', join(small, path)));
  for (const { derived, pages } of catalogue.resources.slice(0, 2))
    expect(unpacked(derived?.path ?? '')).toHaveProperty('pages.length', pages);
  const services = catalogue.contacts.filter(({ path }) => path.includes('/services-'));
  expect(services.flatMap(({ path }) => (unpacked(path) as unknown[]).flatMap(serviceFaults))).toEqual([]);
  // The program draws the covers of what it printed.
  for (const resource of catalogue.resources) expect(resource).not.toHaveProperty('cover');
});

test('A printed report is an accessible PDF: tagged, with title, language, outline and described figures', () => {
  run('qpdf', '--check', signs);
  const info = run('pdfinfo', signs);
  expect(info).toMatch(/^Tagged:\s+yes$/m);
  expect(info).toMatch(/^Title:\s+Signs and steps in the first hours of a first meeting, told once more$/m);
  expect(info).toMatch(/^Creator:\s+IMPACT Kit$/m);
  expect(run('pdfinfo', '-meta', signs)).toContain('<dc:language><rdf:Bag><rdf:li>en</rdf:li>');
  const qdf = run('qpdf', '--qdf', '--object-streams=disable', signs, '-');
  expect(qdf).toMatch(/\/Lang \(en\)/);
  expect(qdf).toMatch(/\/DisplayDocTitle true/);
  expect(qdf).toContain('/Alt (Three boxes in a row)');
  const tags = run('pdfinfo', '-struct', signs);
  for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link']) {
    expect(tags).toMatch(new RegExp(`^\\s*${tag}\\b`, 'm'));
  }
});

test('The contents of a report, its outline and its anchors name the page on which each heading stands', () => {
  const { outline, anchors, pages } = derivedOf(small, 'r1.en');
  const [title, ...others] = outline;
  expect(title?.title).toBe('Signs and steps in the first hours of a first meeting, told once more');
  const flat = [...(title?.children ?? []), ...others].flatMap((entry) => [entry, ...entry.children]);
  const headings: readonly (readonly [string, string])[] = [
    ['in-one-minute', 'In one minute'],
    ['long', 'A heading so long that it needs two lines on paper, as headings of reports often do'],
    ['smaller', 'Smaller things'],
    ['last', 'The last part'],
  ];
  expect(pages.length).toBeGreaterThan(4);
  const contents = run('pdftotext', '-layout', '-f', '2', '-l', '2', signs, '-').replace(/\s+/g, ' ');
  expect(new Set(Object.values(anchors)).size).toBeGreaterThan(1);
  for (const [id, heading] of headings) {
    const page = anchors[id] ?? 0;
    expect(textOf(signs, page).replace(/\s+/g, ' ')).toContain(heading);
    expect(flat.find((entry) => entry.title === heading)?.page).toBe(page);
    expect(contents).toMatch(new RegExp(`${heading} ${page}\\b`));
  }
});

test('Page texts are the words that another reader finds, without heads and feet of pages', () => {
  for (const [id, name] of [
    ['r1.en', 'signs.en.pdf'],
    ['r1.el', 'signs.el.pdf'],
  ] as const) {
    const { pages, isTagged, declaredLanguage } = derivedOf(small, id);
    expect({ isTagged, declaredLanguage }).toEqual({ isTagged: true, declaredLanguage: id.slice(-2) });
    for (const [index, page] of pages.entries()) {
      const other = textOf(join(small, 'data', 'reports', name), index + 1);
      expect(letters(page.text)).toBe(letters(other));
      if (index > 0) expect(page.text).not.toMatch(new RegExp(`${index + 1}\\s*/\\s*${pages.length}`));
    }
  }
  expect(
    derivedOf(small, 'r1.en').pages.some(({ text }) =>
      text.includes('first fact of trafficking is its difficulty'),
    ),
  ).toBe(true);
  const foot = run('pdftotext', '-f', '3', '-l', '3', signs, '-');
  expect(foot.replace(/\s/g, '')).toContain(`3/${derivedOf(small, 'r1.en').pages.length}`);
  expect(foot).toContain('Facts checked on 1 February 2026');
});

test('The search made with a kit finds an inflected Greek word and a word on its page', () => {
  const segments = catalogueOf(small).segments.map(({ file }) => {
    const opened = openSegment(new Uint8Array(readFileSync(join(small, file.path))));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    return opened.value;
  });
  const { anchors } = derivedOf(small, 'r1.en');
  const [hit] = search(segments, 'chrysanthemum').hits;
  expect(hit?.key).toBe(`r1.en#${anchors['last']}`);
  const greek = search(segments, 'επαγγελματία').hits;
  expect(greek[0]?.key).toBe(`r1.el#${derivedOf(small, 'r1.el').anchors['in-one-minute']}`);
  expect(search(segments, '11525').hits[0]?.key).toMatch(/^contact:gr-line#/);
});

test('The same text gives the same bytes, also in a kit with another text before it', () => {
  for (const path of ['data/reports/signs.en.pdf', 'data/derived/r1.en/pages.json.gz']) {
    expect(readFileSync(join(rich, path)).equals(readFileSync(join(small, path))), path).toBe(true);
  }
});

test('Given PDFs go in byte for byte; those that cannot be read are named and stop compose unless they may be skipped', async () => {
  const bytes = readFileSync(signs);
  run('qpdf', '--encrypt', 'secret', 'secret', '256', '--', signs, 'locked.pdf');
  const files = {
    'kit.yaml': kitYaml,
    'reports/good.en.pdf': bytes,
    'reports/cut.en.pdf': bytes.subarray(0, 900),
    'reports/locked.en.pdf': readFileSync(join(folder, 'locked.pdf')),
  };
  const refused = await composeContent('given', files);
  expect(refused.code).toBe(1);
  expect(refused.error).toMatch(/^reports\/cut\.en\.pdf: the document cannot be read, it is damaged/m);
  expect(refused.error).toMatch(
    /^reports\/locked\.en\.pdf: the document cannot be read, it is protected by a password\.$/m,
  );
  expect(refused.error).not.toContain('good.en.pdf');
  expect(existsSync(join(folder, 'given'))).toBe(false);

  const taken = await composeContent('given', files, '--skip-damaged', '--json');
  expect(taken.code, taken.error).toBe(0);
  const answer = JSON.parse(taken.out) as { skipped: readonly { file: string }[] };
  expect(answer.skipped.map(({ file }) => file)).toEqual(['reports/cut.en.pdf', 'reports/locked.en.pdf']);
  const given = join(folder, 'given');
  expect(readFileSync(join(given, 'data', 'reports', 'good.en.pdf')).equals(bytes)).toBe(true);
  expect(catalogueOf(given).resources.map(({ id }) => id)).toEqual(['good.en']);
  expect(derivedOf(given, 'good.en').pages[0]).toEqual(derivedOf(small, 'r1.en').pages[0]);
  expect((await kit('verify', given, '--unsigned')).code).toBe(0);
});

test('Files that have no place in a kit are skipped, unusual PDFs are named, and words of forms are read', async () => {
  const files = {
    'kit.yaml': kitYaml,
    'reports/form.en.pdf': xfaPdf(),
    'reports/fields.en.pdf': formPdf(),
    'reports/UPPER.EN.PDF': collectionPdf(),
    'reports/letter.en.docx': 'not read',
  };
  const content = writeContent(join(folder, 'other-kinds-content'), files);
  const misnamed = Buffer.from(`${join(content, 'reports', 'caf')}\0.en.pdf`);
  misnamed[misnamed.indexOf(0)] = 0xe9;
  if (process.platform === 'linux') writeFileSync(misnamed, xfaPdf());
  const taken = await kit('compose', content, join(folder, 'other-kinds'), '--skip-damaged');
  expect(taken.code, taken.error).toBe(0);
  expect(taken.out).toMatch(/^left out: reports\/letter\.en\.docx, files of this kind have no place here/m);
  expect(taken.out).toMatch(/^shown only in part: reports\/form\.en\.pdf, it is a form/m);
  expect(taken.out).toMatch(/^shown only in part: reports\/UPPER\.EN\.PDF, it is a collection/m);
  const notes = 'Confidential\nGreece\nItaly\nSend the registration';
  expect(derivedOf(join(folder, 'other-kinds'), 'fields.en').pages[0]).toMatchObject({ notes });
  const form = catalogueOf(join(folder, 'other-kinds')).resources.find(({ id }) => id === 'fields.en');
  const picture = readFileSync(join(folder, 'other-kinds', form?.cover?.path ?? ''));
  expect(picture.subarray(8, 12).toString('latin1')).toBe('WEBP');
  if (process.platform === 'linux')
    expect(taken.out).toMatch(/^left out: reports\/caf\\xE9\.en\.pdf, its name is no valid Unicode/m);
});

test('A PDF too large to be read in one piece is taken byte for byte, with the words of its pages', () => {
  const taken = join(rich, 'data', 'reports', 'large.en.pdf');
  run('cmp', large, taken);
  expect(derivedOf(rich, 'large.en').pages.map(({ text }) => text.trim())).toEqual(largeLines);
  expect(
    run('pdftotext', taken, '-')
      .split('\f')
      .slice(0, 2)
      .map((text) => text.trim()),
  ).toEqual(largeLines);
});

test('Slides are printed one to a page of their own shape', () => {
  const deck = join(rich, 'data', 'slides', 'deck.el.pdf');
  expect(run('pdfinfo', deck)).toMatch(/^Page size:\s+960 x 540 pts$/m);
  const { pages, anchors } = derivedOf(rich, 's1.el');
  // A title, the agenda, three slides, and the closing slide.
  expect(pages.length).toBe(6);
  expect(anchors).toEqual({ one: 3, two: 4 });
  expect(pages.map(({ text }) => /Ένα|Δύο|Τρία/.exec(text)?.[0])).toEqual([
    undefined,
    undefined,
    'Ένα',
    'Δύο',
    'Τρία',
    undefined,
  ]);
  expect(pages[0]?.text.replace(/\s+/g, ' ')).toContain('Δεν έχει καταγραφεί έλεγχος των στοιχείων');
});

test('Everything wrong with a folder is named at once, with file, field and line, before anything is printed', async () => {
  const outcome = await composeContent('wrong', {
    ...smallContent,
    'glossary.yaml': 'terms:\n  - id: x\n  bad: [1\n',
    'reports/signs.en.md': englishReport
      .replace('[^2]', '[^7]')
      .replace('readiness: green', 'readiness: red'),
    'reports/x.docx': 'x',
  });
  expect(outcome.code).toBe(1);
  expect(outcome.error).toMatch(/^glossary\.yaml: line \d+: /m);
  expect(outcome.error).toContain(
    'reports/signs.en.md, field readiness: line 10: must be one of: green, amber.',
  );
  expect(outcome.error).toContain('reports/x.docx: no report is made from a file of this sort.');
  expect(existsSync(join(folder, 'wrong'))).toBe(false);
});

test('A kit that is there is replaced only when that is asked for, and nothing else ever is', async () => {
  const again = await kit('compose', smallContentFolder, small);
  expect(again.code).toBe(1);
  expect(again.error).toContain('--force');
  const over = await kit('compose', smallContentFolder, smallContentFolder, '--force');
  expect(over.code).toBe(1);
  expect(existsSync(join(smallContentFolder, 'kit.yaml'))).toBe(true);
});

test('Stopped in the middle, compose leaves nothing behind', async () => {
  const place = join(folder, 'stopped');
  const { child, ended } = startKit(['compose', smallContentFolder, join(place, 'kit')]);
  setTimeout(() => child.kill('SIGINT'), 1500);
  const outcome = await ended;
  expect(outcome.code).toBe(3);
  expect(outcome.error).toContain('Stopped.');
  expect(existsSync(place) ? readdirSync(place) : []).toEqual([]);
});
