import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../core/learning/answer.ts';
import { fitsQuestion, markAnswer, rightPairs, walkedSteps } from '../../../../core/learning/mark-answer.ts';
import type { Question } from '../../../../core/learning/quiz.ts';
import { branching, cloze, matching, multiple, ordering, scenario, short, single } from './questions.ts';

const choice = (...chosen: number[]): Answer => ({ kind: 'choice', chosen });
const order = (...positions: number[]): Answer => ({ kind: 'order', order: positions });
const match = (...matched: (number | null)[]): Answer => ({ kind: 'match', matched });
const words = (...typed: string[]): Answer => ({ kind: 'words', typed });
const path = (...chosen: number[]): Answer => ({ kind: 'path', path: chosen });

describe('A question with one right answer', () => {
  it('is right or wrong, never in between', () => {
    expect(markAnswer(single, choice(1))).toBe('correct');
    expect(markAnswer(single, choice(0))).toBe('wrong');
    expect(markAnswer(scenario, choice(0))).toBe('correct');
    expect(markAnswer(scenario, choice(1))).toBe('wrong');
  });

  it('takes no answer with two choices, even if one of them is right', () => {
    expect(fitsQuestion(single, choice(0, 1))).toBe(false);
    expect(markAnswer(single, choice(0, 1))).toBe('wrong');
  });
});

describe('A question with several right answers', () => {
  it('is right when all right ones are chosen and nothing else', () => {
    expect(markAnswer(multiple, choice(3, 0, 2))).toBe('correct');
  });

  it('is partly right when more right ones than wrong ones are chosen', () => {
    expect(markAnswer(multiple, choice(0))).toBe('partly');
    expect(markAnswer(multiple, choice(0, 1, 2, 3))).toBe('partly');
  });

  it('is wrong when as many wrong ones as right ones are chosen', () => {
    expect(markAnswer(multiple, choice(0, 1))).toBe('wrong');
    expect(markAnswer(multiple, choice(1))).toBe('wrong');
  });
});

describe('A question about an order', () => {
  it('is right only in the order of the quiz file', () => {
    expect(markAnswer(ordering, order(0, 1, 2, 3, 4))).toBe('correct');
  });

  it('is partly right when moving one item alone would put it right', () => {
    expect(markAnswer(ordering, order(1, 2, 3, 4, 0))).toBe('partly');
    expect(markAnswer(ordering, order(0, 2, 1, 3, 4))).toBe('partly');
  });

  it('is wrong when more than one item has to move', () => {
    expect(markAnswer(ordering, order(1, 0, 3, 2, 4))).toBe('wrong');
    expect(markAnswer(ordering, order(4, 3, 2, 1, 0))).toBe('wrong');
  });

  it('takes only answers in which every item stands once', () => {
    expect(fitsQuestion(ordering, order(0, 1, 2, 3))).toBe(false);
    expect(fitsQuestion(ordering, order(0, 0, 1, 2, 3))).toBe(false);
    expect(fitsQuestion(ordering, order(0, 1, 2, 3, 5))).toBe(false);
  });
});

describe('A question about pairs', () => {
  it('is right when each left side has its words', () => {
    expect(markAnswer(matching, match(0, 1, 2, 3))).toBe('correct');
  });

  it('takes the same words from another pair', () => {
    expect(markAnswer(matching, match(0, 3, 2, 1))).toBe('correct');
    expect(rightPairs(matching, [0, 3, 2, 1])).toEqual([true, true, true, true]);
  });

  it('is partly right from half of the pairs on', () => {
    expect(markAnswer(matching, match(0, 1, null, null))).toBe('partly');
    expect(markAnswer(matching, match(0, null, null, null))).toBe('wrong');
  });

  it('takes only answers that say something of every pair', () => {
    expect(fitsQuestion(matching, match(0, 1, 2))).toBe(false);
    expect(fitsQuestion(matching, match(0, 1, 2, 4))).toBe(false);
  });
});

describe('A question that is answered in words', () => {
  it('takes every accepted wording, whatever its case, accents and final marks', () => {
    expect(markAnswer(short, words('δεκαοκτω'))).toBe('correct');
    expect(markAnswer(short, words('  ΔΕΚΑΟΚΤΏ. '))).toBe('correct');
    expect(markAnswer(short, words('18'))).toBe('correct');
    expect(markAnswer(short, words('81'))).toBe('wrong');
    expect(markAnswer(short, words('δεκαοκτώ ή 21'))).toBe('wrong');
  });

  it('compares what has neither letter nor digit as it is', () => {
    const signs = { ...short, accepted: ['+'] };
    expect(markAnswer(signs, words('+'))).toBe('correct');
    expect(markAnswer(signs, words('-'))).toBe('wrong');
  });

  it('is partly right from half of the gaps on', () => {
    expect(markAnswer(cloze, words('116 000', 'The girl', 'calmly'))).toBe('correct');
    expect(markAnswer(cloze, words('116 000', 'the child', ''))).toBe('partly');
    expect(markAnswer(cloze, words('', '', 'calmly'))).toBe('wrong');
  });

  it('takes an answer with one text for each gap, not all of them empty', () => {
    expect(fitsQuestion(cloze, words('', ' ', ''))).toBe(false);
    expect(fitsQuestion(cloze, words('116 000'))).toBe(false);
    expect(fitsQuestion(short, words('one', 'two'))).toBe(false);
    expect(fitsQuestion(short, words('one'))).toBe(true);
  });
});

describe('A story that branches', () => {
  it('is right when every decision was, and partly right from half of them on', () => {
    expect(markAnswer(branching, path(0, 0))).toBe('correct');
    expect(markAnswer(branching, path(1, 0, 0))).toBe('partly');
    expect(markAnswer(branching, path(1, 1))).toBe('wrong');
  });

  it('takes only a path that ends where the story does', () => {
    expect(fitsQuestion(branching, path(0))).toBe(false);
    expect(fitsQuestion(branching, path())).toBe(false);
    expect(fitsQuestion(branching, path(0, 0, 0))).toBe(false);
    expect(fitsQuestion(branching, path(0, 5))).toBe(false);
    expect(fitsQuestion(branching, path(1, 1))).toBe(true);
  });

  it('shows the moment that the last decision led to', () => {
    expect(walkedSteps(branching, [1]).map(({ index, option }) => [index, option?.text])).toEqual([
      [0, 'send away'],
      [1, undefined],
    ]);
    expect(walkedSteps(branching, [0, 0]).map(({ index }) => index)).toEqual([0, 2]);
  });
});

describe('An answer to another kind of question', () => {
  it('does not fit and is wrong', () => {
    const foreign: [Question, Answer][] = [
      [single, order(0, 1, 2)],
      [ordering, match(0, 1, 2, 3, 4)],
      [matching, choice(0)],
      [short, path(0)],
      [cloze, choice(0)],
      [branching, words('ask')],
      [single, words('b')],
      [single, path(1)],
    ];
    for (const [question, answer] of foreign) {
      expect(fitsQuestion(question, answer)).toBe(false);
      expect(markAnswer(question, answer)).toBe('wrong');
    }
  });

  it('does not fit when the question has fewer options than before', () => {
    expect(fitsQuestion(single, choice(7))).toBe(false);
    expect(fitsQuestion(multiple, choice(0, 4))).toBe(false);
    expect(fitsQuestion(multiple, choice())).toBe(false);
  });
});
