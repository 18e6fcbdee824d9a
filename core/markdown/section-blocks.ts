// One section of a text: the content below its heading, up to the next heading of its rank or higher.
import type { Block, MarkdownDocument } from './document.ts';
import { inlineText } from './inlines.ts';

/** A section with the text of its heading. */
type SectionBlocks = { readonly title: string; readonly blocks: readonly Block[] };

/** The section with a heading id; undefined if the text has none. */
export function sectionBlocks(document: MarkdownDocument, id: string): SectionBlocks | undefined {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const heading = document.blocks[start];
  if (heading?.kind !== 'heading') return undefined;
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.depth <= heading.depth);
  return {
    title: inlineText(heading.children).trim(),
    blocks: end === -1 ? rest : rest.slice(0, end),
  };
}

/** The same blocks with a checkbox for every list entry. */
export function asTasks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'list'
      ? { ...block, items: block.items.map((item) => ({ ...item, task: 'open' as const })) }
      : block,
  );
}

/** The same text with a checkbox for every list entry below the headings with these ids. */
export function withTicks(document: MarkdownDocument, headings: ReadonlySet<string>): MarkdownDocument {
  let isBelow = false;
  const blocks = document.blocks.flatMap((block) => {
    if (block.kind === 'heading') isBelow = headings.has(block.id);
    return isBelow ? asTasks([block]) : [block];
  });
  return { ...document, blocks };
}
