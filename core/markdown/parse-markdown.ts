// Parser for Markdown from any author: one pipeline for print, screen and search.
import type { Definition, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readingLimits } from '../base/reading-limits.ts';
import { toBlocks } from './blocks.ts';
import type { MarkdownDocument } from './document.ts';
import { divideFrontMatter } from './front-matter.ts';
import type { ParseState } from './inlines.ts';
import { type TextFault, textFault } from './text-fault.ts';

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Parses Markdown as described in docs/content-format.md, without front matter. Never throws. HTML stays visible as text. Links
 * other than kit, web, mail and phone addresses become plain text, and external images become their description. Each of these is
 * listed in `refusals`. A text beyond the reading limits is not parsed: it has no blocks, and `fault` gives the reason.
 */
export function parseMarkdown(text: string): MarkdownDocument {
  const { body } = divideFrontMatter(text);
  const fault = textFault(body);
  if (fault) return refused(fault);
  const root = parseTree(body);
  if (root === undefined || isDeeper(root, readingLimits.treeDepth)) return refused('too-deep');
  const state: ParseState = { definitions: findDefinitions(root), refusals: [], headingCount: 0 };
  const blocks = toBlocks(root.children, state);
  return { blocks, refusals: state.refusals };
}

function refused(fault: TextFault): MarkdownDocument {
  return { blocks: [], refusals: [], fault };
}

/** The tree; undefined if formatting is nested so deep that the parser runs out of stack. */
function parseTree(body: string): Root | undefined {
  try {
    return processor.parse(body);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type AnyNode = { readonly type: string; readonly children?: readonly AnyNode[] };

function isDeeper(root: AnyNode, limit: number): boolean {
  let level: readonly AnyNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true;
    level = level.flatMap((node) => node.children ?? []);
  }
  return false;
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
