// Add a person's files to a draft, with the progress.

import { useEffect, useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { Progress } from '../../../../core/base/progress.ts';
import type { AddedFiles } from '../../../../core/workshop/added-files.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { flushEdits, takeAnswer } from '../../../data/services/draft-store.ts';
import { useStop } from './use-stop.ts';

/** What files become. */
type AddAs = { readonly as: 'report' | 'slides' | 'checklist'; readonly module?: string };

/** Adds files to a draft. */
export function useAddFiles(draftId: string) {
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const [outcome, setOutcome] = useState<AddedFiles>();
  const [problem, setProblem] = useState<Problem>();
  useEffect(
    () =>
      workshopService.progressed((event) => {
        if (event.draftId === draftId && event.job === 'adding') setProgress(event.progress);
      }),
    [draftId],
  );
  const { begin, goesOn, stop } = useStop(draftId, setProblem);
  const add = async (files: readonly File[], how: AddAs): Promise<AddedFiles | undefined> => {
    begin();
    setBusy(true);
    setOutcome(undefined);
    setProblem(undefined);
    await flushEdits();
    if (!goesOn()) {
      setBusy(false);
      return undefined;
    }
    const added = await workshopService.addFiles(files, { draftId, ...how });
    setBusy(false);
    setProgress(undefined);
    if (!added.ok) {
      setProblem(added.problem);
      return undefined;
    }
    takeAnswer(added.value);
    setOutcome(added.value);
    return added.value;
  };
  return { add, isBusy, progress, outcome, problem, stop };
}
