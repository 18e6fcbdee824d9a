// Comparison of the dictionary walk with plain edit distance, and of the smallest window with brute force.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allowedEdits, nearWords } from '../../../../core/search/near-words.ts';
import { smallestWindow } from '../../../../core/search/nearness.ts';
import { openUnits, pageUnit } from './library.ts';

/** Letters added, left out, changed, or swapped with a neighbour (optimal string alignment). */
function distance(a: readonly string[], b: readonly string[]): number {
  const rows = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const change = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let best = Math.min(change, at(row - 1, column) + 1, at(row, column - 1) + 1);
      const isSwap = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwap) best = Math.min(best, at(row - 2, column - 2) + 1);
      (rows[row] as number[])[column] = best;
    }
  }
  return at(a.length, b.length);
}

const letters = fc
  .array(fc.constantFrom(...'abcαβγ'), { minLength: 1, maxLength: 7 })
  .map((list) => list.join(''));

describe('Words near a word', () => {
  test('are exactly those the edit distance says', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, { maxLength: 120 }),
        letters,
        fc.integer({ min: 1, max: 3 }),
        (words, wanted, limit) => {
          const { terms } = openUnits([pageUnit(words.join(' '), 'en')], 'en');
          const forms = new Set<string>();
          terms.eachWithPrefix('', (cursor) => forms.add(cursor.word()));
          const expected = [...forms]
            .map((word) => ({ word, edits: distance([...wanted], [...word]) }))
            .filter(({ edits }) => edits > 0 && edits <= limit);
          const found = nearWords(terms, wanted, limit).map(({ word, edits }) => ({ word, edits }));
          expect(found.sort((a, b) => (a.word < b.word ? -1 : 1))).toEqual(
            expected.sort((a, b) => (a.word < b.word ? -1 : 1)),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test('may be one edit away from four characters on, two from eight, none with digits', () => {
    expect(['law', 'word', 'letters', 'guardian', '116000', 'r2d2'].map(allowedEdits)).toEqual([
      0, 1, 1, 2, 0, 0,
    ]);
  });
});

describe('The smallest window', () => {
  test('is that of trying every choice of places', () => {
    const places = fc.uniqueArray(fc.nat(30), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(places, { minLength: 1, maxLength: 4 }), (lists) => {
        const choices = lists.reduce<number[][]>(
          (before, list) => before.flatMap((chosen) => list.map((place) => [...chosen, place])),
          [[]],
        );
        const widths = choices.map((chosen) => Math.max(...chosen) - Math.min(...chosen) + 1);
        expect(smallestWindow(lists)).toBe(Math.min(...widths));
      }),
      { numRuns: 500 },
    );
  });
});
