// Columns of a quiz in a table: one row for each question, and one numbered column for each entry of a list.
import type { DraftQuestion, QuestionKind } from '../draft-question.ts';
import { plain } from '../table/columns.ts';

/** The cells of a question by their columns, without empty ones. */
type QuizCells = Readonly<Record<string, string>>;

const ofEvery = ['id', 'kind', 'prompt', 'feedback', 'reference'] as const;
const choices = /^(?:option|right|feedback)\d+$/;

/** Which columns a kind has besides those of every question. */
const ofKind: Readonly<Record<QuestionKind, readonly RegExp[]>> = {
  single: [choices],
  multiple: [choices],
  scenario: [choices, /^scenario$/],
  ordering: [/^item\d+$/],
  matching: [/^(?:left|match)\d+$/],
  short: [/^accepted\d+$/],
  cloze: [/^text$/, /^gap\d+(?:_\d+)?$/],
  branching: [/^step\d+(?:_(?:option|right|feedback|next)\d+)?$/],
};

/** Lists have at most so many entries. */
const most = 60;

/** The column that a header names, as this program writes it; undefined if it is unknown. Case and spaces do not count. */
export function quizColumn(header: string): string | undefined {
  const name = plain(header)
    .replace(/^(gap|step) (\d+) ?/, '$1$2_')
    .replace(/_$/, '')
    .replaceAll(' ', '');
  const isKnown =
    ofEvery.some((known) => known === name) ||
    Object.values(ofKind).some((own) => own.some((one) => one.test(name)));
  const isShort = [...name.matchAll(/\d+/g)].every(
    ([number]) => Number(number) >= 1 && Number(number) <= most,
  );
  return isKnown && isShort ? name : undefined;
}

/** Whether a question of a kind has such a cell. */
export function isColumnOf(column: string, kind: QuestionKind): boolean {
  return ofEvery.some((known) => known === column) || ofKind[kind].some((own) => own.test(column));
}

/** The cells of a question. `next` of a step counts from 1 in a table, as the columns of steps do. */
export function quizCells(question: DraftQuestion): QuizCells {
  const { options, items, pairs, accepted, gaps, steps, ...texts } = question;
  const cells: Record<string, string> = {};
  const add = (name: string, text: string | undefined): void => {
    if (text !== undefined && text !== '') cells[name] = text;
  };
  const addOptions = (
    before: string,
    list: readonly { text: string; isCorrect: boolean; feedback?: string | undefined }[],
  ) => {
    for (const [index, { text, isCorrect, feedback }] of list.entries()) {
      add(`${before}option${index + 1}`, text);
      add(`${before}right${index + 1}`, isCorrect ? 'yes' : 'no');
      add(`${before}feedback${index + 1}`, feedback);
    }
  };
  for (const [name, text] of Object.entries(texts)) add(name, text);
  addOptions('', options ?? []);
  for (const [index, item] of (items ?? []).entries()) add(`item${index + 1}`, item);
  for (const [index, { left, right }] of (pairs ?? []).entries()) {
    add(`left${index + 1}`, left);
    add(`match${index + 1}`, right);
  }
  for (const [index, word] of (accepted ?? []).entries()) add(`accepted${index + 1}`, word);
  for (const [index, words] of (gaps ?? []).entries()) {
    for (const [place, word] of words.entries()) {
      add(`gap${index + 1}${place === 0 ? '' : `_${place + 1}`}`, word);
    }
  }
  for (const [index, step] of (steps ?? []).entries()) {
    const name = `step${index + 1}`;
    add(name, step.text);
    addOptions(`${name}_`, step.options);
    for (const [place, { next }] of step.options.entries()) {
      if (next !== undefined) add(`${name}_next${place + 1}`, String(next + 1));
    }
  }
  return cells;
}
