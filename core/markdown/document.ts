// Types of a parsed Markdown text: the small tree that print and screen both use.
import type { TextFault } from './text-fault.ts';

/** Target of a `kit:` link. `work` has no language (`r2`); the reader's language decides which translation opens. */
export type KitTarget =
  | { readonly kind: 'resource'; readonly work: string; readonly heading?: string }
  | { readonly kind: 'lesson'; readonly work: string; readonly lesson: string; readonly heading?: string }
  | { readonly kind: 'contact'; readonly contact: string };

/** Inline content. `line` counts from 1 in the parsed text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'strong' | 'emphasis' | 'deletion';
      readonly children: readonly Inline[];
    }
  /** `[^2]`: the number of an entry of the resource's sources. */
  | { readonly kind: 'citation'; readonly source: string; readonly line: number }
  | {
      readonly kind: 'kit-link';
      readonly target: KitTarget;
      readonly children: readonly Inline[];
      readonly line: number;
    }
  /** An external link: shown as text with the address, never opened. Without children if the address is the text. */
  | { readonly kind: 'outside-link'; readonly address: string; readonly children: readonly Inline[] }
  /** A figure of the kit; `path` is relative to the content folder, such as `media/flow.svg`. */
  | { readonly kind: 'image'; readonly path: string; readonly alternative: string; readonly line: number };

/** Kind of a box; `confirm` marks what a professional of the country must still confirm. */
export type BoxKind = 'danger' | 'rule' | 'example' | 'try' | 'note' | 'confirm';

/** One entry of a list; `task` only in task lists. */
export type ListItem = {
  readonly task?: 'open' | 'done';
  readonly children: readonly Block[];
};

/** Alignment of a table column. */
export type ColumnAlign = 'start' | 'center' | 'end';

/** One cell of a table. */
type TableCell = readonly Inline[];

/** A block of a text. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly depth: 2 | 3;
      /** From `{#id}`, else `section-<n>` where n counts the headings of the text. */
      readonly id: string;
      readonly hasOwnId: boolean;
      readonly children: readonly Inline[];
      readonly line: number;
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly start: number;
      /** Whether the entries are separated like paragraphs. */
      readonly isLoose: boolean;
      readonly items: readonly ListItem[];
    }
  | {
      readonly kind: 'table';
      readonly align: readonly ColumnAlign[];
      readonly header: readonly TableCell[];
      readonly rows: readonly (readonly TableCell[])[];
    }
  | {
      readonly kind: 'box';
      readonly box: BoxKind;
      /** Text after the marker on its line. */
      readonly title: readonly Inline[];
      readonly children: readonly Block[];
    }
  | { readonly kind: 'quote'; readonly children: readonly Block[] }
  | { readonly kind: 'code'; readonly text: string }
  /** An image alone in its paragraph. */
  | { readonly kind: 'figure'; readonly path: string; readonly alternative: string; readonly line: number }
  /** `---`: the next slide in slides, a pause elsewhere. */
  | { readonly kind: 'divider' };

/** Something in a text that is not shown as its author intended; compose reports it. */
export type Refusal = {
  readonly what: 'html' | 'link' | 'image' | 'heading-depth' | 'box' | 'footnote';
  readonly text: string;
  readonly line: number;
};

/** A parsed Markdown text. With a `fault` it was not parsed and has no blocks. */
export type MarkdownDocument = {
  readonly blocks: readonly Block[];
  readonly refusals: readonly Refusal[];
  readonly fault?: TextFault;
};
