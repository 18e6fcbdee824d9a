import { describe, expect, it } from 'vitest';
import type { Question } from '../../../../core/learning/quiz.ts';
import { questionText, rightAnswerText } from '../../../../core/learning/right-answer.ts';

const base = { id: 'q', prompt: 'What now?', feedback: 'Because.', reference: 'kit:r1' };
const options = [
  { text: 'Wait', isCorrect: false },
  { text: 'Call', isCorrect: true },
  { text: 'Write it down', isCorrect: true },
];
const pairs = [
  { left: 'a', right: '1' },
  { left: 'b', right: '2' },
  { left: 'c', right: '3' },
];
const questions: readonly (readonly [Question, string, string])[] = [
  [{ ...base, kind: 'multiple', options }, 'What now?', 'Call\nWrite it down'],
  [
    { ...base, kind: 'scenario', scenario: 'A child is alone.', options },
    'A child is alone.\n\nWhat now?',
    'Call\nWrite it down',
  ],
  [
    { ...base, kind: 'ordering', items: ['Listen', 'Call', 'Write'] },
    'What now?',
    '1. Listen\n2. Call\n3. Write',
  ],
  [{ ...base, kind: 'matching', pairs }, 'What now?', 'a → 1\nb → 2\nc → 3'],
  [
    { ...base, kind: 'short', accepted: ['guardian', 'the guardian'] },
    'What now?',
    'guardian / the guardian',
  ],
  [
    { ...base, kind: 'cloze', text: 'Call {1} at {2}.', gaps: [['112', '1-1-2'], ['once']] },
    'What now?\n\nCall (1) … at (2) ….',
    'Call 112 at once.',
  ],
  [
    {
      ...base,
      kind: 'branching',
      steps: [
        { text: 'It rings.', options: [{ text: 'Answer', isCorrect: true, next: 1 }] },
        { text: 'A child cries.', options },
      ],
    },
    'What now?\n\nIt rings.',
    'It rings.\n→ Answer\n\nA child cries.\n→ Call\n→ Write it down',
  ],
];

describe('A question as plain text', () => {
  it.each(questions.map(([question, asked, right]) => ({ kind: question.kind, question, asked, right })))(
    'asks and answers: $kind',
    ({ question, asked, right }) => {
      expect(questionText(question)).toBe(asked);
      expect(rightAnswerText(question)).toBe(`${right}\n\nBecause.`);
    },
  );
});
