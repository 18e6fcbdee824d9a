// Decides what may leave the program as words of a kit: only what carries the line of each of its sources.
import type { SourceLine } from './source-line.ts';

declare const isCited: unique symbol;

/** Words of a kit with their sources in them; made only here. What copies or prints words of a kit takes nothing else. */
export type Cited = {
  readonly text: string;
  readonly lines: readonly [SourceLine, ...SourceLine[]];
  readonly [isCited]: true;
};

/** Words that come from no kit: a number to be dialled, an address out of the kit, a key, a contact that another person handed over, what a person wrote. */
export type Bare = {
  readonly kind: 'number' | 'outside-address' | 'key' | 'received' | 'own-words';
  readonly text: string;
};

/**
 * Takes a text for cited; `write` is how its lines are written in it (as Markdown, say). Throws when a line is missing: whoever
 * wrote the text forgot a source.
 */
export function cited(
  text: string,
  lines: readonly [SourceLine, ...SourceLine[]],
  write: (line: string) => string = (line) => line,
): Cited {
  for (const { line } of lines) {
    if (!text.includes(write(line))) throw new Error('a text of the kit would leave without its source');
  }
  return { text, lines } as Cited;
}

/** Copied words with their source below, and below it the link that leads back into the kit; without words the source alone. */
export function quoted(words: string, line: SourceLine, link?: string): Cited {
  const exact = words.replace(/\s+/g, ' ').trim();
  const source = exact === '' ? line.line : `«${exact}»\n— ${line.line}`;
  return cited(link === undefined ? source : `${source}\n${link}`, [line]);
}

/** The same with a link into the kit on a line of its own below. */
export function withLink(copy: Cited, link: string): Cited {
  return cited(`${copy.text}\n${link}`, copy.lines);
}
