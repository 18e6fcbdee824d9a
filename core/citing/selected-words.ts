// Selected words as plain text and as HTML: paragraphs, lists and tables stay, and note numbers are not joined to words.

/** Blocks of a selection by the name of their HTML element. */
export type BlockTag =
  | `h${1 | 2 | 3 | 4 | 5 | 6}`
  | ('p' | 'div' | 'blockquote' | 'pre' | 'ul' | 'ol' | 'li' | 'dl' | 'dt' | 'dd')
  | ('table' | 'tr' | 'th' | 'td');

/** Parts of a line by the name of their HTML element. */
export type InlineTag = 'strong' | 'em' | 'del' | 'code' | 'sup' | 'sub';

/** A piece of a selection. White space of a text is one space, except in `pre`. */
export type SelectedNode =
  | { readonly kind: 'text'; readonly text: string }
  /** The number of a footnote or of a source. */
  | { readonly kind: 'note-number'; readonly label: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'block';
      readonly tag: BlockTag;
      /** Number of an entry of an ordered list. */
      readonly number?: number;
      readonly children: readonly SelectedNode[];
    }
  | { readonly kind: 'inline'; readonly tag: InlineTag; readonly children: readonly SelectedNode[] };

/** The same words in both forms. */
export type SelectedWords = { readonly text: string; readonly html: string };

/** Blocks with an empty line around them. */
const apart: ReadonlySet<string> = new Set([
  ...['p', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
]);

/** Writes a selection. */
export function selectedWords(nodes: readonly SelectedNode[]): SelectedWords {
  return { text: asText(nodes), html: asHtml(nodes) };
}

/** Words that have lines and nothing else, such as those of a page. */
export function selectedLines(text: string): SelectedWords {
  return { text, html: `<p>${text.split('\n').map(escaped).join('<br>')}</p>` };
}

/** A number of a note as it follows a word. */
export function noteNumber(label: string): string {
  return `[${label}]`;
}

type Written = { text: string; isPre: boolean };

function asText(nodes: readonly SelectedNode[]): string {
  const written: Written = { text: '', isPre: false };
  for (const node of nodes) write(node, written);
  return written.text.replace(/(?<![ \t])[ \t]+(?=\n|$)/g, '').trim();
}

function write(node: SelectedNode, to: Written): void {
  switch (node.kind) {
    case 'text':
      if (to.isPre) to.text += node.text;
      else writeRunning(node.text, to);
      return;
    case 'note-number':
      to.text = `${to.text.replace(/(?<! ) +$/, '')} ${noteNumber(node.label)}`;
      return;
    case 'break':
      to.text += '\n';
      return;
    case 'inline':
      for (const child of node.children) write(child, to);
      return;
    case 'block':
      writeBlock(node, to);
  }
}

function writeRunning(text: string, to: Written): void {
  const words = text.replace(/\s+/g, ' ');
  to.text += /(^|[\s])$/.test(to.text) ? words.trimStart() : words;
}

function writeBlock(block: Extract<SelectedNode, { kind: 'block' }>, to: Written): void {
  const { tag, number, children } = block;
  const isCell = tag === 'th' || tag === 'td';
  const lines = isCell ? 0 : apart.has(tag) ? 2 : 1;
  if (isCell && !/(^|\n)$/.test(to.text)) to.text = `${to.text.trimEnd()}\t`;
  startLine(to, lines);
  if (tag === 'li') to.text += number === undefined ? '- ' : `${number}. `;
  const before = to.isPre;
  to.isPre ||= tag === 'pre';
  for (const child of children) write(child, to);
  to.isPre = before;
  startLine(to, lines);
}

/** Begins a new line, with an empty one above it for `lines` of 2. Directly behind the mark of a list entry nothing begins. */
function startLine(to: Written, lines: number): void {
  if (lines === 0 || to.text === '' || /(^|\n)(- |\d+\. )$/.test(to.text)) return;
  const text = to.text.replace(/(?<![ \t])[ \t]+$/, '');
  const present = /\n*$/.exec(text)?.[0].length ?? 0;
  to.text = text + '\n'.repeat(Math.max(0, lines - present));
}

function asHtml(nodes: readonly SelectedNode[]): string {
  return nodes.map(htmlOf).join('');
}

function htmlOf(node: SelectedNode): string {
  switch (node.kind) {
    case 'text':
      return escaped(node.text);
    case 'note-number':
      return `<sup>${escaped(noteNumber(node.label))}</sup>`;
    case 'break':
      return '<br>';
    case 'inline':
    case 'block':
      return `<${node.tag}>${asHtml(node.children)}</${node.tag}>`;
  }
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A line below words, in both forms. */
export function withLineBelow({ text, html }: SelectedWords, line: string): SelectedWords {
  return { text: `${text}\n— ${line}`, html: `${html}<p>— ${escaped(line)}</p>` };
}
