// A long list renders exactly its visible rows, whatever their heights.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInSight, rowAt, rowOffsets, visibleRows } from '../../../renderer/ui/virtual-list/row-offsets.ts';

const heightsOf = (list: readonly number[]) => {
  const keys = list.map((_, index) => `row ${index}`);
  return rowOffsets(keys, new Map(list.map((height, index) => [`row ${index}`, height])), 50);
};

test('A row nobody measured yet has the height that is guessed', () => {
  expect([...rowOffsets(['a', 'b', 'c'], new Map([['b', 10]]), 50)]).toEqual([0, 50, 60, 110]);
  expect([...rowOffsets([], new Map(), 50)]).toEqual([0]);
});

test('The row at a place is the one a look at every row finds', () => {
  const lists = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(lists, fc.integer({ min: 0, max: 9000 }), (list, place) => {
      const offsets = heightsOf(list);
      const found = list.findIndex((height, index) => (offsets[index] ?? 0) + height > place);
      expect(rowAt(offsets, place)).toBe(found === -1 ? list.length - 1 : found);
    }),
  );
});

test('Rows in sight are there with some around them, and those that must not go', () => {
  const offsets = heightsOf(Array.from({ length: 100 }, () => 10));
  expect(visibleRows(offsets, { from: 200, to: 249 }, 2, [])).toEqual([18, 19, 20, 21, 22, 23, 24, 25, 26]);
  expect(visibleRows(offsets, { from: 0, to: 9 }, 1, [50, 100, -1])).toEqual([0, 1, 50]);
  expect(visibleRows(offsets, { from: 2000, to: 2100 }, 0, [])).toEqual([99]);
  expect(visibleRows(heightsOf([]), { from: 0, to: 10 }, 5, [0])).toEqual([]);
});

test('A row is in sight when all of it is, but for a pixel', () => {
  const offsets = heightsOf([10, 20, 30]);
  expect(isInSight(offsets, 1, { from: 10, to: 30 })).toBe(true);
  expect(isInSight(offsets, 1, { from: 11, to: 29 })).toBe(true);
  expect(isInSight(offsets, 1, { from: 12, to: 60 })).toBe(false);
  expect(isInSight(offsets, 1, { from: 0, to: 28 })).toBe(false);
  expect(isInSight(offsets, 3, { from: 0, to: 100 })).toBe(false);
});
