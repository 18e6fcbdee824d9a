// Reading of quizzes in tables and in Markdown, and what is named instead of being guessed.
import { expect, test } from 'vitest';
import { readQuizMarkdown } from '../../../../../core/workshop/quizzes/read-quiz-markdown.ts';
import { readQuizTable } from '../../../../../core/workshop/quizzes/read-quiz-table.ts';

const empty = { feedback: '', reference: '' };

test('A table from a spreadsheet program is read whatever divides its cells', () => {
  const table = 'Kind;Prompt;Option 1;Right 1;Option 2;Right 2\nsingle;What; a, b? ;yes;c;no\n';
  expect(readQuizTable(`\uFEFF${table}`)).toEqual({
    questions: [
      {
        id: 'q1',
        kind: 'single',
        prompt: 'What',
        options: [
          { text: 'a, b?', isCorrect: true },
          { text: 'c', isCorrect: false },
        ],
        ...empty,
      },
    ],
    notRead: [],
  });
});

test('Rows that are not clear and unknown columns are named', () => {
  const table = [
    'kind,prompt,option1,right1,item1,colour',
    'single,One,a,maybe,,',
    'essay,Two,,,,',
    'single,Three,a,yes,b,red',
    'single,Four,a,yes,,',
    'single,Five,a,yes,,,more',
  ].join('\n');
  const found = readQuizTable(table);
  if (typeof found === 'string') throw new Error(found);
  expect(found.questions.map(({ prompt }) => prompt)).toEqual(['Four']);
  expect(found.notRead.map(({ line, reason }) => [line, reason])).toEqual([
    [1, 'column'],
    [2, 'cell'],
    [3, 'kind'],
    [4, 'mixed'],
    [6, 'mixed'],
  ]);
});

test('A file that is no table of questions is refused as a whole', () => {
  expect(readQuizTable(' \n')).toBe('empty');
  expect(readQuizTable('name,phone\na,b\n')).toBe('no-known-column');
  expect(readQuizTable('kind,prompt\nsingle,"never closed\n')).toBe('quote-open');
});

test('Markdown gives questions of every kind but stories', () => {
  const { questions, notRead } = readQuizMarkdown(`
## One is right
- [x] yes
  > Well done
- [ ] no
> Because.

reference: kit:m1/lesson-1#why

## Two are right
* [X] a
* [x] b
* [ ] c

## What do you do?
A child waits.
Nobody is there.

- [x] Stay
- [ ] Go

## In which order?
1. first
2. second
3. third

## Who does what?
- police = protects
- doctor = heals

## How old?
answer: 18 | eighteen

## Fill in
Call {1} and tell {2}.

answer: 116 000
απάντηση: the child
`);
  expect(notRead).toEqual([]);
  expect(questions).toEqual([
    {
      id: 'one-is-right',
      kind: 'single',
      prompt: 'One is right',
      options: [
        { text: 'yes', isCorrect: true, feedback: 'Well done' },
        { text: 'no', isCorrect: false },
      ],
      feedback: 'Because.',
      reference: 'kit:m1/lesson-1#why',
    },
    expect.objectContaining({ kind: 'multiple' }),
    expect.objectContaining({ kind: 'scenario', scenario: 'A child waits. Nobody is there.' }),
    expect.objectContaining({ kind: 'ordering', items: ['first', 'second', 'third'] }),
    expect.objectContaining({
      kind: 'matching',
      pairs: [
        { left: 'police', right: 'protects' },
        { left: 'doctor', right: 'heals' },
      ],
    }),
    expect.objectContaining({ kind: 'short', accepted: ['18', 'eighteen'] }),
    expect.objectContaining({
      kind: 'cloze',
      text: 'Call {1} and tell {2}.',
      gaps: [['116 000'], ['the child']],
    }),
  ]);
});

test('Lines of Markdown that mean nothing are named, and so are questions without answers or with two kinds of them', () => {
  const { questions, notRead } = readQuizMarkdown(
    '# A quiz\n\n## Good\n- [x] a\n- [ ] b\nAnd a remark.\n\n## Only words\nRead this.\n\n## Both\n- [x] a\n1. b\n',
  );
  expect(questions.map(({ prompt }) => prompt)).toEqual(['Good']);
  expect(notRead).toEqual([
    { line: 1, text: '# A quiz', reason: 'line' },
    { line: 6, text: 'And a remark.', reason: 'line' },
    { line: 8, text: 'Only words', reason: 'description' },
    { line: 11, text: 'Both', reason: 'mixed' },
  ]);
});
