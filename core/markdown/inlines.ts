// Conversion of Markdown inline content: citations, links, images, and nothing active.
import type { Definition, PhrasingContent } from 'mdast';
import type { Inline, Refusal } from './document.ts';
import { parseKitAddress } from './kit-address.ts';

/** State that is shared while one text is parsed. */
export type ParseState = {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly refusals: Refusal[];
  headingCount: number;
};

const citation = /\[\^([^\]\s[]{1,20})\]/g;
const outside = /^(https?:\/\/|mailto:|tel:)/i;
const mediaPath = /^media\/[^\s\\]+$/;

/** Converts a list of mdast nodes into inlines. Anything refused is recorded in `state` and kept as plain text. */
export function toInlines(nodes: readonly PhrasingContent[], state: ParseState): Inline[] {
  return joinTexts(nodes.flatMap((node) => toInline(node, state)));
}

/** The text of a list of inlines, without citations and images. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map(textOf).join('');
}

function textOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
    case 'code':
      return inline.text;
    case 'break':
      return '\n';
    case 'citation':
    case 'image':
      return '';
    case 'outside-link':
      return inline.children.length > 0 ? inlineText(inline.children) : inline.address;
    default:
      return inlineText(inline.children);
  }
}

function toInline(node: PhrasingContent, state: ParseState): Inline[] {
  const line = node.position?.start.line ?? 1;
  switch (node.type) {
    case 'text':
      return splitCitations(node.value, line);
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'break':
      return [{ kind: 'break' }];
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: toInlines(node.children, state) }];
    case 'delete':
      return [{ kind: 'deletion', children: toInlines(node.children, state) }];
    case 'html':
      state.refusals.push({ what: 'html', text: node.value, line });
      return [{ kind: 'text', text: node.value }];
    case 'footnoteReference':
      return [{ kind: 'citation', source: node.label ?? node.identifier, line }];
    case 'link':
      return toLink(node.url, toInlines(node.children, state), line, state);
    case 'linkReference': {
      const address = state.definitions.get(node.identifier)?.url ?? '';
      return toLink(address, toInlines(node.children, state), line, state);
    }
    case 'image':
      return toImage(node.url, node.alt ?? '', line, state);
    case 'imageReference':
      return toImage(state.definitions.get(node.identifier)?.url ?? '', node.alt ?? '', line, state);
  }
}

function toLink(address: string, children: readonly Inline[], line: number, state: ParseState): Inline[] {
  const target = parseKitAddress(address);
  if (target) return [{ kind: 'kit-link', target, children, line }];
  if (outside.test(address)) {
    const shown = address.replace(/^(mailto|tel):/i, '');
    const words = inlineText(children);
    const isBare = words === address || words === shown || `http://${words}` === address;
    return [{ kind: 'outside-link', address: shown, children: isBare ? [] : children }];
  }
  state.refusals.push({ what: 'link', text: address, line });
  return [...children];
}

function toImage(path: string, alternative: string, line: number, state: ParseState): Inline[] {
  const isOwn = mediaPath.test(path) && !path.split('/').includes('..');
  if (isOwn) return [{ kind: 'image', path, alternative, line }];
  state.refusals.push({ what: 'image', text: path, line });
  return alternative === '' ? [] : [{ kind: 'text', text: alternative }];
}

function splitCitations(value: string, firstLine: number): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  let line = firstLine;
  for (const found of value.matchAll(citation)) {
    if (found.index > end) parts.push({ kind: 'text', text: value.slice(end, found.index) });
    line += value.slice(end, found.index).split('\n').length - 1;
    parts.push({ kind: 'citation', source: found[1] ?? '', line });
    end = found.index + found[0].length;
  }
  if (end < value.length) parts.push({ kind: 'text', text: value.slice(end) });
  return parts;
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      joined[joined.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else {
      joined.push(inline);
    }
  }
  return joined;
}
