// Holds the reading of Range headers to RFC 9110.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRange } from '../../../main/range-header.ts';

describe('A Range header', () => {
  test.each([
    ['bytes=0-0', 10, { begin: 0, end: 1 }],
    ['bytes=2-', 10, { begin: 2, end: 10 }],
    ['bytes=-3', 10, { begin: 7, end: 10 }],
    ['bytes=-30', 10, { begin: 0, end: 10 }],
    ['bytes=5-99', 10, { begin: 5, end: 10 }],
    ['bytes=10-', 10, 'unsatisfiable'],
    ['bytes=0-', 0, 'unsatisfiable'],
    ['bytes=-0', 10, 'unsatisfiable'],
    ['bytes=5-2', 10, undefined],
    ['bytes=-', 10, undefined],
    ['bytes=0-1,4-5', 10, undefined],
    ['items=0-1', 10, undefined],
    [null, 10, undefined],
  ])('%s of %i bytes means %j', (header, sizeBytes, expected) => {
    expect(parseRange(header, sizeBytes)).toEqual(expected);
  });

  test('never names bytes outside the file', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(1000), fc.nat(2000), fc.nat(2000), (noise, sizeBytes, first, last) => {
        for (const header of [
          noise,
          `bytes=${first}-${last}`,
          `bytes=${first}-`,
          `bytes=-${last}`,
          `bytes=${noise}`,
        ]) {
          const range = parseRange(header, sizeBytes);
          if (typeof range !== 'object') continue;
          expect(range.begin).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(sizeBytes);
          expect(range.end).toBeGreaterThan(range.begin);
        }
      }),
    );
  });
});
