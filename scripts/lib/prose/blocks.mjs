// Finds the prose of a file: paragraphs, entries and cells of Markdown, comments of sources.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { commentsOf } from './comments.mjs';

/** Blocks of prose of a file, each with its first line. A code span counts as one word. */
export function proseBlocks(path, text) {
  return path.endsWith('.md') ? markdownBlocks(text) : commentBlocks(path, text);
}

/** The parser that the program uses for kits says what is a table, a code block or a link. */
function markdownBlocks(text) {
  return [...blocksBelow(unified().use(remarkParse).use(remarkGfm).parse(text))];
}

function* blocksBelow(node) {
  if (['paragraph', 'heading', 'tableCell'].includes(node.type))
    yield { line: node.position.start.line, text: plainText(node) };
  else for (const child of node.children ?? []) yield* blocksBelow(child);
}

function plainText(node) {
  if (node.type === 'inlineCode') return 'CODE';
  if (node.type === 'image') return node.alt ?? '';
  if (node.type === 'break') return ' ';
  if (node.children) return node.children.map(plainText).join('');
  return node.type === 'text' ? node.value : '';
}

/** A blank line, an entry of a list and a tag such as `@param` begin a new block. */
function commentBlocks(path, text) {
  return commentsOf(path, text).flatMap(({ line, lines }) => {
    const blocks = [];
    let isOpen = false;
    for (const [place, raw] of lines.entries()) {
      const words = raw.replace(/`[^`]*`/g, 'CODE').trim();
      const isProse = words !== '' && !isDirective(words);
      const continuesBlock = isOpen && !/^([-*•]\s|\d+\.\s|@\w+)/.test(words);
      if (isProse && continuesBlock) blocks.at(-1).text += ` ${words}`;
      else if (isProse) blocks.push({ line: line + place, text: words });
      isOpen = isProse;
    }
    return blocks;
  });
}

/** A line for a tool, such as the compiler, is no prose. */
function isDirective(line) {
  return /^(@ts-|@vitest|@vite-|prettier-|eslint-|<reference|#__PURE__|@__PURE__)/.test(line);
}
