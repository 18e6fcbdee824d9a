import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { headingLine } from '../../../../../renderer/pdf/links/jumps.ts';
import { linesOf, readLines, type TextPiece } from '../../../../../renderer/pdf/read/text-lines.ts';

const facts = { page: 3, pageHeight: 800 };

function piece(str: string, y: number, size = 10, hasEOL = false, x = 50): TextPiece {
  return { str, transform: [size, 0, 0, size, x, y], width: str.length * size * 0.5, hasEOL };
}

test('Pieces on one height are a line, with the size of most of its letters and its place on the page', () => {
  const lines = linesOf(
    [
      piece('1 ', 700, 8),
      piece('Who  decides', 700, 20, true),
      piece('', 680, 0, true),
      piece('A child.', 660, 10),
    ],
    facts,
  );
  expect(lines.map(({ text, size, top, page }) => [text, size, top, page])).toEqual([
    ['1 Who decides', 20, 100, 3],
    ['A child.', 10, 140, 3],
  ]);
});

test('A line of very many pieces is read, blank ones among them', () => {
  const pieces = Array.from({ length: 150_000 }, (_, at) =>
    piece(at % 2 === 0 ? 'a' : ' ', 700, 10, false, at),
  );
  const blanks = Array.from({ length: 150_000 }, (_, at) => piece(' ', 600, 10, false, at));
  const lines = linesOf([...pieces, piece('', 700, 10, true), ...blanks], facts);
  expect(lines.map(({ left, right }) => [left, right])).toEqual([[0, 150_003]]);
});

test('The lines of a page that is turned are those one sees', async () => {
  // Turned by a quarter, what is set upwards is read across; the sheet begins at 20, 30.
  const upwards = (str: string, x: number, y: number): TextPiece => ({
    ...piece(str, 0),
    transform: [0, 10, -10, 0, x, y],
  });
  const page = {
    getViewport: () => ({ transform: [0, 1, 1, 0, -30, -20], height: 600 }),
    getTextContent: async () => ({
      styles: {},
      items: [upwards('Who', 120, 80), upwards(' decides', 120, 110), upwards('A child.', 140, 80)],
    }),
  };
  const lines = await readLines({ getPage: async () => page } as unknown as PDFDocumentProxy, 1);
  expect(lines.map(({ text, top, left, pageHeight }) => [text, top, left, pageHeight])).toEqual([
    ['Who decides', 100, 50, 600],
    ['A child.', 120, 50, 600],
  ]);
});

test('A piece on another height begins a line, a raised number does not', () => {
  const lines = linesOf([piece('One', 700), piece('Two', 680), piece('3', 684, 6)], facts);
  expect(lines.map(({ text }) => text)).toEqual(['One', 'Two3']);
});

test('Wide blanks part the cells of a row, each letter stays where it stands in the pieces', () => {
  const lines = linesOf(
    [
      piece('Greece', 700, 10, false, 50),
      piece(' ', 700, 10, false, 80),
      piece('1056', 700, 10, false, 200),
      piece('day', 700, 10, true, 300),
      piece('1.', 680, 10, false, 50),
      piece('A point', 680, 10, true, 90),
      piece('2.1', 660, 10, false, 50),
      piece('A chapter', 660, 10, true, 90),
    ],
    facts,
  );
  expect(lines.map(({ text, lastCell }) => [text, lastCell])).toEqual([
    ['Greece\u20031056\u2003day', 300],
    ['1.A point', undefined],
    ['2.1A chapter', undefined],
  ]);
  expect(lines[0]?.at).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10, 11, 12, 13]);
});

test('The room of a raised number that is set later parts no cells, and neither do signs of lists', () => {
  const lines = linesOf(
    [
      piece('July 2026.', 700, 10, false, 50),
      piece(' ', 700, 10, false, 100),
      piece('We found', 700, 10, true, 130),
      ...['[12]', 'A.1', 'xviii.', '(iv)'].flatMap((sign, index) => [
        piece(`${sign} `, 680 - index * 20, 10, false, 50),
        piece('A point', 680 - index * 20, 10, true, 100),
      ]),
      piece('26, 27', 704, 7, true, 101),
      piece('-', 580, 10, false, 50),
      piece('Ban on trafficking', 580, 10, true, 120),
      piece('Means', 560, 10, false, 50),
      piece('needed', 560, 10, true, 200),
      piece('18, 20', 564, 7, true, 75),
    ],
    facts,
  );
  expect(lines.map(({ text, lastCell }) => [text, lastCell])).toEqual([
    ['July 2026. We found', undefined],
    ['[12] A point', undefined],
    ['A.1 A point', undefined],
    ['xviii. A point', undefined],
    ['(iv) A point', undefined],
    ['26, 27', undefined],
    ['-\u2003Ban on trafficking', 120],
    ['Means\u2003needed', 200],
    ['18, 20', undefined],
  ]);
});

test('A heading is found by its words, however they are spaced, and by its beginning when it goes over lines', () => {
  const lines = linesOf(
    [
      piece('Who decides is told below', 700),
      piece('W ho dec ides', 680),
      piece('A title that goes', 600),
      piece('on', 580),
    ],
    facts,
  );
  expect(headingLine(lines, 'Who decides')?.top).toBe(120);
  expect(headingLine(lines, 'A title that goes on')?.top).toBe(200);
  expect(headingLine(lines, 'Nowhere')).toBeUndefined();
});

test('Words that only their places part are parted by a blank in a line, and letters keep their place', () => {
  const right = piece('hotline', 700, 10, false, 300);
  const left: TextPiece = { ...piece('police', 700, 10, false, 50), separator: '\t' };
  const [line] = linesOf([right, left], facts);
  expect(line?.text).toBe('hotline police');
  expect(line?.at).toEqual([0, 1, 2, 3, 4, 5, 6, 6, 7, 8, 9, 10, 11, 12]);
});
