// The review sheet: for every text who compiled it, who reviewed it and what is open, as rows and as a table for spreadsheets.
import type { Language } from '../base/language.ts';
import type { Resource } from '../kit/catalogue.ts';
import { saidCheck } from '../kit/check.ts';
import type { BoxOwner } from '../kit/open-question.ts';

/** One line: an open question of a text, or the text itself when nothing in it is open. */
type ReviewRow = {
  readonly text: string;
  readonly language: Language;
  readonly title: string;
  /** What was done to its facts, and on which day; empty when none is recorded. */
  readonly done: '' | 'compiled' | 'reviewed' | 'confirmed';
  readonly on: string;
  readonly by: string;
  readonly sourcesUpTo: string;
  readonly section: string;
  readonly question: string;
  readonly owner: '' | BoxOwner;
};

/** What the sheet is made from. */
type Reviewed = Pick<Resource, 'id' | 'language' | 'title' | 'asOf' | 'check' | 'sources' | 'open'>;

/** The lines of every text, in the order of the catalogue. */
export function reviewRows(resources: readonly Reviewed[]): ReviewRow[] {
  return resources.flatMap((resource) => {
    const said = saidCheck(resource);
    const row: ReviewRow = {
      text: resource.id,
      language: resource.language,
      title: resource.title,
      done: said.kind === 'unchecked' ? '' : said.kind,
      on: said.kind === 'unchecked' ? '' : said.day,
      by: said.kind === 'unchecked' ? '' : (said.by ?? ''),
      sourcesUpTo: said.kind === 'unchecked' ? '' : (said.sourcesUpTo ?? ''),
      section: '',
      question: '',
      owner: '',
    };
    const open = (resource.open ?? []).map((one) => ({
      ...row,
      text: one.lesson === undefined ? row.text : `${row.text}/${one.lesson}`,
      section: one.heading ?? '',
      question: [one.title, one.reason].filter(Boolean).join(': ').replace(/\s+/g, ' '),
      owner: one.owner ?? ('' as const),
    }));
    return open.length === 0 ? [row] : open;
  });
}

const columns = [
  'text',
  'language',
  'title',
  'done',
  'on',
  'by',
  'sourcesUpTo',
  'section',
  'question',
  'owner',
] as const satisfies readonly (keyof ReviewRow)[];

/** The lines for a spreadsheet, with empty columns for the reviewer. Cells that a spreadsheet would compute are made text. */
export function reviewCsv(rows: readonly ReviewRow[]): string {
  const answers = ['reviewer', 'reviewed on', 'right', 'correction'];
  const lines = [
    [...columns, ...answers],
    ...rows.map((row) => [...columns.map((name) => row[name]), '', '', '', '']),
  ];
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
  return `"${plain.replaceAll('"', '""')}"`;
}
