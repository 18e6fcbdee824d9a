// Elements of the web edition as data: composing writes them as HTML, a browser makes them as elements. So text can never become markup.

/** A piece of a page: text, or an element. */
export type WebNode = string | WebElement;

/** An element. Attributes without a value are `''`; undefined ones are left out. */
type WebElement = {
  readonly tag: WebTag;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WebNode[];
};

/** Every element that the web edition uses: none of them loads, runs or sends anything but a picture of the kit. */
type WebTag =
  | 'a'
  | 'article'
  | 'b'
  | 'blockquote'
  | 'br'
  | 'button'
  | 'code'
  | 'dd'
  | 'del'
  | 'details'
  | 'div'
  | 'dl'
  | 'dt'
  | 'em'
  | 'fieldset'
  | 'figure'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'hr'
  | 'img'
  | 'input'
  | 'label'
  | 'legend'
  | 'li'
  | 'mark'
  | 'ol'
  | 'option'
  | 'p'
  | 'pre'
  | 'section'
  | 'select'
  | 'small'
  | 'span'
  | 'strong'
  | 'summary'
  | 'sup'
  | 'table'
  | 'tbody'
  | 'td'
  | 'th'
  | 'thead'
  | 'tr'
  | 'ul';

type Attributes = Readonly<Record<string, string | undefined>>;
type Child = WebNode | readonly WebNode[] | undefined | false;

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input']);

/** An element; children that are absent are left out. */
export function el(tag: WebTag, attributes: Attributes = {}, ...children: readonly Child[]): WebElement {
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    tag,
    attributes: Object.fromEntries(given),
    children: children.flatMap((child): readonly WebNode[] =>
      child === undefined || child === false ? [] : isNode(child) ? [child] : child,
    ),
  };
}

function isNode(child: Child): child is WebNode {
  return typeof child === 'string' || (typeof child === 'object' && 'tag' in child);
}

/** The HTML of a piece. */
export function htmlOf(node: WebNode): string {
  if (typeof node === 'string') return escapeHtml(node);
  const { tag, attributes, children } = node;
  const written = Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
  const open = `<${tag}${written}>`;
  return empty.has(tag) ? open : `${open}${children.map(htmlOf).join('')}</${tag}>`;
}

/** Text for element content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A path inside the bag as a relative address. */
export function pathAddress(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
