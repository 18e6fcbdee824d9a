// Boxes of the words of a highlight joined to one band for each line.
import type { PageBox } from '../read/text-places.ts';

/** Gaps between words of one line are narrower than this share of its height; those between columns are wider. */
const widestGap = 1.5;

/** The bands in the order of their first words. `shape` is the height of the page divided by its width: boxes are shares of both. */
export function bandsOf(boxes: readonly PageBox[], shape: number): readonly PageBox[] {
  const bands: PageBox[] = [];
  for (const box of boxes) {
    const last = bands.at(-1);
    if (last && areInLine(last, box, shape)) bands[bands.length - 1] = around(last, box);
    else bands.push(box);
  }
  return bands;
}

function areInLine(one: PageBox, other: PageBox, shape: number): boolean {
  const shared = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  const smaller = Math.min(one.height, other.height);
  const gap = Math.max(one.left, other.left) - Math.min(one.left + one.width, other.left + other.width);
  return shared > smaller / 2 && gap < widestGap * Math.max(one.height, other.height) * shape;
}

function around(one: PageBox, other: PageBox): PageBox {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  return {
    left,
    top,
    width: Math.max(one.left + one.width, other.left + other.width) - left,
    height: Math.max(one.top + one.height, other.top + other.height) - top,
  };
}
