// Reading of GIFT: the examples of its documentation, and what is named instead of being bent.
import { describe, expect, test } from 'vitest';
import type { DraftQuestion } from '../../../../../core/workshop/draft-question.ts';
import { readGift } from '../../../../../core/workshop/quizzes/read-gift.ts';
import { moodleExamples } from './moodle-gift.ts';

function bare({ id: _, reference: __, feedback, ...question }: DraftQuestion): object {
  return feedback === '' ? question : { ...question, feedback };
}

describe('The examples of the documentation of GIFT', () => {
  test.each(moodleExamples)('$gift', ({ gift, questions = [], reason }) => {
    const found = readGift(gift, 'en');
    expect(found.questions.map(bare)).toEqual(questions);
    expect(found.notRead.map((one) => one.reason)).toEqual(reason === undefined ? [] : [reason]);
  });

  test('are read together, each with the line on which it begins', () => {
    const text = moodleExamples.map(({ gift }) => gift).join('\n\n');
    const found = readGift(text, 'en');
    expect(found.questions.map(bare)).toEqual(moodleExamples.flatMap(({ questions = [] }) => questions));
    for (const { line, text: beginning } of found.notRead) {
      expect(text.split('\n')[line - 1]?.trim().slice(0, 10)).toBe(beginning.slice(0, 10));
    }
  });
});

test('A broken question is named with its line and keeps no other out', () => {
  const { questions, notRead } = readGift(
    'First? {T}\r\n\r\n// a comment\r\nBroken {=a ~b\r\n\r\nLast? {F}\r\n',
    'it',
  );
  expect(questions.map(({ id, prompt }) => [id, prompt])).toEqual([
    ['q1', 'First?'],
    ['q2', 'Last?'],
  ]);
  expect(questions[0]?.options).toEqual([
    { text: 'Vero', isCorrect: true },
    { text: 'Falso', isCorrect: false },
  ]);
  expect(notRead).toEqual([{ line: 4, text: 'Broken {=a ~b', reason: 'braces' }]);
});

test.each([
  ['Two right ones {=a =b ~c}', 'right'],
  ['None right {~a ~b}', 'right'],
  ['Shares that differ {~%70%a ~%30%b ~c}', 'weights'],
  ['Any ending {=child*}', 'wildcard'],
  ['Two texts {=a#One =b#Two}', 'feedback'],
  ['One text and a general one {=a#One####Two}', 'feedback'],
  ['A side without another {=a -> b = -> c}', 'distractor'],
  ['Two pairs of braces {=a} and {=b}', 'braces'],
  ['[html]<img src="@@PLUGINFILE@@/a.png"> {T}', 'formatting'],
  ['An answer with a picture {=<img src="a.png"> ~b}', 'formatting'],
])('%s is not read: %s', (gift, reason) => {
  expect(readGift(gift, 'en')).toEqual({ questions: [], notRead: [{ line: 1, text: gift, reason }] });
});

test('HTML that has paragraphs only is plain text, and an asterisk that is escaped is one', () => {
  const { questions } = readGift('[html]<p>Fish &amp; chips&nbsp;?</p><p>Say it.</p>{=a\\*}', 'en');
  expect(questions[0]).toMatchObject({ prompt: 'Fish & chips ?\n\nSay it.', accepted: ['a*'] });
});

test('A title becomes the id, in Latin letters; a second one gets a number', () => {
  const { questions } = readGift('::Τα όρια:: a {T}\n\n::Τα όρια:: b {T}', 'el');
  expect(questions.map(({ id }) => id)).toEqual(['ta-oria', 'ta-oria-2']);
});
