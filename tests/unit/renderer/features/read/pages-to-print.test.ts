// A typed range of pages gives those pages and no others.
import { describe, expect, test } from 'vitest';
import { pagesToPrint } from '../../../../../renderer/features/read/pages-to-print.ts';

const there = { present: 4, labels: [], pageCount: 9 };
const range = (words: string) => pagesToPrint('range', words, there);
const labelled = (words: string) =>
  pagesToPrint('range', words, {
    present: 4,
    labels: ['i', 'ii', 'iii', '1', '2', '3', 'A-1', 'A-2', '40'],
    pageCount: 9,
  });

describe('pages to print', () => {
  test('the whole document is every page once', () => {
    expect(pagesToPrint('all', '', { ...there, pageCount: 3 })).toEqual([1, 2, 3]);
  });
  test('the page in sight is that page', () => {
    expect(pagesToPrint('present', '1-3', there)).toEqual([4]);
  });
  test.each([
    ['2', [2]],
    ['1-3, 7', [1, 2, 3, 7]],
    ['1 - 3; 7', [1, 2, 3, 7]],
    ['1–3 7', [1, 2, 3, 7]],
    ['8-', [8, 9]],
    ['3, 1-3', [3, 1, 2]],
  ])('%s means pages %j', (words, pages) => {
    expect(range(words)).toEqual(pages);
  });
  test.each(['', ' ', '0', '10', '3-1', '2-10', 'two', '1-2-3', '-3'])(
    '%j names no page of nine',
    (words) => {
      expect(range(words)).toBeUndefined();
    },
  );
  test.each([
    ['iii', [3]],
    ['ii-III', [2, 3]],
    ['1', [4]],
    ['ii - 2, 40', [2, 3, 4, 5, 9]],
    ['3-', [6, 7, 8, 9]],
    ['A-1', [7]],
    ['A-1-A-2', [7, 8]],
    ['A-2-', [8, 9]],
    ['7', [7]],
  ])('where pages have labels, %s means pages %j', (words, pages) => {
    expect(labelled(words)).toEqual(pages);
  });
  test.each(['iv', '3-1', '2-i', '41', 'A', 'A-'])('where pages have labels, %j names none', (words) => {
    expect(labelled(words)).toBeUndefined();
  });
});
