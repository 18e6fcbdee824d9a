// Parsers of quizzes from other programs.
import { hideEscapes, plainIn, showEscapes } from '../../../core/workshop/quizzes/gift-text.ts';
import { readGift } from '../../../core/workshop/quizzes/read-gift.ts';
import { readQuizMarkdown } from '../../../core/workshop/quizzes/read-quiz-markdown.ts';
import { readQuizTable } from '../../../core/workshop/quizzes/read-quiz-table.ts';
import { moodleExamples } from '../../unit/core/workshop/quizzes/moodle-gift.ts';
import { type Parser, textParser } from './parser.ts';

const table =
  'id,kind,prompt,option1,right1,option2,right2,step1,step1_option1,step1_next1\nq1,single,"What, now?",a,yes,b,no,,,\nq2,branching,Go?,,,,,Once,a,2\n';
const markdown =
  '## One?\n- [x] a\n  > Yes\n- [ ] b\n> Because\nreference: kit:m1\n\n## Two?\nCall {1}.\nanswer: a | b\n\n## Three?\n1. a\n2. b\n\n## Four?\na = b\n';

/** The rows. */
export const quizParsers: readonly Parser[] = [
  textParser({
    name: 'gift',
    functions: [
      'core/workshop/quizzes/read-gift.ts#readGift',
      'core/workshop/quizzes/gift-answers.ts#readAnswer',
      'core/workshop/quizzes/gift-text.ts#divideFormat',
    ],
    samples: [
      moodleExamples.map(({ gift }) => gift).join('\n\n'),
      '::a::[html]<p>A &amp; b {=a\\=#b ~%-50%c####d}',
    ],
    read: (text) => readGift(text, 'en'),
  }),
  textParser({
    name: 'gift-text',
    functions: [],
    samples: ['<p>a\\n&#65;</p><br/>\n b &nbsp;', '&lt;b'],
    read: (text) => [plainIn('html', hideEscapes(text)), showEscapes(text)],
  }),
  textParser({
    name: 'quiz-table',
    isHeavy: true,
    functions: ['core/workshop/quizzes/read-quiz-table.ts#readQuizTable'],
    samples: [table, table.replaceAll(',', ';')],
    read: readQuizTable,
  }),
  textParser({
    name: 'quiz-markdown',
    functions: ['core/workshop/quizzes/read-quiz-markdown.ts#readQuizMarkdown'],
    samples: [markdown],
    read: readQuizMarkdown,
  }),
];
