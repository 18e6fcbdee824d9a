// A quiz for tests with one question of every kind.
import { type Question, type Quiz, quizSchema } from '../../../../core/learning/quiz.ts';

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>;

const told = { prompt: 'What?', feedback: 'Because.', reference: 'kit:m1/lesson-1#why' };
const option = (text: string, isCorrect: boolean) => ({ text, isCorrect });

export const single: Of<'single'> = {
  id: 'single',
  kind: 'single',
  ...told,
  options: [option('a', false), option('b', true), option('c', false)],
};
export const multiple: Of<'multiple'> = {
  id: 'multiple',
  kind: 'multiple',
  ...told,
  options: [option('a', true), option('b', false), option('c', true), option('d', true)],
};
export const scenario: Of<'scenario'> = {
  id: 'scenario',
  kind: 'scenario',
  ...told,
  scenario: 'Once',
  options: [option('a', true), option('b', false)],
};
export const ordering: Of<'ordering'> = {
  id: 'ordering',
  kind: 'ordering',
  ...told,
  items: ['one', 'two', 'three', 'four', 'five'],
};
export const matching: Of<'matching'> = {
  id: 'matching',
  kind: 'matching',
  ...told,
  pairs: [
    { left: 'a', right: 'one' },
    { left: 'b', right: 'the same' },
    { left: 'c', right: 'three' },
    { left: 'd', right: 'the same' },
  ],
};

/** One question of every kind, as a quiz file holds them. */
export const quiz: Quiz = quizSchema.parse({ questions: [single, multiple, scenario, ordering, matching] });
