import { describe, expect, test } from 'vitest';
import { findHeadings, joinWords, outlineOf } from '../../../../../renderer/pdf/read/rebuild-outline.ts';
import type { TextLine } from '../../../../../renderer/pdf/read/text-lines.ts';

const body = (page: number, top: number): TextLine =>
  line('What everybody should read about it.', 11, page, top);

function line(text: string, size: number, page = 1, top = 100): TextLine {
  return { text, at: [], size, page, top, left: 72, right: 500, pageHeight: 842 };
}

function pageOf(page: number, ...headings: TextLine[]): TextLine[] {
  return [
    line('A head that comes again', 14, page, 30),
    ...headings,
    ...Array.from({ length: 20 }, (_, index) => body(page, 200 + index * 14)),
    line(`Page ${page} of 9`, 14, page, 820),
  ];
}

describe('the headings of a document without a list of them', () => {
  test('are the lines larger than its text, each below the larger one before it', () => {
    const lines = [
      ...pageOf(1, line('Part one', 24, 1, 60), line('The call', 16, 1, 120)),
      ...pageOf(2, line('The visit', 16, 2, 60)),
      ...pageOf(3, line('Part two', 24, 3, 60)),
      ...pageOf(4),
      ...pageOf(5, line('The end', 16, 5, 60)),
    ];
    expect(outlineOf(findHeadings(lines))).toEqual([
      {
        title: 'Part one',
        page: 1,
        children: [
          { title: 'The call', page: 1, children: [] },
          { title: 'The visit', page: 2, children: [] },
        ],
      },
      { title: 'Part two', page: 3, children: [{ title: 'The end', page: 5, children: [] }] },
    ]);
  });

  test('go over several lines, and sizes that differ by a trifle are one size', () => {
    const text = Array.from({ length: 20 }, (_, index) => body(1, 200 + index * 14));
    const heads = [line('A title over', 20, 1, 60), line('two lines', 20, 1, 82), line('Next', 19.5, 1, 150)];
    const lines = [...heads, ...text];
    expect(findHeadings(lines)).toEqual([
      { title: 'A title over two lines', page: 1, level: 1 },
      { title: 'Next', page: 1, level: 1 },
    ]);
  });

  test('are not made of numbers, of whole paragraphs in large letters, or of a document in one size', () => {
    const large = Array.from({ length: 12 }, (_, index) =>
      line('Many words in large letters that are no heading at all', 15, 1, 100 + index * 60),
    );
    expect(findHeadings([...pageOf(1, line('42', 30)), ...large])).toEqual([]);
    expect(findHeadings([body(1, 100), body(1, 120)])).toEqual([]);
    expect(findHeadings([])).toEqual([]);
  });
});

test('A word broken at the end of a line becomes whole, and keeps a hyphen that belongs to it', () => {
  const known = new Set(['trafficking', 'a', 'b']);
  expect(joinWords('traf-', 'ficking in', known)).toBe('trafficking in');
  expect(joinWords('non-', 'discrimination', known)).toBe('non-discrimination');
  expect(joinWords('guar-', 'dianship', known)).toBe('guardianship');
  expect(joinWords('child-', 'friendly', new Set(['child']))).toBe('child-friendly');
  expect(joinWords('wie\u00ad', 'der', known)).toBe('wieder');
  expect(joinWords('Anglo-', 'Saxon', known)).toBe('Anglo- Saxon');
  expect(joinWords('one', 'two', known)).toBe('one two');
});
