// Neighbouring words of a page stay apart in its text, and what is one word stays one, as pdftotext reads them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { splitWords } from '../../../../../core/search/words.ts';
import { withoutSeparators, withSeparators } from '../../../../../renderer/pdf/read/text-pieces.ts';
import { helvetica, pdfOfObjects, streamObject } from '../../../../support/pdf-objects.ts';
import { readByPdftotext, readPageTexts, wordsIn } from '../../../../support/read-page-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-ends-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Letters of other scripts, each under the character that paints it in the font O. */
const scripts = {
  hebrew: { a: '05E9', b: '05DC', c: '05D5', d: '05DD', e: '05E2' },
  arabic: { f: '0633', g: '0644', h: '0627', i: '0645', j: '064A' },
} as const;
const glyphs = Object.entries({ ...scripts.hebrew, ...scripts.arabic, k: '0301', l: '03B1', m: '03BC' });

/** Paints characters one by one from right to left, each 6 points wide; a blank leaves 4 points free. */
function fromRightToLeft(characters: string, right: number, y: number): string {
  let x = right;
  return [...characters]
    .map((character) => {
      x -= character === ' ' ? 4 : 6;
      return character === ' ' ? '' : `BT /O 12 Tf ${x} ${y} Td (${character}) Tj ET`;
    })
    .join('\n');
}

const at = (text: string, x: number, y: number, size = 12, font = 'F'): string =>
  `BT /${font} ${size} Tf ${x} ${y} Td (${text}) Tj ET`;
const turned = (text: string, x: number, y: number, degrees: number): string => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return `BT /F 12 Tf ${[cos, sin, -sin, cos, x, y].map((one) => one.toFixed(4)).join(' ')} Tm (${text}) Tj ET`;
};

type Case = { readonly what: string; readonly content: string; readonly words: string };

const apart: readonly Case[] = [
  {
    what: 'Cells painted from right to left',
    content: [at('hotline', 300, 700), at('embassy', 200, 700), at('police', 72, 700)].join('\n'),
    words: 'police embassy hotline',
  },
  {
    what: 'Cells painted over each other',
    content: [at('dimension', 72, 700), at('description', 100, 700)].join('\n'),
    words: 'dimension description',
  },
  {
    what: 'Two columns whose lines are painted in turns, the right one first',
    content: [at('right', 300, 700), at('left', 72, 697), at('second', 300, 686), at('first', 72, 683)].join(
      '\n',
    ),
    words: 'right left second first',
  },
  {
    what: 'A footer whose year is painted first',
    content: [at('2026', 500, 40, 9), at('Annual report', 72, 40, 9)].join('\n'),
    words: '2026 annual report',
  },
  {
    what: 'Labels of a form, each in a picture of its own',
    content: 'q 1 0 0 1 300 600 cm /X Do Q q 1 0 0 1 72 600 cm /Y Do Q',
    words: 'surname name',
  },
  {
    what: 'Hebrew painted letter by letter from right to left',
    content: fromRightToLeft('abcd eb', 300, 700),
    words: 'שלום על',
  },
  {
    what: 'Arabic painted letter by letter from right to left',
    content: fromRightToLeft('fghi jhi', 300, 700),
    words: 'سلام يام',
  },
  {
    what: 'Cells of a page that lies on its side',
    content: [turned('hotline', 100, 400, 90), turned('police', 100, 200, 90)].join('\n'),
    words: 'police hotline',
  },
  {
    what: 'Cells aslant',
    content: [turned('hotline', 300, 420, 30), turned('police', 200, 362.26, 30)].join('\n'),
    words: 'police hotline',
  },
  {
    what: 'A line upright beside one that lies',
    content: [at('margin', 72, 700), turned('draft', 111, 690, 90)].join('\n'),
    words: 'margin draft',
  },
];

const whole: readonly Case[] = [
  {
    what: 'A kerned word',
    content: 'BT /F 12 Tf 72 700 Td [(W) 300 (AV) 90 (ES)] TJ ET',
    words: 'waves',
  },
  {
    what: 'A word in two fonts',
    content: 'BT /F 12 Tf 72 700 Td (traf) Tj /B 12 Tf (ficking) Tj ET',
    words: 'trafficking',
  },
  {
    what: 'A letter-spaced heading painted letter by letter in two fonts',
    content: 'BT /F 12 Tf 1 Tc 72 700 Td (H) Tj (E) Tj /B 12 Tf (LP) Tj ET',
    words: 'help',
  },
  {
    what: 'A small raised number of a source behind a word',
    content: 'BT /F 12 Tf 72 700 Td (children) Tj /F 7 Tf 4 Ts (12) Tj /F 12 Tf 0 Ts ( are) Tj ET',
    words: 'children 12 are',
  },
  {
    what: 'A lowered number inside a word',
    content: 'BT /F 12 Tf 72 700 Td (H) Tj /F 7 Tf -3 Ts (2) Tj /F 12 Tf 0 Ts (O) Tj ET',
    words: 'h2o',
  },
  {
    what: 'A word that begins with a letter over three lines',
    content: [at('D', 72, 672, 40), at('anger', 101, 693, 12)].join('\n'),
    words: 'danger',
  },
  {
    what: 'An accent painted apart',
    content: [at('lm', 72, 700, 12, 'O'), at('k', 78, 700, 12, 'O'), at('l', 84, 700, 12, 'O')].join('\n'),
    words: 'αμ\u0301α',
  },
];

/** What pdftotext cuts in pieces itself. */
const notJudged = [
  'Cells aslant',
  'A lowered number inside a word',
  'A word that begins with a letter over three lines',
  'An accent painted apart',
];

const cases = [...apart, ...whole];
const path = join(folder, 'word-ends.pdf');
let pages: Awaited<ReturnType<typeof readPageTexts>> = [];
let judged: readonly string[] = [];

beforeAll(async () => {
  writeFileSync(path, pdfOf(cases.map(({ content }) => content)));
  pages = await readPageTexts(folder, path);
  judged = readByPdftotext(path);
});

function pdfOf(contents: readonly string[]): Uint8Array {
  const first = 7;
  const kids = contents.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const label = (text: string): string =>
    streamObject(
      `BT /F 12 Tf (${text}) Tj ET`,
      '/Type /XObject /Subtype /Form /BBox [0 -10 200 20] /Resources << /Font << /F 3 0 R >> >>',
    );
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    helvetica,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 97 /LastChar ${96 + glyphs.length}
      /Widths [${glyphs.map(() => 500).join(' ')}]
      /Encoding << /Type /Encoding /Differences [97 ${glyphs.map(([, code]) => `/uni${code}`).join(' ')}] >> >>`,
    label('Surname'),
    label('Name'),
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + index * 2 + 1} 0 R /Resources
        << /Font << /F 3 0 R /B ${first + contents.length * 2} 0 R /O 4 0 R >> /XObject << /X 5 0 R /Y 6 0 R >> >> >>`,
      streamObject(content),
    ]),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ]);
}

describe('Words that are apart on the page are apart in its text', () => {
  test.each(apart)('$what', ({ what, words }) => expectWords(what, words));
});

describe('What is one word on the page is one word in its text', () => {
  test.each(whole)('$what', ({ what, words }) => expectWords(what, words));
});

test('What is counted in the text layer is found in the text of the page, and the way back', () => {
  for (const { text, pieces } of pages) {
    const layer = pieces.join('');
    expect(text.replace(/[\t\n]/g, '')).toBe(layer);
    for (const { start, end } of splitWords(text)) {
      const inLayer = withoutSeparators(text, { start, end });
      expect(layer.slice(inLayer.start, inLayer.end)).toBe(text.slice(start, end));
      expect(withSeparators(text, inLayer)).toEqual({ start, end });
    }
  }
});

function expectWords(what: string, words: string): void {
  const index = cases.findIndex((one) => one.what === what);
  expect(wordsIn(pages[index]?.text ?? '')).toEqual(wordsIn(words));
  if (!notJudged.includes(what)) expect(wordsIn(judged[index] ?? '')).toEqual(wordsIn(words));
}
