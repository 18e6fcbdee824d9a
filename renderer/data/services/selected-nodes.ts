// Read what a selection holds of the page: its words, paragraphs, lists and tables, without controls.
import type { BlockTag, InlineTag, SelectedNode } from '../../../core/citing/selected-words.ts';

const blockTags: Readonly<Record<string, BlockTag>> = Object.fromEntries(
  (
    [
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'pre'],
      ...['ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'tr', 'th', 'td'],
    ] as BlockTag[]
  ).map((tag) => [tag.toUpperCase(), tag]),
);

const inlineTags: Readonly<Record<string, InlineTag>> = {
  STRONG: 'strong',
  B: 'strong',
  EM: 'em',
  I: 'em',
  DEL: 'del',
  CODE: 'code',
  SUP: 'sup',
  SUB: 'sub',
};

/** What is no word of the text: controls, pictures, and what is only on the screen or only for screen readers. */
const leftOut =
  'button, input, select, textarea, svg, img, style, script, .no-print, .visually-hidden, [aria-hidden="true"], [data-source-line]';

/** The part of an element that a range holds, without the elements that `isLeftOut` names. */
export function selectedNodes(
  root: Node,
  range: Range,
  isLeftOut: (element: Element) => boolean = () => false,
): readonly SelectedNode[] {
  if (!range.intersectsNode(root)) return [];
  if (root instanceof Text) return textOf(root, range);
  if (!(root instanceof HTMLElement)) return [];
  const label = root.dataset['noteNumber'];
  if (label !== undefined) return [{ kind: 'note-number', label }];
  if (root.tagName === 'BR') return [{ kind: 'break' }];
  if (root.matches(leftOut) || isLeftOut(root) || !isSeen(root)) return [];
  const children = [...root.childNodes].flatMap((child) => selectedNodes(child, range, isLeftOut));
  if (children.length === 0) return [];
  const inline = inlineTags[root.tagName];
  if (inline) return [{ kind: 'inline', tag: inline, children }];
  const block = blockTags[root.tagName] ?? (isBlock(root) ? 'div' : undefined);
  if (!block) return children;
  const number = block === 'li' ? numberOf(root) : undefined;
  return [{ kind: 'block', tag: block, ...(number === undefined ? {} : { number }), children }];
}

/** An element that gives its place to its children is not seen itself. */
function isSeen(element: HTMLElement): boolean {
  return element.checkVisibility() || getComputedStyle(element).display === 'contents';
}

function textOf(node: Text, range: Range): readonly SelectedNode[] {
  const start = node === range.startContainer ? range.startOffset : 0;
  const end = node === range.endContainer ? range.endOffset : node.data.length;
  const text = node.data.slice(start, end);
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Parts of a row that stand beside each other are blocks for the engine too: without a break their words would join. */
function isBlock(element: HTMLElement): boolean {
  const { display } = getComputedStyle(element);
  return !display.startsWith('inline') && display !== 'contents' && !display.startsWith('table-');
}

function numberOf(item: HTMLElement): number | undefined {
  const list = item.parentElement;
  if (!(list instanceof HTMLOListElement)) return undefined;
  return list.start + [...list.children].indexOf(item);
}
