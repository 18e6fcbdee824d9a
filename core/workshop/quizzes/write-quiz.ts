// A quiz as a file for other programs: GIFT or a table.
import { csvText } from '../../contacts/hsds/csv.ts';
import { quizSchema } from '../../learning/quiz.ts';
import type { DraftQuestion } from '../draft-question.ts';
import { guard } from '../table/read-cell.ts';
import { quizCells } from './quiz-columns.ts';
import type { WrittenQuizForm } from './quiz-import.ts';
import { giftQuestion } from './write-gift.ts';

/** The text of a file, and the questions that are not in it. */
type WrittenQuiz = { readonly text: string; readonly leftOut: readonly DraftQuestion[] };

/**
 * Writes questions. A table has all of them. GIFT has those that are complete, as far as it knows their kind: no orders, no stories,
 * no texts with several gaps.
 */
export function writeQuiz(questions: readonly DraftQuestion[], form: WrittenQuizForm): WrittenQuiz {
  if (form === 'csv') return { text: quizTable(questions), leftOut: [] };
  const written = questions.map((question) => {
    const complete = quizSchema.safeParse({ questions: [question] });
    const [first] = complete.success ? complete.data.questions : [];
    return { question, text: first && giftQuestion(first) };
  });
  return {
    text: written.flatMap(({ text }) => text ?? []).join('\n'),
    leftOut: written.flatMap(({ question, text }) => (text === undefined ? [question] : [])),
  };
}

const order = [
  'id',
  'kind',
  'scenario',
  'prompt',
  'text',
  'step',
  'option',
  'item',
  'left',
  'accepted',
  'gap',
  'feedback',
  'reference',
];

/** UTF-8 with a byte-order mark, commas, one question in each row. Cells that would be calculated start with an apostrophe. */
function quizTable(questions: readonly DraftQuestion[]): string {
  const rows = questions.map((question) =>
    Object.fromEntries(Object.entries(quizCells(question)).map(([name, text]) => [name, guard(text.trim())])),
  );
  const columns = [
    ...new Set(['id', 'kind', 'prompt', ...rows.flatMap((row) => Object.keys(row)), 'feedback', 'reference']),
  ];
  return csvText(
    columns.sort((one, other) => compare(rank(one), rank(other))),
    rows,
  );
}

/** Columns of one entry stand side by side: `option1`, `right1`, `feedback1`, `option2`. */
function rank(column: string): readonly number[] {
  const [name = '', ...rest] = column.replace(/\d+/g, ' $& ').replaceAll('_', '').trim().split(/\s+/);
  const isEntry = rest.length > 0;
  const partners: Readonly<Record<string, string>> = {
    right: 'option',
    match: 'left',
    ...(isEntry ? { feedback: 'option' } : {}),
  };
  const parts = ['option', 'left', 'right', 'match', 'feedback', 'next'];
  const numbers = rest.filter((part) => /^\d+$/.test(part)).map(Number);
  const part = rest.find((word) => !/^\d+$/.test(word)) ?? name;
  const [first = 0, second = 0] = numbers;
  return [order.indexOf(partners[name] ?? name), first, second, parts.indexOf(part)];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const index = one.findIndex((number, place) => number !== other[place]);
  return index === -1 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}
