// Zoom steps and their limits.

/** One step, as a factor. */
export const zoomStep = 1.1;
const limits = { smallest: 0.1, largest: 10 } as const;

/** The zoom one step larger (1) or smaller (-1). */
export function stepped(factor: number, direction: 1 | -1): number {
  const next = factor * (direction === 1 ? zoomStep : 1 / zoomStep);
  return Math.min(limits.largest, Math.max(limits.smallest, Math.round(next * 100) / 100));
}
