// Texts of GIFT: signs that are escaped, formats in brackets, and HTML as far as it is plain text.

/** Escaped signs in the order of their stand-ins. */
const signs = ['\\', '~', '=', '#', '{', '}', ':', '\n'] as const;
/** Control characters, which no text of a question has; `withoutControls` makes sure of it. */
const standIns = signs.map((_, index) => String.fromCharCode(index + 1));
const escapedSigns = /\\([\\~=#{}:n])/g;
const escapedStandIn = new RegExp(`[${standIns[0]}-${standIns.at(-1)}]`, 'g');
const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(8)}]`, 'g');

/** A text without the control characters that stand for escaped signs. */
export function withoutControls(text: string): string {
  return text.replace(controls, '');
}

/** Puts a stand-in in the place of each escaped sign, so that the signs left are those of the format. */
export function hideEscapes(text: string): string {
  return text.replace(escapedSigns, (_, sign: string) => {
    const index = signs.indexOf((sign === 'n' ? '\n' : sign) as (typeof signs)[number]);
    return standIns[index] ?? '';
  });
}

/** The text with the signs themselves. Lines of the file are one line, as in HTML. */
export function showEscapes(hidden: string): string {
  return linesOf(hidden)
    .filter((line) => line !== '')
    .join(' ')
    .replace(escapedStandIn, (standIn) => signs[standIns.indexOf(standIn)] ?? '');
}

function linesOf(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim());
}

/** Escapes what has a meaning in GIFT. */
export function escapeSigns(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

const format = /^\[(html|moodle|plain|markdown)\]\s*/;
const looksLikeHtml = /<[a-z/!]|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/i;
/** Markdown that would not look the same without its signs. */
const looksLikeMarkdown = /[*_`[\]]|^\s{0,3}(?:>|#|[-+] |\d+\. )/m;

/** A text of GIFT as plain text, in the format that it names or in `outer`. Undefined if plain text would lose its formatting. */
export function plainOf(hidden: string, outer: string | undefined): string | undefined {
  const trimmed = hidden.trim();
  const own = format.exec(trimmed);
  return own ? plainIn(own[1], trimmed.slice(own[0].length)) : plainIn(outer, trimmed);
}

/** A text in a format, `moodle` without one. */
export function plainIn(kind: string | undefined, hidden: string): string | undefined {
  const text = showEscapes(hidden);
  if (kind === 'plain') return text;
  if (kind === 'markdown') return looksLikeMarkdown.test(text) || looksLikeHtml.test(text) ? undefined : text;
  return looksLikeHtml.test(text) ? plainHtml(text) : text;
}

/** Takes off the format that a text names. */
export function divideFormat(hidden: string): { readonly kind: string | undefined; readonly rest: string } {
  const own = format.exec(hidden);
  return { kind: own?.[1], rest: own ? hidden.slice(own[0].length) : hidden };
}

/** A text for GIFT. It names its format where it could be taken for HTML or for a format. */
export function writtenText(text: string): string {
  return `${needsFormat(text) ? '[plain]' : ''}${escapeSigns(text)}`;
}

/** Whether a text could be taken for HTML, or begins like a format. */
export function needsFormat(text: string): boolean {
  return looksLikeHtml.test(text) || format.test(text);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** HTML that has paragraphs and line breaks only; undefined for all other HTML. */
function plainHtml(html: string): string | undefined {
  const lines = html
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/(?:p|div)>\s*/gi, '\n\n')
    .replace(/<(?:p|div)(?:\s+dir="(?:ltr|rtl|auto)")?>/gi, '');
  if (/<[a-z/!]/i.test(lines)) return undefined;
  const unknown = new Set<string>();
  const text = lines.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});/gi, (whole, name: string) => {
    const found = entities[name.toLowerCase()] ?? numbered(name);
    if (found === undefined) unknown.add(name);
    return found ?? whole;
  });
  return unknown.size > 0 ? undefined : linesOf(text).join('\n');
}

function numbered(name: string): string | undefined {
  if (!name.startsWith('#')) return undefined;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
