// Decides how notes are written down as Markdown: by document, each with its quote, its own words, and where and when it was.

import { type Bare, type Cited, cited } from '../citing/cited.ts';
import { paragraphs, plain } from '../citing/plain-markdown.ts';
import type { SourceLine } from '../citing/source-line.ts';

/** One note or bookmark, ready to be written down. */
export type WrittenNote = {
  /** Words of the document, on one line. */
  readonly quote: string | undefined;
  /** Words of the person, with their lines. */
  readonly text: string;
  /** Page, kind and day, such as: Page 3 · Note · written on 25 November 2026. */
  readonly facts: string;
  /** The source the quote stands in; where the document is gone, what is known of it. */
  readonly source: SourceLine | string;
};

/** Notes on one document, under its title. */
export type WrittenGroup = { readonly title: string; readonly notes: readonly WrittenNote[] };

/** All that is written down. `lead` says of which day it is. */
export type WrittenNotes = {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly WrittenGroup[];
};

/** The Markdown; signs in the words of notes stay signs. */
export function notesAsMarkdown({ title, lead, groups }: WrittenNotes): Cited | Bare {
  const parts = groups.flatMap((group) => [
    `## ${plain(group.title)}`,
    ...group.notes.flatMap(({ quote, text, facts, source }) => [
      `### ${plain(facts)}`,
      ...(quote === undefined ? [] : [`> ${plain(quote)}`]),
      ...(text === '' ? [] : [paragraphs(text)]),
      `*${plain(sourceText(source))}*`,
    ]),
  ]);
  const text = `${[`# ${plain(title)}`, plain(lead), ...parts].join('\n\n')}\n`;
  const [first, ...others] = linesOf(groups);
  return first ? cited(text, [first, ...others], plain) : { kind: 'own-words', text };
}

/** The sources of all notes. */
export function linesOf(groups: readonly WrittenGroup[]): readonly SourceLine[] {
  return groups
    .flatMap(({ notes }) => notes)
    .flatMap(({ source }) => (typeof source === 'string' ? [] : [source]));
}

/** The words of a source. */
export function sourceText(source: WrittenNote['source']): string {
  return typeof source === 'string' ? source : source.line;
}
