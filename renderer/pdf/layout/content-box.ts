// The box of a page that is left when its empty margins are cut off.

/** A box as shares of the width and height of its page. */
export type ContentBox = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** How far a point must be from the paper in any colour to count. */
const visible = 24;

/** The box of all points that differ from the paper, which is the colour of the corners; undefined for an empty page. */
export function contentBoxOf(
  points: ArrayLike<number>,
  width: number,
  height: number,
): ContentBox | undefined {
  let [left, top, right, bottom] = [width, height, -1, -1];
  const paper = [points[0] ?? 255, points[1] ?? 255, points[2] ?? 255] as const;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const isInk = paper.some((colour, channel) => Math.abs((points[at + channel] ?? 0) - colour) > visible);
      if (!isInk) continue;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (right < left) return undefined;
  return { left: left / width, top: top / height, right: (right + 1) / width, bottom: (bottom + 1) / height };
}
