// Highlights are one band for each line.
import { expect, test } from 'vitest';
import { bandsOf } from '../../../../../renderer/pdf/notes/bands.ts';

const word = (left: number, top: number, width: number, height = 0.02) => ({ left, top, width, height });
/** A page of A4. */
const shape = 842 / 595;

test('Words of one line become one band, also where they differ in height', () => {
  const bands = bandsOf([word(0.1, 0.2, 0.1), word(0.21, 0.2, 0.2), word(0.42, 0.198, 0.1, 0.024)], shape);
  expect(bands).toHaveLength(1);
  expect(bands[0]?.left).toBeCloseTo(0.1);
  expect(bands[0]?.width).toBeCloseTo(0.42);
  expect(bands[0]?.top).toBeCloseTo(0.198);
  expect(bands[0]?.height).toBeCloseTo(0.024);
});

test('Each line has a band of its own', () => {
  expect(bandsOf([word(0.5, 0.2, 0.3), word(0.1, 0.23, 0.3)], shape)).toHaveLength(2);
});

test('The gap between two columns stays free', () => {
  expect(bandsOf([word(0.1, 0.2, 0.3), word(0.55, 0.2, 0.3)], shape)).toHaveLength(2);
});
