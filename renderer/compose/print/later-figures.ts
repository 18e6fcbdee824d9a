// Order of a text on paper. A figure may come after blocks that follow it: they fill the page that has no room for it.
import type { Block } from '../../../core/markdown/document.ts';

/** How many blocks later figures come, by the place of each in the text. */
export type LaterFigures = ReadonlyMap<number, number>;

/** A block with its place in the text. */
type PlacedBlock = { readonly block: Block; readonly place: number };

/** The blocks in the order in which they are printed. */
export function inPrintOrder(blocks: readonly Block[], later: LaterFigures): readonly PlacedBlock[] {
  const ordered = blocks.map((block, place) => ({ block, place }));
  for (const [place, steps] of later) {
    const at = ordered.findIndex((placed) => placed.place === place);
    const [figure] = ordered.splice(at, 1);
    if (figure) ordered.splice(at + steps, 0, figure);
  }
  return ordered;
}

/** The figures of a text, and how many blocks later each may come: it stays in its section and before the next figure. */
export function movableFigures(
  blocks: readonly Block[],
): readonly { readonly place: number; readonly most: number }[] {
  return blocks.flatMap((block, place) => {
    if (block.kind !== 'figure') return [];
    const end = blocks.findIndex(
      (other, index) =>
        index > place && (other.kind === 'figure' || other.kind === 'heading' || other.kind === 'divider'),
    );
    return [{ place, most: (end < 0 ? blocks.length : end) - place - 1 }];
  });
}
