// Quizzes that are written for other programs and read again.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readGift } from '../../../../../core/workshop/quizzes/read-gift.ts';
import { readQuizTable } from '../../../../../core/workshop/quizzes/read-quiz-table.ts';
import { writeQuiz } from '../../../../../core/workshop/quizzes/write-quiz.ts';
import {
  branching,
  cloze,
  multiple,
  ordering,
  quiz,
  scenario,
  short,
  single,
} from '../../learning/questions.ts';
import { arbitraryQuestion } from './arbitrary-question.ts';

const quizzes = fc.uniqueArray(arbitraryQuestion, { maxLength: 5, selector: ({ id }) => id });

test('A table gives every question back as it was', () => {
  fc.assert(
    fc.property(quizzes, (questions) => {
      const { text, leftOut } = writeQuiz(questions, 'csv');
      expect(leftOut).toEqual([]);
      expect(readQuizTable(text)).toEqual({ questions, notRead: [] });
    }),
    { numRuns: 300 },
  );
});

test('GIFT gives every question back that it holds, and the others are named', () => {
  fc.assert(
    fc.property(quizzes, (questions) => {
      const { text, leftOut } = writeQuiz(questions, 'gift');
      const held = questions.filter((question) => !leftOut.includes(question));
      expect(readGift(text, 'en')).toEqual({ questions: held, notRead: [] });
      for (const { kind } of leftOut) {
        expect(['ordering', 'branching', 'scenario', 'cloze', 'matching', 'short']).toContain(kind);
      }
    }),
    { numRuns: 1000 },
  );
});

test('GIFT has no orders, no stories, no texts with several gaps, and nothing unfinished', () => {
  const unfinished = { ...single, id: 'unfinished', prompt: '' };
  const { text, leftOut } = writeQuiz([...quiz.questions, short, cloze, branching, unfinished], 'gift');
  expect(leftOut).toEqual([ordering, cloze, branching, unfinished]);
  expect(text).toContain(
    '// kind: scenario\n// reference: kit:m1/lesson-1#why\n::scenario::Once\\n\\nWhat?{',
  );
  expect(text).toContain('  ~%33.33333%a\n  ~%-100%b\n');
});

test('A table keeps what is not finished, and shows cells that begin like a formula as text', () => {
  const unfinished = { ...multiple, prompt: '', feedback: '', reference: '' };
  const formula = { ...scenario, prompt: '=1+1' };
  const { text } = writeQuiz([unfinished, formula], 'csv');
  expect(text).toContain(`'=1+1`);
  expect(readQuizTable(text)).toEqual({ questions: [unfinished, formula], notRead: [] });
});
