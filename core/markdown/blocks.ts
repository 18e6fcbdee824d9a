// Conversion of Markdown blocks into blocks of the kit: headings with ids, boxes, tables, lists, figures.
import type { AlignType, Blockquote, Heading, List, Paragraph, RootContent, Table } from 'mdast';
import type { Block, BoxKind, ColumnAlign, Inline, ListItem } from './document.ts';
import { type ParseState, toInlines } from './inlines.ts';

const headingId = /\{#([a-z0-9][a-z0-9-]*)\}$/;
const boxMarker = /^\[!([A-Za-z]+)\][ \t]*/;
const boxKinds: readonly string[] = [
  'danger',
  'rule',
  'example',
  'try',
  'note',
  'confirm',
] satisfies BoxKind[];

/** Converts mdast blocks into the kit's blocks. Anything refused is recorded in `state` and shown as plain text. */
export function toBlocks(nodes: readonly RootContent[], state: ParseState): Block[] {
  return nodes.flatMap((node) => toBlock(node, state));
}

function toBlock(node: RootContent, state: ParseState): Block[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'heading':
      return [toHeading(node, line, state)];
    case 'paragraph':
      return toParagraph(node, state);
    case 'list':
      return [toList(node, state)];
    case 'table':
      return [toTable(node, state)];
    case 'blockquote':
      return [toBox(node, line, state)];
    case 'code':
      return [{ kind: 'code', text: node.value }];
    case 'thematicBreak':
      return [{ kind: 'divider' }];
    case 'html':
      state.refusals.push({ what: 'html', text: node.value, line });
      return [{ kind: 'paragraph', children: [{ kind: 'text', text: node.value }] }];
    case 'footnoteDefinition':
      state.refusals.push({ what: 'footnote', text: node.label ?? node.identifier, line });
      return toBlocks(node.children, state);
    default:
      return []; // link definitions are looked up where they are used; nothing else stands at block level
  }
}

function toHeading(node: Heading, line: number, state: ParseState): Block {
  state.headingCount += 1;
  if (node.depth !== 2 && node.depth !== 3) {
    state.refusals.push({ what: 'heading-depth', text: '#'.repeat(node.depth), line });
  }
  const children = toInlines(node.children, state);
  const last = children.at(-1);
  const found = last?.kind === 'text' ? headingId.exec(last.text.trimEnd()) : null;
  if (found && last?.kind === 'text') {
    const rest = last.text.slice(0, found.index).trimEnd();
    children.splice(-1, 1, ...(rest === '' ? [] : [{ kind: 'text', text: rest } as const]));
  }
  return {
    kind: 'heading',
    depth: node.depth <= 2 ? 2 : 3,
    id: found?.[1] ?? `section-${state.headingCount}`,
    hasOwnId: found !== null,
    children,
    line,
  };
}

function toParagraph(node: Paragraph, state: ParseState): Block[] {
  const children = toInlines(node.children, state);
  const only = children.length === 1 ? children[0] : undefined;
  if (only?.kind === 'image') {
    return [{ kind: 'figure', path: only.path, alternative: only.alternative, line: only.line }];
  }
  return children.length === 0 ? [] : [{ kind: 'paragraph', children }];
}

function toList(node: List, state: ParseState): Block {
  const items = node.children.map((item): ListItem => {
    const children = toBlocks(item.children, state);
    if (item.checked === true) return { task: 'done', children };
    if (item.checked === false) return { task: 'open', children };
    return { children };
  });
  const isLoose = node.spread === true || node.children.some((item) => item.spread === true);
  return { kind: 'list', isOrdered: node.ordered === true, start: node.start ?? 1, isLoose, items };
}

function toTable(node: Table, state: ParseState): Block {
  const [header, ...rows] = node.children.map((row) =>
    row.children.map((cell) => toInlines(cell.children, state)),
  );
  return {
    kind: 'table',
    align: (header ?? []).map((_, column) => toAlign(node.align?.[column])),
    header: header ?? [],
    rows,
  };
}

function toAlign(align: AlignType | undefined): ColumnAlign {
  if (align === 'center') return 'center';
  return align === 'right' ? 'end' : 'start';
}

function toBox(node: Blockquote, line: number, state: ParseState): Block {
  const blocks = toBlocks(node.children, state);
  const first = blocks[0];
  const opening = first?.kind === 'paragraph' ? first.children[0] : undefined;
  const found = opening?.kind === 'text' ? boxMarker.exec(opening.text) : null;
  if (first?.kind !== 'paragraph' || opening?.kind !== 'text' || !found) {
    return { kind: 'quote', children: blocks };
  }
  const box = (found[1] ?? '').toLowerCase();
  if (!isBoxKind(box)) {
    state.refusals.push({ what: 'box', text: found[0].trim(), line });
    return { kind: 'quote', children: blocks };
  }
  const rest: Inline[] = [
    { kind: 'text', text: opening.text.slice(found[0].length) },
    ...first.children.slice(1),
  ];
  const { title, body } = splitAtFirstLine(rest);
  const children: Block[] = body.length > 0 ? [{ kind: 'paragraph', children: body }] : [];
  return { kind: 'box', box, title, children: [...children, ...blocks.slice(1)] };
}

function isBoxKind(word: string): word is BoxKind {
  return boxKinds.includes(word);
}

/** Splits the first paragraph of a box after the line of its marker; the rest of that line is the title. */
function splitAtFirstLine(inlines: readonly Inline[]): { title: Inline[]; body: Inline[] } {
  const title: Inline[] = [];
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === 'break') return { title, body: inlines.slice(index + 1) };
    const newline = inline.kind === 'text' ? inline.text.indexOf('\n') : -1;
    if (inline.kind !== 'text' || newline < 0) {
      if (inline.kind !== 'text' || inline.text !== '') title.push(inline);
      continue;
    }
    if (newline > 0) title.push({ kind: 'text', text: inline.text.slice(0, newline) });
    const rest = inline.text.slice(newline + 1);
    const body: Inline[] = rest === '' ? [] : [{ kind: 'text', text: rest }];
    return { title, body: [...body, ...inlines.slice(index + 1)] };
  }
  return { title, body: [] };
}
