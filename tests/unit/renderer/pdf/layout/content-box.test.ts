import { expect, test } from 'vitest';
import { contentBoxOf } from '../../../../../renderer/pdf/layout/content-box.ts';

function page(width: number, height: number, ink: readonly (readonly [number, number])[]): number[] {
  const points = Array.from({ length: width * height * 4 }, () => 255);
  for (const [x, y] of ink) points[(y * width + x) * 4] = 0;
  return points;
}

test('The box of what stands on a page leaves out the empty margins', () => {
  const points = page(10, 20, [
    [2, 4],
    [7, 14],
  ]);
  expect(contentBoxOf(points, 10, 20)).toEqual({ left: 0.2, top: 0.2, right: 0.8, bottom: 0.75 });
});

test('An empty page has no box, whatever its colour', () => {
  expect(contentBoxOf(page(4, 4, []), 4, 4)).toBeUndefined();
  expect(contentBoxOf(new Array(64).fill(90), 4, 4)).toBeUndefined();
});
