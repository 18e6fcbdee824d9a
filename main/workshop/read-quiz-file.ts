// Reads a quiz of another program from a file that a person chose. Nothing is written.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Language } from '../../core/base/language.ts';
import { listedName } from '../../core/kit/plain-name.ts';
import type {
  QuizFault,
  QuizForm,
  QuizImport,
  ReadQuestions,
} from '../../core/workshop/quizzes/quiz-import.ts';
import { readGift } from '../../core/workshop/quizzes/read-gift.ts';
import { readQuizMarkdown } from '../../core/workshop/quizzes/read-quiz-markdown.ts';
import { readQuizTable } from '../../core/workshop/quizzes/read-quiz-table.ts';
import { fileSize } from '../disk/fs/file-size.ts';
import { decodeTable } from './decode-table.ts';

/** Thousands of questions; the rest would be pictures. */
const maxBytes = 4 * 1024 ** 2;

const forms: Readonly<Record<string, QuizForm>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.md': 'markdown',
  '.markdown': 'markdown',
};

/** Reads a quiz by the ending of its name; any other ending is GIFT, which Moodle saves as `.txt`. */
export async function readQuizFile(path: string, language: Language): Promise<QuizImport> {
  const name = listedName(basename(path));
  const form = forms[extname(path).toLowerCase()] ?? 'gift';
  const read = await readText(path, form, language);
  return typeof read === 'string'
    ? { name, form, questions: [], notRead: [], fault: read }
    : { name, form, ...read };
}

async function readText(
  path: string,
  form: QuizForm,
  language: Language,
): Promise<ReadQuestions | QuizFault> {
  try {
    if ((await fileSize(path)) > maxBytes) return 'too-large';
    const decoded = decodeTable(await readFile(path));
    if (!decoded) return 'not-text';
    const text = decoded.text.replace(/^\uFEFF/, '');
    if (text.trim() === '') return 'empty';
    if (form === 'csv') return readQuizTable(text);
    return form === 'markdown' ? readQuizMarkdown(text) : readGift(text, language);
  } catch {
    return 'read-failed';
  }
}
