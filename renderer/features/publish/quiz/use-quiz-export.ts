// Export of a quiz as GIFT or as a table.
import { useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { SavedQuiz, WrittenQuizForm } from '../../../../core/workshop/quizzes/quiz-import.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { settleRemoval } from '../../../data/services/draft-store.ts';

/** Saves the quiz of a module. */
export function useQuizExport(draftId: string, module: string) {
  const [saved, setSaved] = useState<SavedQuiz>();
  const [problem, setProblem] = useState<Problem>();
  const [form, setForm] = useState<WrittenQuizForm>('gift');
  const save = async (as: WrittenQuizForm, replaces: boolean): Promise<void> => {
    setForm(as);
    setSaved(undefined);
    setProblem(undefined);
    await settleRemoval();
    const answer = await workshopService.exportQuiz({ draftId, module, as, replaces });
    if (!answer.ok) setProblem(answer.problem);
    else setSaved(answer.value);
  };
  return {
    save: (as: WrittenQuizForm) => save(as, false),
    /** Saves in place of what was in the way. */
    replace: () => save(form, true),
    close: (): void => {
      setSaved(undefined);
      setProblem(undefined);
    },
    saved,
    problem,
  };
}
