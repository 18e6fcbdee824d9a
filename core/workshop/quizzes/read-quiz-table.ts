// Reading of a quiz in a table. A row that is not clear is named and left out; nothing of it is guessed.
import Papa from 'papaparse';
import {
  type DraftOption,
  type DraftQuestion,
  draftQuestionSchema,
  freeQuestionId,
  questionKinds,
} from '../draft-question.ts';
import { wordIn, yesOrNo } from '../table/cell-words.ts';
import { unguard } from '../table/read-cell.ts';
import { isColumnOf, quizColumn } from './quiz-columns.ts';
import {
  type NotRead,
  type NotReadReason,
  notRead,
  type QuizFault,
  type ReadQuestions,
} from './quiz-import.ts';

type Cells = ReadonlyMap<string, string>;

const maxRows = 2000;

/** Reads CSV separated by commas, semicolons or tabs; or says why nothing can be read. */
export function readQuizTable(text: string): ReadQuestions | QuizFault {
  const { lines, isQuoteOpen } = linesOf(text.replace(/^\uFEFF/, ''));
  const first = lines.findIndex(isFilled);
  const header = lines[first];
  if (!header) return 'empty';
  if (isQuoteOpen) return 'quote-open';
  if (lines.length > maxRows) return 'too-large';
  const columns = header.map(quizColumn);
  if (!columns.includes('prompt') && !columns.includes('kind')) return 'no-known-column';
  const left: NotRead[] = header.flatMap((name, index) =>
    columns[index] === undefined && lines.some((cells) => (cells[index] ?? '').trim() !== '')
      ? [notRead(first + 1, name, 'column')]
      : [],
  );
  const questions: DraftQuestion[] = [];
  const ids = new Set<string>();
  for (const [index, cells] of lines.slice(first + 1).entries()) {
    if (!isFilled(cells)) continue;
    const read = readCells(cellsOf(cells, columns), (id) => ids.has(id));
    const row = first + index + 2;
    const isBeyond = cells.slice(columns.length).some((cell) => cell.trim() !== '');
    if (isBeyond) left.push(notRead(row, cells.join(' '), 'mixed'));
    else if (typeof read === 'string') left.push(notRead(row, cells.join(' '), read));
    else {
      ids.add(read.id);
      questions.push(read);
    }
  }
  return { questions, notRead: left };
}

function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

/** The separator is the one that gives the most known columns. */
function linesOf(text: string): { readonly lines: string[][]; readonly isQuoteOpen: boolean } {
  const known = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 20 });
    return (data.find(isFilled) ?? []).filter((cell) => quizColumn(cell) !== undefined).length;
  };
  const [best = ','] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, count: known(delimiter) }))
    .sort((one, other) => other.count - one.count)
    .map(({ delimiter }) => delimiter);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: best });
  return { lines: data, isQuoteOpen: errors.some(({ code }) => code === 'MissingQuotes') };
}

function cellsOf(cells: readonly string[], columns: readonly (string | undefined)[]): Cells {
  return new Map(
    columns.flatMap((column, index) => {
      const text = unguard((cells[index] ?? '').trim().replace(/\r\n?/g, '\n'));
      return column === undefined || text === '' ? [] : [[column, text] as const];
    }),
  );
}

function readCells(cells: Cells, isTaken: (id: string) => boolean): DraftQuestion | NotReadReason {
  const kind = wordIn(cells.get('kind') ?? '', questionKinds);
  if (kind === undefined) return 'kind';
  if ([...cells.keys()].some((column) => !isColumnOf(column, kind))) return 'mixed';
  const options = optionsOf(cells, '');
  const steps = stepsOf(cells);
  if (options === undefined || steps === undefined) return 'cell';
  const text = (name: string): string => cells.get(name) ?? '';
  const own = {
    single: () => ({ options }),
    multiple: () => ({ options }),
    scenario: () => ({ options, scenario: text('scenario') }),
    ordering: () => ({ items: wordsOf(cells, 'item') }),
    matching: () => ({
      pairs: numbers(cells, /^(?:left|match)(\d+)$/).map((number) => ({
        left: text(`left${number}`),
        right: text(`match${number}`),
      })),
    }),
    short: () => ({ accepted: wordsOf(cells, 'accepted') }),
    cloze: () => ({ text: text('text'), gaps: gapsOf(cells) }),
    branching: () => ({ steps }),
  }[kind]();
  const written = text('id');
  const id = freeQuestionId(/^[a-z0-9-]{1,120}$/.test(written) ? written : '', isTaken);
  const question = {
    id,
    kind,
    prompt: text('prompt'),
    ...own,
    feedback: text('feedback'),
    reference: text('reference'),
  };
  const parsed = draftQuestionSchema.safeParse(question);
  return parsed.success ? parsed.data : 'too-long';
}

/** The numbers from 1 to the greatest one in use. */
function numbers(cells: Cells, pattern: RegExp): number[] {
  const used = [...cells.keys()].flatMap((column) => Number(pattern.exec(column)?.[1] ?? 0));
  return Array.from({ length: Math.max(0, ...used) }, (_, index) => index + 1);
}

function wordsOf(cells: Cells, name: string): string[] {
  return numbers(cells, new RegExp(`^${name}(\\d+)$`)).map((number) => cells.get(`${name}${number}`) ?? '');
}

function gapsOf(cells: Cells): string[][] {
  return numbers(cells, /^gap(\d+)/).map((number) => {
    const more = numbers(cells, new RegExp(`^gap${number}_(\\d+)$`)).slice(1);
    return [`gap${number}`, ...more.map((place) => `gap${number}_${place}`)].map(
      (name) => cells.get(name) ?? '',
    );
  });
}

/** The answers to choose; undefined if a cell says neither yes nor no. An empty one says no. */
function optionsOf(cells: Cells, before: string): DraftOption[] | undefined {
  const found = numbers(cells, new RegExp(`^${before}(?:option|right|feedback)(\\d+)$`)).map((number) => {
    const right = cells.get(`${before}right${number}`);
    const feedback = cells.get(`${before}feedback${number}`);
    const isCorrect = right === undefined ? false : yesOrNo(right);
    const text = cells.get(`${before}option${number}`) ?? '';
    return isCorrect === undefined
      ? undefined
      : { text, isCorrect, ...(feedback === undefined ? {} : { feedback }) };
  });
  return found.includes(undefined) ? undefined : found.flatMap((option) => option ?? []);
}

function stepsOf(cells: Cells): DraftQuestion['steps'] {
  const steps: NonNullable<DraftQuestion['steps']> = [];
  for (const number of numbers(cells, /^step(\d+)/)) {
    const name = `step${number}`;
    const options = optionsOf(cells, `${name}_`);
    if (options === undefined) return undefined;
    const nexts = options.map((_, index) => cells.get(`${name}_next${index + 1}`));
    if (nexts.some((next) => next !== undefined && !/^[1-9]\d?$/.test(next))) return undefined;
    const own = options.map((option, index) => {
      const next = nexts[index];
      return next === undefined ? option : { ...option, next: Number(next) - 1 };
    });
    steps.push({ text: cells.get(name) ?? '', options: own });
  }
  return steps;
}
