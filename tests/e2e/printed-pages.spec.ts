// Reports and slides on paper: order of pages, nothing torn apart, small sources, and text large enough for a room.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { composerIn } from '../support/compose-content.ts';
import { frontMatter, smallContent } from '../support/content.ts';

const folder = join(tmpdir(), `impact-kit-printed-pages-${process.pid}`);
const lines = (count: number, write: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('\n');
const sources = (count: number): string =>
  `sources:\n${lines(count, (n) => `  - { id: '${n}', title: 'Source number ${n} with a title', address: 'https://example.org/pages/of-a-long-address/${n}', date: '2024-05' }`)}`;
const filler = 'Every office keeps a part of the story, and nobody reads all of it. ';
const cell = (row: number): string =>
  `begin${row} ${'words of a cell that needs several lines '.repeat(3)}end${row}`;

/** Tables and figures meet the foot of a page wherever the text before them ends. */
const report = (id: string, start: number, description: string): string =>
  `${frontMatter(id, `Report ${id}`, `description: ${description}`, 'order: 5', sources(14))}
> [!DANGER]
> A child in danger now: call 112 first.

## In one minute {#minute}

${filler.repeat(start)}[^1]

## Offices {#offices}

What each of them does:

| Office | What it does |
| --- | --- |
${lines(14, (n) => `| Office ${n} | ${cell(n)} |`)}

## The way {#way}

The facts carry a number.

![Three boxes in a row](media/flow.svg)

${lines(6, (n) => `## Part ${n} {#part-${n}}\n\n${filler.repeat(9 + n)}\n`)}
`;

/** A drawing that its page has no room for, and words that follow it. */
const drawn = `${frontMatter('r10.en', 'Report with a drawing', 'description: A drawing.', 'order: 5', sources(14))}
> [!DANGER]
> A child in danger now: call 112 first.

## In one minute {#minute}

${filler.repeat(17)}[^1]

## The drawing {#drawing}

Look at it closely.

![${'A tall drawing. '.repeat(12)}](media/tall.svg)

The words that follow it begin here. ${filler}

${lines(6, () => `${filler.repeat(2)}\n`)}
`;
/** Words too long for as many columns as a page could hold. */
const wide = `| ${lines(7, (n) => `Responsibility${n} |`).replaceAll('\n', ' ')}
|${' --- |'.repeat(7)}
| ${lines(7, (n) => `Incomprehensibilities${n} |`).replaceAll('\n', ' ')}
`;
/** Three sheets that are handed out one by one; the first has a table with more words than room. */
const sheets = `${frontMatter('r11.en', 'Sheets', 'description: Sheets to hand out.', 'order: 5', 'sections: pages', sources(3))}
> [!DANGER]
> A child in danger now: call 112 first.

${lines(3, (n) => `## Sheet ${n} {#h${n}}\n\nThe task of sheet ${n}.[^${n}]\n\n${n === 1 ? wide : ''}\n### Answers of ${n} {#a${n}}\n\nOne line.\n`)}
`;

const tall = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 500 560" width="500" height="560"><rect width="500" height="560" fill="#e2f0ef"/><text x="20" y="35">Drawn words</text></svg>`;

const deck = `${frontMatter('s9.en', 'Seeing the signs', 'description: For a workshop.', sources(4))}
> [!DANGER]
> A child in danger now: call 112 first.

## First subject {#first}

- One sign proves nothing.[^1]
- Signs are never added up.

## Many points {#many}

${lines(15, (n) => `${n}. Point number ${n} of a list.`)}

## Exercise: three columns {#exercise}

> [!TRY] Pairs, 10 minutes
> What do you know? What do you suppose?

> [!NOTE]
> Let every pair speak once.

## A drawing {#drawing}

Three steps.

![Three boxes in a row](media/flow.svg)
`;

test.skip(process.platform === 'win32', 'the tools that read PDFs are those of Linux and macOS');
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  const outcome = await composerIn(folder)('kit', {
    ...smallContent,
    'reports/one.en.md': report('r8.en', 8, 'The first answer.'),
    'reports/two.en.md': report('r9.en', 17, 'The second answer.'),
    'reports/drawn.en.md': drawn,
    'reports/sheets.en.md': sheets,
    'media/tall.svg': tall,
    'slides/deck.en.md': deck,
  });
  expect(outcome.code, outcome.error).toBe(0);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const reports = [
  ['one.en.pdf', 'The first answer.'],
  ['two.en.pdf', 'The second answer.'],
] as const;
const fileOf = (kind: 'reports' | 'slides', name: string): string => join(folder, 'kit', 'data', kind, name);

function run(program: string, ...words: readonly string[]): string {
  return execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** The pages of a PDF as they are laid out, without the line at the head and at the foot. */
function pagesOf(pdf: string): string[][] {
  return run('pdftotext', '-layout', pdf, '-')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split('\n').filter((line) => line.trim() !== ''));
}

type Piece = { readonly page: number; readonly left: number; readonly points: number; readonly text: string };

/** Every piece of text of a PDF with its size in points. */
function piecesOf(pdf: string): Piece[] {
  const xml = run('pdftohtml', '-xml', '-i', '-stdout', '-zoom', '1', pdf);
  const sizes = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)" size="(-?\d+)"/g)].map(([, id, size]) => [id, Number(size)]),
  );
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<text top="\d+" left="(\d+)"[^>]*font="(\d+)">(.*?)<\/text>/g)].map(
        ([, left, font, text]) => ({
          page: index + 1,
          left: Number(left),
          points: sizes.get(font) ?? 0,
          text: (text ?? '').replace(/<[^>]*>/g, '').trim(),
        }),
      ),
    );
}

test('A report begins with its cover, then contents with the imprint, then the answer', () => {
  for (const [name, answer] of reports) {
    const [cover = '', back = '', text = ''] = pagesOf(fileOf('reports', name)).map((page) =>
      page.join('\n'),
    );
    expect(cover).toContain('Report r');
    expect(cover).not.toMatch(/2026|112/);
    expect(back).toContain('Contents');
    expect(back).toMatch(/Facts checked on\s+1 February 2026/);
    expect(text.indexOf(answer)).toBeGreaterThan(-1);
    expect(text.indexOf(answer)).toBeLessThan(text.indexOf('call 112 first'));
    expect(text.indexOf('call 112 first')).toBeLessThan(text.indexOf('In one minute'));
  }
});

test('No row is torn apart, no heading ends a page, and what introduces a figure is on its page', () => {
  for (const [name] of reports) {
    const pages = pagesOf(fileOf('reports', name)).map((page) => page.join('\n'));
    for (let row = 1; row <= 14; row += 1) {
      const begin = pages.findIndex((page) => new RegExp(`begin${row}\\b`).test(page));
      expect(begin).toBeGreaterThan(-1);
      expect(pages[begin]).toMatch(new RegExp(`end${row}\\b`));
    }
    expect(pages.length).toBeGreaterThan(4);
    const headings = /^\s*(In one minute|Offices|The way|Part \d|Sources)$/;
    for (const page of pages.slice(2)) {
      // The last line of a page is its foot.
      const [last = ''] = page.split('\n').slice(-2);
      expect(last).not.toMatch(headings);
      expect(last.trim()).not.toBe('What each of them does:');
    }
    const figure = pages.find((page) => page.includes('Three boxes in a row') && !page.includes('Contents'));
    expect(figure).toMatch(/The way\n[\s\S]*The facts carry a number/);
  }
});

test('The number of a source stands on the line of its word', () => {
  for (const [name] of reports) {
    const lines = pagesOf(fileOf('reports', name)).flat();
    expect(lines.some((line) => /nobody reads all of it\. ?1$/.test(line.trim()))).toBe(true);
  }
});

test('Each section of a report of sheets begins its own page, and so do the sources', () => {
  const pages = pagesOf(fileOf('reports', 'sheets.en.pdf')).slice(2);
  // The first line is the head of the page.
  const starts = pages.map((page) => page[1]?.trim());
  expect(starts.slice(1)).toEqual(['Sheet 1', 'Sheet 2', 'Sheet 3', 'Sources']);
  expect(pages[0]?.join(' ')).toContain('call 112 first');
});

test('A table with more words than room is set smaller, and the text around it keeps its size', () => {
  const sizeOf = (pdf: string, words: string): number =>
    piecesOf(fileOf('reports', pdf)).find(({ text }) => text.includes(words))?.points ?? 0;
  // The same line of every report, on a page without such a table.
  const usual = sizeOf('one.en.pdf', 'A child in danger now');
  expect(usual).toBeGreaterThan(9);
  expect(sizeOf('sheets.en.pdf', 'A child in danger now')).toBe(usual);
  expect(sizeOf('sheets.en.pdf', 'Respon')).toBeLessThan(usual);
  expect(sizeOf('sheets.en.pdf', 'Respon')).toBeGreaterThanOrEqual(8);
});

test('A drawing that has no room is on the next page, behind words that follow it', () => {
  const pages = pagesOf(fileOf('reports', 'drawn.en.pdf')).map((page) => page.join('\n'));
  const before = pages.findIndex((page) => page.includes('Look at it closely.'));
  expect(pages[before]).toContain('The words that follow it begin here.');
  expect(pages[before]).not.toContain('Drawn words');
  expect(pages[before + 1]).toContain('Drawn words');
  expect(pages[before + 1]?.match(/A tall drawing\./g)).toHaveLength(1);
});

test('Sources are small, in two columns, below the end of the text', () => {
  for (const [name] of reports) {
    const pieces = piecesOf(fileOf('reports', name)).filter(({ text }) => text.includes('Source number'));
    expect(pieces).toHaveLength(14);
    expect(new Set(pieces.map(({ left }) => left)).size).toBe(2);
    for (const { points } of pieces) expect(points).toBeLessThanOrEqual(8);
    const [first] = pieces;
    const page = pagesOf(fileOf('reports', name))[(first?.page ?? 0) - 1]?.join('\n') ?? '';
    expect(page).toContain('Every office keeps a part');
  }
});

test('All fonts are in the files, and figures are set in the fonts of the text', () => {
  for (const pdf of [...reports.map(([name]) => fileOf('reports', name)), fileOf('slides', 'deck.en.pdf')]) {
    const fonts = run('pdffonts', pdf).split('\n').slice(2, -1);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) {
      expect(font).toMatch(/ yes (yes|no) yes /);
      expect(font).toContain('NotoSans');
    }
  }
});

test('A deck has a title, an agenda with its warnings, a slide for each statement, a closing slide and notes', () => {
  const pages = pagesOf(fileOf('slides', 'deck.en.pdf')).map((page) => page.join('\n'));
  const first = (words: string) => pages.findIndex((page) => page.includes(words)) + 1;
  expect(first('For a workshop.')).toBe(1);
  expect(pages[1]).toMatch(/Agenda[\s\S]*First subject\s+3\n[\s\S]*Many points\s+4\n[\s\S]*call 112 first/);
  expect(pages[1]).not.toContain('Exercise');
  expect(pages[2]).toContain('One sign proves nothing.');
  expect(pages[3]).toContain('Many points (1/2)');
  expect(pages[4]).toContain('Many points (2/2)');
  for (let point = 1; point <= 15; point += 1)
    expect(pages.slice(3, 5).filter((page) => page.includes(`Point number ${point} of`))).toHaveLength(1);
  expect(pages[5]).toMatch(/Exercise: three columns[\s\S]*Pairs, 10 minutes/);
  expect(pages[5]).not.toContain('Let every pair speak once.');
  expect(pages[6]).toContain('Three steps.');
  expect(pages[7]).toMatch(/Seeing the signs[\s\S]*Immediate danger: 112/);
  // Both are short, so that one page has room for them.
  expect(pages[8]).toMatch(
    /Notes for the trainer[\s\S]*6 Exercise: three columns[\s\S]*Let every pair speak once[\s\S]*Sources/,
  );
  expect(pages).toHaveLength(9);
});

test('Slides are legible from the last row: titles 40 points, text at least 24, nothing below 14', () => {
  const pieces = piecesOf(fileOf('slides', 'deck.en.pdf'));
  const sizesOf = (words: RegExp) =>
    pieces.filter(({ page, text }) => page > 1 && page < 8 && words.test(text)).map(({ points }) => points);
  for (const size of sizesOf(/^(Many points \(|Exercise)/)) expect(size).toBeGreaterThanOrEqual(40);
  // Words in a drawing, with whom an exercise is done, and the warning on the agenda are for the room as well.
  const body = sizesOf(
    /One sign proves|never added up|Point number|What do you know|^(See|Ask|Call)$|Pairs, 10|call 112/,
  );
  expect(body.length).toBeGreaterThanOrEqual(23);
  expect(Math.min(...body)).toBeGreaterThanOrEqual(24);
  expect(Math.min(...pieces.map(({ points }) => points))).toBeGreaterThanOrEqual(14);
});
