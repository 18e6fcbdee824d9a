// Cost of how the text of a report falls on its pages: large gaps and last pages of a few lines count.

/** A page of the text. */
export type PageFill = {
  /** Share of the height down to the end of its last line. */
  readonly used: number;
  /** Whether it has nothing but entries of the list of sources. */
  readonly hasOnlySources: boolean;
};

/** A gap below this share of a page does not look like one. */
const usualGap = 0.12;
/** A page of sources alone should be at least as full as this. */
const fullEnough = 0.3;
/** A last page of text should be at least as full as this. */
const notAlone = 0.15;

/** What the pages cost; 0 when nothing is wrong with them. */
export function costOf(pages: readonly PageFill[]): number {
  const last = pages.at(-1);
  if (!last) return 0;
  const gaps = pages.slice(0, -1).map(({ used }) => squared(1 - used - usualGap));
  return gaps.reduce((sum, gap) => sum + gap, 0) + costOfLast(last);
}

function costOfLast({ used, hasOnlySources }: PageFill): number {
  if (!hasOnlySources) return squared(notAlone - used);
  return used < fullEnough ? 4 + squared(fullEnough - used) : 0;
}

/** Percentages squared, so that one large gap costs more than several small ones. */
function squared(share: number): number {
  return (Math.max(0, share) * 10) ** 2;
}
