// A sample of a fault run leaves no kind of call and no boundary out, and is the same in each run.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callKinds, lineKinds, positionsOf } from '../../support/sampled-positions.ts';

const kinds = fc.array(fc.constantFrom('create', 'write', 'sync', 'close', 'rename'), { maxLength: 60 });

test('A sample has the first and the last of each kind, in order, each once', () => {
  fc.assert(
    fc.property(kinds, fc.integer({ min: 1, max: 20 }), (all, step) => {
      const sample = positionsOf(all, step);
      for (const kind of new Set(all)) {
        expect(sample).toContain(all.indexOf(kind));
        expect(sample).toContain(all.lastIndexOf(kind));
      }
      expect(sample).toEqual([...new Set(sample)].sort((one, other) => one - other));
    }),
  );
});

test('A step of one takes every position, and a longer step every one that comes so many of its kind later', () => {
  const all = ['a', 'b', 'a', 'a', 'a', 'b', 'a', 'a'];
  expect(positionsOf(all, 1)).toEqual([...all.keys()]);
  expect(positionsOf(all, 3)).toEqual([0, 1, 4, 5, 7]);
});

test('A call is of another kind after another call', () => {
  expect(callKinds(['write', 'sync', 'write', 'write'])).toEqual([
    'start > write',
    'write > sync',
    'sync > write',
    'write > write',
  ]);
});

test('Bytes of one line, its end included, are of one kind', () => {
  expect(lineKinds(new TextEncoder().encode('ab\n\nc'))).toEqual([0, 0, 0, 1, 2]);
});
