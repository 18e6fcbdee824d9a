// Decides how notes are written down as Markdown: by document, each with its quote, its own words, and where and when it was.

/** One note or bookmark, ready to be written down. */
export type WrittenNote = {
  /** Words of the document, on one line. */
  readonly quote: string | undefined;
  /** Words of the person, with their lines. */
  readonly text: string;
  /** Page, kind and day, such as: Page 3 · Note · written on 25 November 2026. */
  readonly facts: string;
  /** Where the quote stands, as a citation. */
  readonly source: string;
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
export function notesAsMarkdown({ title, lead, groups }: WrittenNotes): string {
  const parts = groups.flatMap((group) => [
    `## ${plain(group.title)}`,
    ...group.notes.flatMap(({ quote, text, facts, source }) => [
      `### ${plain(facts)}`,
      ...(quote === undefined ? [] : [`> ${plain(quote)}`]),
      ...(text === '' ? [] : [paragraphs(text)]),
      `*${plain(source)}*`,
    ]),
  ]);
  return `${[`# ${plain(title)}`, plain(lead), ...parts].join('\n\n')}\n`;
}

/** Lines stay lines, empty lines part paragraphs. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\r?\n[ \t]*\r?\n\s*/)
    .map((part) => part.split(/\r?\n/).map(plain).join('  \n'))
    .join('\n\n');
}

/** Words of one line, so that nothing in them is taken for Markdown. */
function plain(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
