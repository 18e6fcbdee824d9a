// Review cards as files: a CSV table, and the text that Anki imports.
import Papa from 'papaparse';
import { type CardSides, longestSides, tidySides } from './card.ts';

/** The forms of the file. */
export type CardForm = 'csv' | 'anki';

/** A line that gives no card, and why. */
type UnreadLine = {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly fault: 'one-side' | 'too-long' | 'more-cells' | 'quote-open';
};

/** What a file holds. */
export type ReadCards = {
  /** Each card once, in the order of the file. */
  readonly cards: readonly CardSides[];
  readonly unread: readonly UnreadLine[];
};

const ankiHead = ['#separator:tab', '#html:false'];
/** Names of the columns; a file of another program may have any of them, or none. */
const headers = { front: 'front', back: 'back' } as const;
/** A spreadsheet would compute a cell that begins like this. */
const formula = /^[=+\-@\t\r]/;
const guarded = /^'+[=+\-@\t\r]/;

/** The cards as a file, in their order. */
export function writeCards(cards: readonly CardSides[], form: CardForm): string {
  const rows = cards.map(({ front, back }) => [front, back]);
  if (form === 'csv') {
    const guardedRows = rows.map((row) => row.map(guard));
    return `${Papa.unparse([[headers.front, headers.back], ...guardedRows], { newline: '\r\n' })}\r\n`;
  }
  // Anki takes a line that begins with # for a comment or a setting, unless it is quoted.
  const quotes = (value: string): boolean => value.startsWith('#');
  const lines = Papa.unparse(rows, { delimiter: '\t', newline: '\n', quotes });
  return `${ankiHead.join('\n')}\n${lines === '' ? '' : `${lines}\n`}`;
}

/** The cards of a file, whichever form it has. Every line that gives no card is named. */
export function readCards(text: string): ReadCards {
  const lines = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const settings = /^(?:#[a-z ]+:.*\n)*/i.exec(lines)?.[0] ?? '';
  const body = lines.slice(settings.length);
  const isAnki = settings !== '';
  const delimiter = isAnki ? separatorOf(settings) : likelySeparator(body);
  const reader = new RowReader(isAnki, settings.split('\n').length);
  Papa.parse<string[]>(body, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
      reader.read(data, isOpen, body.slice(reader.cursor, meta.cursor));
      reader.cursor = meta.cursor;
    },
  });
  return { cards: [...reader.cards.values()], unread: reader.unread };
}

class RowReader {
  readonly cards = new Map<string, CardSides>();
  readonly unread: UnreadLine[] = [];
  /** Characters that were read so far. */
  cursor = 0;
  readonly #isAnki: boolean;
  #line: number;
  #isFirst = true;

  constructor(isAnki: boolean, firstLine: number) {
    this.#isAnki = isAnki;
    this.#line = firstLine;
  }

  read(cells: readonly string[], isQuoteOpen: boolean, source: string): void {
    const line = this.#line;
    this.#line += source.split('\n').length - 1;
    const isFirst = this.#isFirst;
    if (cells.every((cell) => cell.trim() === '')) return;
    this.#isFirst = false;
    const [front = '', back = '', ...more] = this.#isAnki ? cells : cells.map(unguard);
    if (isFirst && !this.#isAnki && isHeader(front, back)) return;
    const sides = { front, back };
    const tidy = tidySides(sides);
    const fault = isQuoteOpen ? 'quote-open' : faultOf(sides, tidy, more);
    if (fault || !tidy) this.unread.push({ line, fault: fault ?? 'one-side' });
    else this.cards.set(keyOf(tidy), tidy);
  }
}

/** By which two cards are the same. */
function keyOf({ front, back }: CardSides): string {
  return JSON.stringify([front, back]);
}

/** The cards that are not among others yet. */
export function newCards(cards: readonly CardSides[], present: readonly CardSides[]): readonly CardSides[] {
  const known = new Set(present.map(keyOf));
  return cards.filter((card) => !known.has(keyOf(card)));
}

function faultOf(
  { front, back }: CardSides,
  tidy: CardSides | undefined,
  more: readonly string[],
): UnreadLine['fault'] | undefined {
  if (more.some((cell) => cell.trim() !== '')) return 'more-cells';
  if (!tidy) return 'one-side';
  return front.length > longestSides.front || back.length > longestSides.back ? 'too-long' : undefined;
}

function isHeader(front: string, back: string): boolean {
  return front.trim().toLowerCase() === headers.front && back.trim().toLowerCase() === headers.back;
}

function separatorOf(settings: string): string {
  const named = /^#separator:(.*)$/im.exec(settings)?.[1]?.trim().toLowerCase() ?? 'tab';
  const separators: Readonly<Record<string, string>> = {
    ...{ comma: ',', semicolon: ';', tab: '\t', space: ' ', pipe: '|', colon: ':' },
    ...{ ',': ',', ';': ';', '|': '|', ':': ':' },
  };
  return separators[named] ?? '\t';
}

/** A tab in the first line separates cells; else what stands there more often, a semicolon or a comma. */
function likelySeparator(body: string): string {
  const [first = ''] = body.trimStart().split('\n');
  if (first.includes('\t')) return '\t';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

function guard(text: string): string {
  return formula.test(text) || guarded.test(text) ? `'${text}` : text;
}

function unguard(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
