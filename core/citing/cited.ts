// Text of a kit that may be copied or printed: it must contain the source line of each of its sources.
import { type SelectedWords, withLineBelow } from './selected-words.ts';
import type { SourceLine } from './source-line.ts';

declare const isCited: unique symbol;

/**
 * Text of a kit that contains its source lines. Only this file creates it. Everything that copies or prints text of a kit requires
 * this type.
 */
export type Cited = {
  readonly text: string;
  readonly lines: readonly [SourceLine, ...SourceLine[]];
  readonly [isCited]: true;
};

/** Text that does not come from a kit: a number to dial, an external address, a key, a contact from another person, or own words. */
export type Bare = {
  readonly kind: 'number' | 'outside-address' | 'key' | 'received' | 'own-words';
  readonly text: string;
};

/**
 * Marks a text as cited. `write` formats its lines in the text (as Markdown, for example). Throws if a source line is missing,
 * because that is a bug of the caller.
 */
export function cited(
  text: string,
  lines: readonly [SourceLine, ...SourceLine[]],
  write: (line: string) => string = (line) => line,
): Cited {
  assertLines(text, lines, write);
  return { text, lines } as Cited;
}

/** Throws if a text lacks a line. */
export function assertLines(
  text: string,
  lines: readonly { readonly line: string }[],
  write: (line: string) => string,
): void {
  for (const { line } of lines) {
    if (!text.includes(write(line))) throw new Error('a text of the kit would leave without its source');
  }
}

/** Copied text, then its source line, then the link back into the kit. Without a text, the source alone. */
export function quoted(words: string, line: SourceLine, link?: string): Cited {
  const exact = words.replace(/\s+/g, ' ').trim();
  const source = exact === '' ? line.line : `«${exact}»\n— ${line.line}`;
  return cited(link === undefined ? source : `${source}\n${link}`, [line]);
}

/** Selected words with the line of each of their sources below, as plain text and as HTML. */
export function citedSelection(
  words: SelectedWords,
  lines: readonly [SourceLine, ...SourceLine[]],
): Cited & Pick<SelectedWords, 'html'> {
  const { text, html } = lines.reduce((before, { line }) => withLineBelow(before, line), words);
  return { ...cited(text, lines), html };
}

/** The same with a link into the kit on a separate line below. */
export function withLink(copy: Cited, link: string): Cited {
  return cited(`${copy.text}\n${link}`, copy.lines);
}
