// A text of a kit as elements of the web edition: checklists on the page itself, lessons when they are opened.

import type { Block, BoxKind, Inline, KitTarget, ListItem, MarkdownDocument } from '../markdown/document.ts';
import { el, pathAddress, type WebNode } from './node.ts';

/** What a text needs to be shown. */
export type TextSetting = {
  /** Ids of the headings begin with this, so that they are told apart on one page. */
  readonly id: string;
  readonly boxes: Readonly<Record<BoxKind, string>>;
  /** The address of a `kit:` link; undefined where the kit lacks its target. */
  readonly addressOf: (target: KitTarget) => string | undefined;
  /** Where a figure is, as a path of the kit; undefined where the kit lacks it. */
  readonly figureOf: (path: string) => string | undefined;
};

/** The id of a heading of a text. */
export function headingId(textId: string, heading: string): string {
  return `${textId}--${heading}`;
}

/** The blocks of a text. Headings begin one level below that of the text's own title. */
export function textView({ blocks }: MarkdownDocument, setting: TextSetting): WebNode[] {
  return blocks.map((block) => blockView(block, setting));
}

function blockView(block: Block, setting: TextSetting): WebNode {
  const inlines = (all: readonly Inline[]): WebNode[] => inlineViews(all, setting);
  switch (block.kind) {
    case 'heading':
      return el(
        block.depth === 2 ? 'h3' : 'h4',
        { id: headingId(setting.id, block.id) },
        inlines(block.children),
      );
    case 'paragraph':
      return el('p', {}, inlines(block.children));
    case 'list':
      return listView(block, setting);
    case 'table':
      return el(
        'table',
        {},
        el('thead', {}, rowView('th', block.header, setting)),
        el(
          'tbody',
          {},
          block.rows.map((row) => rowView('td', row, setting)),
        ),
      );
    case 'box': {
      const title = block.title.length > 0 ? inlines(block.title) : [setting.boxes[block.box]];
      return el(
        'div',
        { class: `box ${block.box}` },
        el('p', { class: 'box-title' }, title),
        blockViews(block.children, setting),
      );
    }
    case 'quote':
      return el('blockquote', {}, blockViews(block.children, setting));
    case 'code':
      return el('pre', {}, block.text);
    case 'figure':
      return el('figure', {}, pictureView(block.path, block.alternative, setting));
    case 'divider':
      return el('hr');
  }
}

function blockViews(blocks: readonly Block[], setting: TextSetting): WebNode[] {
  return blocks.map((block) => blockView(block, setting));
}

function listView(
  { isOrdered, start, items }: Extract<Block, { kind: 'list' }>,
  setting: TextSetting,
): WebNode {
  const entries = items.map((item) => itemView(item, setting));
  if (isOrdered) return el('ol', { start: start === 1 ? undefined : String(start) }, entries);
  return el('ul', { class: items.some(({ task }) => task) ? 'ticks' : undefined }, entries);
}

/** A box to tick keeps nothing: it is for this sitting, and for paper. */
function itemView({ task, children }: ListItem, setting: TextSetting): WebNode {
  const content = children.flatMap((block): WebNode[] =>
    block.kind === 'paragraph' ? inlineViews(block.children, setting) : [blockView(block, setting)],
  );
  return task
    ? el('li', {}, el('label', {}, el('input', { type: 'checkbox' }), ' ', el('span', {}, content)))
    : el('li', {}, content);
}

function rowView(tag: 'th' | 'td', cells: readonly (readonly Inline[])[], setting: TextSetting): WebNode {
  return el(
    'tr',
    {},
    cells.map((cell) => el(tag, {}, inlineViews(cell, setting))),
  );
}

function inlineViews(inlines: readonly Inline[], setting: TextSetting): WebNode[] {
  return inlines.map((inline, index) =>
    inline.kind === 'citation' && inlines[index - 1]?.kind === 'citation'
      ? el('sup', {}, `, ${inline.source}`)
      : inlineView(inline, setting),
  );
}

const marks = { strong: 'strong', emphasis: 'em', deletion: 'del' } as const;

function inlineView(inline: Inline, setting: TextSetting): WebNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return el('code', {}, inline.text);
    case 'break':
      return el('br');
    case 'strong':
    case 'emphasis':
    case 'deletion':
      return el(marks[inline.kind], {}, inlineViews(inline.children, setting));
    case 'citation':
      return el('sup', {}, inline.source);
    case 'kit-link': {
      const address = setting.addressOf(inline.target);
      const words = inlineViews(inline.children, setting);
      return address === undefined ? el('span', {}, words) : el('a', { href: address }, words);
    }
    case 'outside-link':
      // Written out, never opened by a click: whoever wants it types it where it is safe.
      return el(
        'span',
        {},
        inlineViews(inline.children, setting),
        inline.children.length > 0 && ' ',
        el('span', { class: 'address' }, inline.address),
      );
    case 'image':
      return pictureView(inline.path, inline.alternative, setting);
  }
}

function pictureView(path: string, alternative: string, setting: TextSetting): WebNode {
  const at = setting.figureOf(path);
  return at === undefined
    ? el('span', {}, alternative)
    : el('img', { src: pathAddress(at), alt: alternative, loading: 'lazy' });
}
