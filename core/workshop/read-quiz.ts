// Reading of a quiz for editing: every question with an id of its own and a kind, even if other fields are missing or wrong.
import { distinctBy } from '../base/distinct-by.ts';
import type { DraftFiles } from './draft-files.ts';
import {
  type DraftOption,
  type DraftQuestion,
  draftQuestionSchema,
  type QuestionKind,
} from './draft-question.ts';
import type { DraftQuiz } from './draft-view.ts';
import { isFields, readLeniently } from './lenient.ts';

const { shape } = draftQuestionSchema;

/** The quiz in a file. A file that is no YAML or no list of questions has none that fields could show. */
export function readDraftQuiz(file: string, files: Pick<DraftFiles, 'texts' | 'memory'>): DraftQuiz {
  const entries = questionEntries(file, files);
  if (entries === undefined) return { file, questions: [], strange: 0, isReadable: false };
  const placed = entries.flatMap((entry, index) => {
    const question = readQuestion(entry);
    return question ? [{ index, question }] : [];
  });
  const questions = distinctBy(placed, ({ question }) => question.id);
  return { file, questions, strange: entries.length - questions.length, isReadable: true };
}

/** The questions as they stand in the file; undefined if it cannot be read. An empty file has none. */
export function questionEntries(
  file: string,
  { texts, memory }: Pick<DraftFiles, 'texts' | 'memory'>,
): readonly unknown[] | undefined {
  const text = texts.get(file);
  if (text === undefined) return undefined;
  const value = memory.yaml(text, file, [])?.value;
  if (text.trim() === '' || value === null) return [];
  const list: unknown = isFields(value) ? (value['questions'] ?? []) : undefined;
  return Array.isArray(list) ? list : undefined;
}

/** One entry; undefined if it lacks an id or a kind. */
function readQuestion(entry: unknown): DraftQuestion | undefined {
  const { id, kind, ...found } = readLeniently(shape, entry);
  if (id === undefined || kind === undefined || !isFields(entry)) return undefined;
  return { id, kind, prompt: '', feedback: '', reference: '', ...found, ...listsOf(kind, entry) };
}

/** The lists of a kind, entry by entry, so that none gets lost for a mistake in it. */
function listsOf(kind: QuestionKind, entry: Readonly<Record<string, unknown>>): Partial<DraftQuestion> {
  switch (kind) {
    case 'ordering':
      return { items: listOf(entry['items']).map(textOf) };
    case 'matching':
      return {
        pairs: fieldsOf(entry['pairs']).map(({ left, right }) => ({
          left: textOf(left),
          right: textOf(right),
        })),
      };
    case 'short':
      return { accepted: listOf(entry['accepted']).map(textOf) };
    case 'cloze':
      return { gaps: listOf(entry['gaps']).map((words) => listOf(words).map(textOf)) };
    case 'branching':
      return {
        steps: fieldsOf(entry['steps']).map(({ text, options }) => ({
          text: textOf(text),
          options: fieldsOf(options).map((option) => {
            const { next } = option;
            return { ...readOption(option), ...(typeof next === 'number' ? { next } : {}) };
          }),
        })),
      };
    default:
      return { options: fieldsOf(entry['options']).map(readOption) };
  }
}

function readOption({ text, isCorrect, feedback }: Readonly<Record<string, unknown>>): DraftOption {
  const option = { text: textOf(text), isCorrect: isCorrect === true };
  return feedback === undefined ? option : { ...option, feedback: textOf(feedback) };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The entries of a list as fields; one without fields has none of them. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return listOf(value).map((entry) => (isFields(entry) ? entry : {}));
}

/** A text; YAML reads an unquoted 1922 as a number. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}
