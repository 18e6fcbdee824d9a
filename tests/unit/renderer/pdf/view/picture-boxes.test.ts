import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { pictureBoxes } from '../../../../../renderer/pdf/view/picture-boxes.ts';

const steps = (list: readonly (readonly [number, unknown])[]) =>
  pictureBoxes({ fnArray: list.map(([kind]) => kind), argsArray: list.map(([, values]) => values) });

test('A picture stands where all that was moved and stretched before it puts it', () => {
  expect(
    steps([
      [OPS.save, null],
      [OPS.transform, [2, 0, 0, 2, 10, 20]],
      [OPS.paintFormXObjectBegin, [[1, 0, 0, 1, 5, 5], null]],
      [OPS.transform, [100, 0, 0, 50, 0, 0]],
      [OPS.paintImageXObject, ['img', 10, 10]],
      [OPS.paintFormXObjectEnd, []],
      [OPS.restore, null],
      [OPS.transform, [0, 40, -40, 0, 40, 0]],
      [OPS.paintImageXObject, ['turned', 10, 10]],
    ]),
  ).toEqual([
    [20, 30, 220, 130],
    [0, 0, 40, 40],
  ]);
});

test('Signs among letters and masks in one colour are no pictures', () => {
  expect(
    steps([
      [OPS.save, null],
      [OPS.transform, [12, 0, 0, 12, 0, 0]],
      [OPS.paintImageXObject, ['sign', 10, 10]],
      [OPS.restore, null],
      [OPS.transform, [200, 0, 0, 200, 0, 0]],
      [OPS.paintImageMaskXObject, [{}]],
    ]),
  ).toEqual([]);
});
