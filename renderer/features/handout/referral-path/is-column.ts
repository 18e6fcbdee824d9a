// Whether a figure is a column of boxes, which the program draws itself.
import type { FigureLink } from '../../../../core/markdown/read-figure.ts';

/** Rounding of a figure's shares. */
const tolerance = 0.001;

/** Whether the boxes stand one below the other, so that their order says all that the picture says. */
export function isColumn(links: readonly FigureLink[]): boolean {
  return (
    links.length > 0 &&
    links.every((link, index) => {
      const before = links[index - 1];
      return link.lines.length > 0 && (!before || link.top >= before.top + before.height - tolerance);
    })
  );
}
