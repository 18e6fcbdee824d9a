// Decides how an answer sheet is written down: every entry with its source below, own words marked as such.

import { type Bare, type Cited, cited } from './cited.ts';
import { paragraphs, plain } from './plain-markdown.ts';
import type { SourceLine } from './source-line.ts';

/** An entry in words. */
export type WrittenEntry = {
  readonly id: string;
  readonly title: string;
  /** Language of title and quote where it is another than that of the sheet. */
  readonly language: string | undefined;
  /** Words of the kit, exactly. */
  readonly quote: string | undefined;
  /** Numbers of a contact, each with how it is dialled. */
  readonly numbers: readonly { readonly number: string; readonly dialled: string }[];
  /** Facts of a contact, one a line. */
  readonly facts: readonly string[];
  /** What must not be overlooked, such as that nobody confirmed a contact; stands before the facts. */
  readonly warning: string | undefined;
  /** Whether the warning is a plain sentence on the screen: its evidence is recent. Copies and prints do not differ. */
  readonly isWarningQuiet?: boolean;
  /** A person's own words, under the name that says so. */
  readonly own: { readonly label: string; readonly text: string } | undefined;
  /** The source; where it is gone, a sentence that says so. */
  readonly source: SourceLine | string;
};

/** A sheet in words. `made` says when and from which kit. */
export type WrittenSheet = {
  readonly title: string;
  readonly made: string;
  readonly remark: { readonly label: string; readonly text: string } | undefined;
  readonly entries: readonly WrittenEntry[];
};

/** The sources of all entries. */
export function sourcesOf({ entries }: Pick<WrittenSheet, 'entries'>): readonly SourceLine[] {
  return entries.flatMap(({ source }) => (typeof source === 'string' ? [] : [source]));
}

/** The words of the source of an entry. */
export function sourceOf({ source }: Pick<WrittenEntry, 'source'>): string {
  return typeof source === 'string' ? source : source.line;
}

/** The sheet as plain text. */
export function sheetAsText(sheet: WrittenSheet): Cited | Bare {
  const entries = sheet.entries.map((entry, index) =>
    [
      `${index + 1}. ${entry.title}`,
      ...entry.numbers.map(({ number, dialled }) => `${number} (${dialled})`),
      ...(entry.warning === undefined ? [] : [entry.warning]),
      ...(entry.quote === undefined ? [] : [`«${entry.quote}»`]),
      ...entry.facts,
      ...(entry.own === undefined ? [] : [`${entry.own.label}: ${entry.own.text}`]),
      `— ${sourceOf(entry)}`,
    ].join('\n'),
  );
  const { title, made, remark } = sheet;
  const head = [title, made, ...(remark ? [`${remark.label}: ${remark.text}`] : [])].join('\n');
  return seal(`${[head, ...entries].join('\n\n')}\n`, sheet, (line) => line);
}

/** The sheet as Markdown; signs in the words stay signs. */
export function sheetAsMarkdown(sheet: WrittenSheet): Cited | Bare {
  const { title, made, remark } = sheet;
  const own = ({ label, text }: { readonly label: string; readonly text: string }): string =>
    `**${plain(label)}:** ${paragraphs(text)}`;
  const entries = sheet.entries.flatMap((entry, index) => [
    `## ${index + 1}. ${plain(entry.title)}`,
    ...(entry.numbers.length === 0
      ? []
      : [
          entry.numbers.map(({ number, dialled }) => `- **${plain(number)}** (${plain(dialled)})`).join('\n'),
        ]),
    ...(entry.warning === undefined ? [] : [`**${plain(entry.warning)}**`]),
    ...(entry.quote === undefined ? [] : [quoteBlock(entry.quote)]),
    ...(entry.facts.length === 0 ? [] : [entry.facts.map((fact) => `- ${plain(fact)}`).join('\n')]),
    ...(entry.own === undefined ? [] : [own(entry.own)]),
    `*${plain(sourceOf(entry))}*`,
  ]);
  const text = [`# ${plain(title)}`, plain(made), ...(remark ? [own(remark)] : []), ...entries].join('\n\n');
  return seal(`${text}\n`, sheet, plain);
}

/** Lines of the text stay lines of the quote. */
function quoteBlock(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `> ${plain(line)}`)
    .join('  \n');
}

function seal(text: string, sheet: WrittenSheet, write: (line: string) => string): Cited | Bare {
  const [first, ...others] = sourcesOf(sheet);
  return first ? cited(text, [first, ...others], write) : { kind: 'own-words', text };
}
