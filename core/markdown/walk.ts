// Queries on a parsed text: headings, citations, links, images, sections and text.
import type { Block, Inline, MarkdownDocument } from './document.ts';
import { inlineText } from './inlines.ts';

/** A heading of a text, for tables of contents and references. */
type HeadingEntry = {
  readonly id: string;
  readonly hasOwnId: boolean;
  readonly depth: 2 | 3;
  readonly title: string;
  readonly line: number;
};

/** A part of a text: the content below one heading, or before the first heading (then without `id` and `title`). */
type Section = {
  readonly id?: string;
  readonly title?: string;
  /** The text of the section, one line for each block, without the heading. */
  readonly text: string;
};

/** All headings at the top level of a text, in order. */
export function headings(document: MarkdownDocument): HeadingEntry[] {
  return document.blocks.flatMap((block) =>
    block.kind === 'heading'
      ? [
          {
            id: block.id,
            hasOwnId: block.hasOwnId,
            depth: block.depth,
            title: inlineText(block.children).trim(),
            line: block.line,
          },
        ]
      : [],
  );
}

/** Splits a text at its headings, for search. Empty sections are kept if they have a heading. */
export function sections(document: MarkdownDocument): Section[] {
  const found: { id?: string; title?: string; lines: string[] }[] = [{ lines: [] }];
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      found.push({ id: block.id, title: inlineText(block.children).trim(), lines: [] });
    } else {
      found.at(-1)?.lines.push(blockText(block));
    }
  }
  return found
    .filter((section) => section.id !== undefined || section.lines.length > 0)
    .map(({ lines, ...section }) => ({ ...section, text: lines.join('\n') }));
}

/** The text of a block, with nested blocks and cells on separate lines; figures give their description. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inlineText(block.children);
    case 'list':
      return block.items.map((item) => item.children.map(blockText).join('\n')).join('\n');
    case 'table':
      return [block.header, ...block.rows].map((row) => row.map(inlineText).join('\n')).join('\n');
    case 'box':
      return [inlineText(block.title), ...block.children.map(blockText)].filter(Boolean).join('\n');
    case 'quote':
      return block.children.map(blockText).join('\n');
    case 'code':
      return block.text;
    case 'figure':
      return block.alternative;
    case 'divider':
      return '';
  }
}

/** Every inline of a text, parents before children, in order. */
export function inlines(document: MarkdownDocument): Inline[] {
  return document.blocks.flatMap(blockInlines).flatMap(withChildren);
}

/** Every block of a text, parents before children, in order. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(childBlocks(block))]);
}

function childBlocks(block: Block): readonly Block[] {
  if (block.kind === 'box' || block.kind === 'quote') return block.children;
  return block.kind === 'list' ? block.items.flatMap((item) => item.children) : [];
}

function blockInlines(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.children;
    case 'table':
      return [...block.header, ...block.rows.flat()].flat();
    case 'figure':
      return [{ kind: 'image', path: block.path, alternative: block.alternative, line: block.line }];
    case 'box':
      return [...block.title, ...block.children.flatMap(blockInlines)];
    case 'list':
    case 'quote':
      return childBlocks(block).flatMap(blockInlines);
    case 'code':
    case 'divider':
      return [];
  }
}

function withChildren(inline: Inline): Inline[] {
  return 'children' in inline ? [inline, ...inline.children.flatMap(withChildren)] : [inline];
}
