// The table of all parsers of text and bytes from outside.
import { contactParsers } from './contact-parsers.ts';
import { contentParsers } from './content-parsers.ts';
import { diskParsers } from './disk-parsers.ts';
import { kitParsers } from './kit-parsers.ts';
import { pageParsers } from './page-parsers.ts';
import { quizParsers } from './quiz-parsers.ts';
import type { Parser } from './parser.ts';

/** Every row. Property tests, growth of time and the corpus of broken inputs run over all of them. */
export const parsers: readonly Parser[] = [
  ...kitParsers,
  ...contentParsers,
  ...contactParsers,
  ...diskParsers,
  ...pageParsers,
  ...quizParsers,
];
