// Decides how Markdown is read: one pipeline for print, screen and search, safe for text nobody here wrote.
import type { Definition, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { toBlocks } from './blocks.ts';
import type { MarkdownDocument } from './document.ts';
import { divideFrontMatter } from './front-matter.ts';
import type { ParseState } from './inlines.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Reads Markdown as described in docs/content-format.md, front matter left out. Never fails: HTML stays visible as text, links that lead neither
 * into the kit nor to a web, mail or phone address lose their link, images from elsewhere become their description; each is
 * listed in `refusals`.
 */
export function parseMarkdown(text: string): MarkdownDocument {
  const root: Root = processor.parse(divideFrontMatter(text).body);
  const state: ParseState = { definitions: findDefinitions(root), refusals: [], headingCount: 0 };
  const blocks = toBlocks(root.children, state);
  return { blocks, refusals: state.refusals };
}

function findDefinitions(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: { type: string; children?: readonly unknown[] }): void => {
    if (node.type === 'definition') {
      const definition = node as unknown as Definition;
      if (!found.has(definition.identifier)) found.set(definition.identifier, definition);
    }
    for (const child of node.children ?? []) visit(child as { type: string });
  };
  visit(root);
  return found;
}
