// Layout of a field card: the panels of the folded sheet, their contents, and short lines of checklists.
import type { Block, MarkdownDocument } from '../markdown/document.ts';
import { blockText } from '../markdown/walk.ts';

/** Panels between the first one (emergency numbers) and the last one (the kit). */
export const flowingPanels = 6;

/**
 * Distributes blocks over panels in order, without dividing any. Heights and room have the same unit. `left` are the blocks that fit
 * no panel.
 */
export function fillPanels(
  heights: readonly number[],
  room: number,
  panels: number = flowingPanels,
): { readonly panels: readonly (readonly number[])[]; readonly left: readonly number[] } {
  const filled: number[][] = [[]];
  const left: number[] = [];
  let used = 0;
  for (const [index, height] of heights.entries()) {
    if (left.length > 0 || height > room) {
      left.push(index);
      continue;
    }
    if (used + height > room) {
      if (filled.length === panels) {
        left.push(index);
        continue;
      }
      filled.push([]);
      used = 0;
    }
    filled.at(-1)?.push(index);
    used += height;
  }
  return { panels: filled, left };
}

/** The first sentence of every list entry of a checklist. */
export function shortLines({ blocks }: MarkdownDocument): string[] {
  return blocks.flatMap(linesOf);
}

function linesOf(block: Block): string[] {
  if (block.kind === 'box' || block.kind === 'quote') return block.children.flatMap(linesOf);
  if (block.kind !== 'list') return [];
  return block.items.flatMap(({ children: [first] }) => (first ? [firstSentence(blockText(first))] : []));
}

/** Up to the first full stop that is followed by a capital letter. */
function firstSentence(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  return /^.{12,}?[.!?;](?=\s+\p{Lu})/u.exec(whole)?.[0] ?? whole;
}
