// Import of a quiz: it is read first, then a person adds its questions.
import { useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { DraftResource } from '../../../../core/workshop/draft-view.ts';
import type { QuizImport } from '../../../../core/workshop/quizzes/quiz-import.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { editNow, settleRemoval } from '../../../data/services/draft-store.ts';

/** Reads quizzes for a module. */
export function useQuizImport(draftId: string, module: DraftResource) {
  const [isBusy, setBusy] = useState(false);
  const [found, setFound] = useState<QuizImport>();
  const [added, setAdded] = useState<number>();
  const [problem, setProblem] = useState<Problem>();
  const close = (): void => {
    setFound(undefined);
    setAdded(undefined);
    setProblem(undefined);
  };
  const read = async (files: readonly File[]): Promise<void> => {
    close();
    setBusy(true);
    await settleRemoval();
    const quiz = await workshopService.readQuiz(files, { draftId, language: module.language ?? 'en' });
    setBusy(false);
    if (quiz.ok) setFound(quiz.value);
    else setProblem(quiz.problem);
  };
  const add = async (): Promise<void> => {
    if (!found) return;
    setBusy(true);
    const { questions } = found;
    const isDone = await editNow({ kind: 'questions-added', module: module.file, questions: [...questions] });
    setBusy(false);
    if (!isDone) return;
    // What was not read stays in sight: the person may write it by hand.
    setFound(found.notRead.length > 0 ? { ...found, questions: [] } : undefined);
    setAdded(questions.length);
  };
  return { read, add, close, isBusy, found, added, problem };
}
