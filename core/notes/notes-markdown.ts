// Notes as Markdown by document, each with its quote, the person's words, place and date.

import { type Bare, type Cited, cited } from '../citing/cited.ts';
import { paragraphs, plain } from '../citing/plain-markdown.ts';
import type { SourceLine } from '../citing/source-line.ts';

/** One note or bookmark as text. */
export type WrittenNote = {
  /** Quoted text of the document, on one line. */
  readonly quote: string | undefined;
  /** The person's words, with their lines. */
  readonly text: string;
  /** Page, kind and date, such as: Page 3 · Note · written on 25 November 2026. */
  readonly facts: string;
  /** The source of the quote; if the document no longer exists, what is known about it. */
  readonly source: SourceLine | string;
};

/** Notes on one document, under its title. */
export type WrittenGroup = { readonly title: string; readonly notes: readonly WrittenNote[] };

/** The content of the file. `lead` names the date. */
export type WrittenNotes = {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly WrittenGroup[];
};

/** The Markdown; special characters in notes are escaped. */
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

/** The text of a source. */
export function sourceText(source: WrittenNote['source']): string {
  return typeof source === 'string' ? source : source.line;
}
