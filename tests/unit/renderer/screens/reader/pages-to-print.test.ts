// Decides whether a person who writes pages gets those pages and no others.
import { describe, expect, test } from 'vitest';
import { pagesToPrint } from '../../../../../renderer/screens/reader/pages-to-print.ts';

const range = (words: string) => pagesToPrint('range', words, 4, 9);

describe('pages to print', () => {
  test('the whole document is every page once', () => {
    expect(pagesToPrint('all', '', 4, 3)).toEqual([1, 2, 3]);
  });
  test('the page in sight is that page', () => {
    expect(pagesToPrint('present', '1-3', 4, 9)).toEqual([4]);
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
});
