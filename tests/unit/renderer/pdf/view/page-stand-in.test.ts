// A page that cannot be read has a stand-in of the right size, so that the viewer shows the other pages.
import '../../../../support/promise-methods.ts';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { SheetViewport, withStandIns } from '../../../../../renderer/pdf/view/page-stand-in.ts';
import { headedPdf } from '../../../../support/reading-documents.ts';

const a4 = { width: 595, height: 842 };

test('An empty sheet lies as a page of its size does, however it is turned and scaled', async () => {
  const task = getDocument({ data: headedPdf() });
  const page = await (await task.promise).getPage(1);
  for (const rotation of [0, 90, 180, 270])
    for (const scale of [1, 1.5]) {
      const [mine, theirs] = [
        new SheetViewport(a4, { scale, rotation }),
        page.getViewport({ scale, rotation }),
      ];
      const { transform, width, height, viewBox, rawDims, userUnit } = theirs;
      expect(mine).toMatchObject({ transform, width, height, viewBox, rawDims, userUnit, scale, rotation });
      expect(mine.convertToViewportPoint(10, 20)).toEqual(theirs.convertToViewportPoint(10, 20));
      const [x, y] = mine.convertToPdfPoint(30, 40);
      expect(x).toBeCloseTo(theirs.convertToPdfPoint(30, 40)[0] as number);
      expect(y).toBeCloseTo(theirs.convertToPdfPoint(30, 40)[1] as number);
      const turned = { scale: 2, rotation: 90 };
      expect(mine.clone(turned).transform).toEqual(theirs.clone(turned).transform);
    }
  await task.destroy();
});

test('A page that is missing comes as an empty sheet that cannot be drawn, the others as they are', async () => {
  const task = getDocument({ data: headedPdf() });
  const whole = await task.promise;
  const getPage = whole.getPage.bind(whole);
  whole.getPage = (number) => (number === 1 ? Promise.reject(new Error('missing')) : getPage(number));
  const pdf = withStandIns(whole);
  expect(pdf.numPages).toBe(5);
  const first = await pdf.getPage(1);
  expect(first.getViewport({ scale: 1 })).toMatchObject(a4);
  await expect(first.render({} as never).promise).rejects.toThrow();
  expect((await (await pdf.getPage(2)).getTextContent()).items.length).toBeGreaterThan(0);
  await task.destroy();
});
