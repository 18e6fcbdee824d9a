// Pages are printed as fine as small type needs, and the picture of a very large page stays within its limit.
import { expect, test } from 'vitest';
import { printScale } from '../../../../../renderer/pdf/view/print-pages.ts';

test('A page of A4 is drawn with 300 dots to the inch', () => {
  expect(printScale(595, 842) * 72).toBeCloseTo(300);
});

test('A poster is drawn coarser, in the shape it has and not above the limit', () => {
  const [width, height] = [2384, 3370];
  const scale = printScale(width, height);
  expect(width * scale * height * scale).toBeCloseTo(18_000_000);
});
