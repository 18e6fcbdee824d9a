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

export const short: Of<'short'> = {
  id: 'short',
  kind: 'short',
  ...told,
  accepted: ['δεκαοκτώ', '18'],
};
export const cloze: Of<'cloze'> = {
  id: 'cloze',
  kind: 'cloze',
  ...told,
  text: 'Call {1} and keep {2} in mind, {3}.',
  gaps: [['116 000'], ['the child', 'the girl'], ['calmly']],
};
/** Two good decisions end well; the bad first one leads to a moment of its own. */
export const branching: Of<'branching'> = {
  id: 'branching',
  kind: 'branching',
  ...told,
  steps: [
    {
      text: 'She waits.',
      options: [
        { ...option('ask', true), next: 2 },
        { ...option('send away', false), next: 1 },
      ],
    },
    { text: 'She left.', options: [{ ...option('call her', true), next: 2 }, option('forget it', false)] },
    { text: 'She talks.', options: [option('listen', true), option('question her', false)] },
  ],
};

/** One question of each kind that is not answered in words, as a quiz file holds them. */
export const quiz: Quiz = quizSchema.parse({ questions: [single, multiple, scenario, ordering, matching] });
