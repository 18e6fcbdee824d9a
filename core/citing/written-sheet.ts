// Answer sheet as text and as Markdown: each entry followed by its source, the person's own words marked as such.

import { type Bare, type Cited, cited } from './cited.ts';
import { paragraphs, plain } from './plain-markdown.ts';
import type { SourceLine } from './source-line.ts';

/** An entry in words. */
export type WrittenEntry = {
  readonly id: string;
  readonly title: string;
  /** Language of title and quote if it differs from that of the sheet. */
  readonly language: string | undefined;
  /** Verbatim text of the kit. */
  readonly quote: string | undefined;
  /** Numbers of a contact, each with how to dial it. */
  readonly numbers: readonly { readonly number: string; readonly dialled: string }[];
  /** Facts of a contact, one on each line. */
  readonly facts: readonly string[];
  /** A warning, for example that nobody confirmed a contact. It precedes the facts. */
  readonly warning: string | undefined;
  /**
   * Whether the screen shows the warning as a plain sentence, because the evidence is recent. Copies and prints are the same either
   * way.
   */
  readonly isWarningQuiet?: boolean;
  /** The person's own words, with the heading that says so. */
  readonly own: { readonly label: string; readonly text: string } | undefined;
  /** The source, or a sentence that says that it no longer exists. */
  readonly source: SourceLine | string;
};

/** A sheet in words. `made` names the date and the kit. */
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

/** The sources for the end of a sheet on paper: each once, behind the numbers of its entries. */
export function numberedSources({ entries }: Pick<WrittenSheet, 'entries'>): readonly string[] {
  const numbers = new Map<string, number[]>();
  for (const [index, { source }] of entries.entries()) {
    if (typeof source === 'string') continue;
    numbers.set(source.line, [...(numbers.get(source.line) ?? []), index + 1]);
  }
  return [...numbers].map(([line, of]) => `${of.join(', ')}. ${line}`);
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

/** The sheet as Markdown; special characters in the text are escaped. */
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

/** Line breaks in the text stay inside the quote. */
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
