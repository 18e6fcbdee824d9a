// Checklists that only list numbers to call: the list of contacts shows the same with hours, age and corrections.
import type { Block, Inline, MarkdownDocument } from '../markdown/document.ts';
import { sectionBlocks } from '../markdown/section-blocks.ts';

/**
 * The contacts that a text lists, below a heading or altogether, by their ids. Undefined when the text has more than tables of contacts
 * and remarks about them: steps, pictures, other tables.
 */
export function listedNumbers(document: MarkdownDocument, heading?: string): readonly string[] | undefined {
  const all = contactsOf(document.blocks);
  if (all === undefined || all.length === 0) return undefined;
  if (heading === undefined) return all;
  return contactsOf(sectionBlocks(document, heading)?.blocks ?? []);
}

function contactsOf(blocks: readonly Block[]): readonly string[] | undefined {
  const ids = new Set<string>();
  for (const block of blocks) {
    if (block.kind === 'table') {
      for (const [first = []] of block.rows) {
        const named = first.flatMap(contactNamed);
        if (named.length === 0) return undefined;
        for (const id of named) ids.add(id);
      }
    } else if (block.kind === 'box') {
      if (block.children.some(({ kind }) => kind !== 'paragraph')) return undefined;
    } else if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined;
  }
  return [...ids];
}

function contactNamed(inline: Inline): readonly string[] {
  if (inline.kind === 'kit-link' && inline.target.kind === 'contact') return [inline.target.contact];
  return 'children' in inline ? inline.children.flatMap(contactNamed) : [];
}
