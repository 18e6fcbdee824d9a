import { expect, test } from 'vitest';
import { costOf, type PageFill } from '../../../../renderer/compose/print/page-fill.ts';

const text = (used: number): PageFill => ({ used, hasOnlySources: false });
const sources = (used: number): PageFill => ({ used, hasOnlySources: true });

test('full pages and usual gaps at their feet cost nothing', () => {
  expect(costOf([text(1), text(0.9), text(0.4)])).toBe(0);
  expect(costOf([])).toBe(0);
});

test('a large gap costs more than two half as large', () => {
  expect(costOf([text(0.4), text(1), text(1)])).toBeGreaterThan(2 * costOf([text(0.7), text(1), text(1)]));
});

test('a last page of a few sources or of a few lines costs; one that is well filled does not', () => {
  expect(costOf([text(1), sources(0.2)])).toBeGreaterThan(4);
  expect(costOf([text(1), text(0.05)])).toBeGreaterThan(0);
  expect(costOf([text(1), sources(0.4)])).toBe(0);
});
