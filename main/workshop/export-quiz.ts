// Export the quiz of a module for other programs.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../core/base/result.ts';
import type { SavedQuiz, WrittenQuizForm } from '../../core/workshop/quizzes/quiz-import.ts';
import { writeQuiz } from '../../core/workshop/quizzes/write-quiz.ts';
import { safeName } from '../../core/workshop/safe-name.ts';
import type { Draft } from '../disk/drafts/draft.ts';
import { writeFileAtomically } from '../disk/fs/atomic-file.ts';
import { isThere } from '../disk/fs/synced-folder.ts';

/** Which quiz is saved, where and how. */
type ExportOptions = {
  readonly folder: string;
  /** The file of the module. */
  readonly module: string;
  readonly as: WrittenQuizForm;
  readonly mayReplace: boolean;
};

/** Saves a quiz in a folder. `content-missing` when there is none, `folder-not-empty`, `disk-full`, `disk-write-failed`. */
export async function exportQuiz(draft: Draft, options: ExportOptions): Promise<Result<SavedQuiz>> {
  const { folder, as, mayReplace } = options;
  const module = draft.answer().draft.resources.find(({ file }) => file === options.module);
  if (!module?.quiz) return fail({ code: 'content-missing', file: options.module });
  const name = `${safeName(`quiz-${module.id}`)}.${as === 'csv' ? 'csv' : 'gift.txt'}`;
  const path = join(folder, name);
  if (!mayReplace && (await isThere(path))) return fail({ code: 'folder-not-empty', file: name });
  const { text, leftOut } = writeQuiz(
    module.quiz.questions.map(({ question }) => question),
    as,
  );
  const written = await writeFileAtomically(path, text);
  return written.ok ? ok({ name, leftOut: leftOut.map(({ prompt, id }) => prompt || id) }) : written;
}
