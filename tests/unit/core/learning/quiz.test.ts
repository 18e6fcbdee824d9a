// Schema of a quiz: number of options, and required fields of a question.
import { describe, expect, test } from 'vitest';
import { quizSchema, textsAroundGaps } from '../../../../core/learning/quiz.ts';

const base = {
  id: 'first',
  prompt: 'Whom to call?',
  feedback: 'The helpline.',
  reference: 'kit:guide#calls',
};
const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
const options = (count: number) => times(count, { text: 'The helpline', isCorrect: true });

const kinds = {
  single: (count: number) => ({ kind: 'single', ...base, options: options(count) }),
  multiple: (count: number) => ({ kind: 'multiple', ...base, options: options(count) }),
  scenario: (count: number) => ({ kind: 'scenario', scenario: 'A girl.', ...base, options: options(count) }),
  ordering: (count: number) => ({ kind: 'ordering', ...base, items: times(count, 'Listen') }),
  matching: (count: number) => ({
    kind: 'matching',
    ...base,
    pairs: times(count, { left: 'A', right: 'B' }),
  }),
};

const isQuiz = (...questions: object[]): boolean => quizSchema.safeParse({ questions }).success;

test.each([
  ['single', 2],
  ['multiple', 2],
  ['scenario', 2],
  ['ordering', 3],
  ['matching', 3],
] as const)('A question of the kind %s offers from %d to eight answers', (kind, fewest) => {
  const fitting = Array.from({ length: 12 }, (_, count) => count).filter((count) =>
    isQuiz(kinds[kind](count)),
  );
  expect(fitting).toEqual(Array.from({ length: 9 - fewest }, (_, index) => fewest + index));
});

test('A quiz has at least one question', () => {
  expect(isQuiz()).toBe(false);
  expect(isQuiz(kinds.single(2), kinds.matching(3))).toBe(true);
});

describe('A question', () => {
  const single = kinds.single(2);

  test.each([['id'], ['prompt'], ['feedback'], ['reference'], ['options']])('has a field %s', (field) => {
    expect(isQuiz({ ...single, [field]: undefined })).toBe(false);
    expect(isQuiz({ ...single, [field]: '' })).toBe(false);
  });

  test('has an id of lower-case letters, digits and hyphens, and no other fields', () => {
    expect(isQuiz({ ...single, id: 'who-to-call-2' })).toBe(true);
    for (const id of ['Who', 'who_to', 'who to', 'ποιος']) expect(isQuiz({ ...single, id }), id).toBe(false);
    expect(isQuiz({ ...single, score: 3 })).toBe(false);
  });

  test.each([
    ['kit:guide', true],
    ['kit:module.first/lesson-2#signs', true],
    ['guide#signs', false],
    ['https://example.org', false],
    ['kit:guide#Signs', false],
    ['see kit:guide', false],
    ['kit:guide#signs and more', false],
  ])('that rests on %s is accepted: %s', (reference, expected) => {
    expect(isQuiz({ ...single, reference })).toBe(expected);
  });

  test('offers no answer without words', () => {
    const empty = { text: '', isCorrect: false };
    expect(isQuiz({ ...single, options: [...options(2), empty] })).toBe(false);
    expect(isQuiz({ ...kinds.ordering(3), items: ['Listen', 'Call', ''] })).toBe(false);
    expect(isQuiz({ ...kinds.matching(3), pairs: times(3, { left: 'A', right: '' }) })).toBe(false);
  });
});

describe('A text with gaps', () => {
  const cloze = { kind: 'cloze', ...base, text: 'Call {1} or {2}.', gaps: [['112'], ['116 111', '116111']] };

  test('names each gap once and in order', () => {
    expect(isQuiz(cloze)).toBe(true);
    for (const text of [
      'Call {1}.',
      'Call {2} or {1}.',
      'Call {1} or {1}.',
      'Call {1}, {2} or {3}.',
      'Call.',
    ])
      expect(isQuiz({ ...cloze, text }), text).toBe(false);
  });

  test('has the texts around its gaps, one more than gaps', () => {
    expect(textsAroundGaps('Call {1} or {2}.')).toEqual(['Call ', ' or ', '.']);
    expect(textsAroundGaps('{1}')).toEqual(['', '']);
  });
});

describe('A story that branches', () => {
  const step = (...next: (number | undefined)[]) => ({
    text: 'She waits.',
    options: next.map((to) => ({
      text: 'Ask',
      isCorrect: true,
      ...(to === undefined ? {} : { next: to }),
    })),
  });
  const story = (...steps: object[]) => ({ kind: 'branching', ...base, steps });

  test('leads forward only, and to every step', () => {
    expect(isQuiz(story(step(1, 2), step(2, undefined), step(undefined, undefined)))).toBe(true);
    expect(isQuiz(story(step(1, undefined), step(0, undefined))), 'back').toBe(false);
    expect(isQuiz(story(step(1, undefined), step(1, undefined))), 'to itself').toBe(false);
    expect(isQuiz(story(step(1, 3), step(2, undefined), step(undefined, undefined))), 'nowhere').toBe(false);
    expect(isQuiz(story(step(1, undefined), step(undefined, undefined), step(undefined, undefined)))).toBe(
      false,
    );
  });
});
