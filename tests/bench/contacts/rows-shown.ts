// Decides how the scrolling of a long list is measured without a window: how many rows are there at any place, and what a frame costs.
import { rowOffsets, rowsInSight } from '../../../renderer/parts/virtual-list/row-offsets.ts';

const screenHeight = 800;
const [low, high] = [96, 168];

/** Scrolls from top to end in steps of 100 pixels. */
export function rowsShown(count: number): { readonly most: number; readonly frameMs: number } {
  const keys = Array.from({ length: count }, (_, index) => `${index}`);
  const heights = new Map(keys.map((key, index) => [key, index % 3 === 0 ? high : low]));
  const offsets = rowOffsets(keys, heights, high);
  const end = offsets[count] ?? 0;
  let most = 0;
  let frames = 0;
  const start = performance.now();
  for (let from = 0; from < end; from += 100) {
    most = Math.max(most, rowsInSight(offsets, { from, to: from + screenHeight }, 6, [0]).length);
    frames += 1;
  }
  return { most, frameMs: (performance.now() - start) / Math.max(1, frames) };
}
