// Decides how contacts are saved as a table for a spreadsheet program.
import { useState } from 'react';
import type { Problem } from '../../../../core/problem.ts';
import { host } from '../../../host/bridge.ts';
import { settleRemoval } from '../draft-store.ts';

/** Saves the contacts of a draft. */
export function useExport(draftId: string) {
  const [name, setName] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const save = async (replaces: boolean): Promise<void> => {
    setName(undefined);
    setProblem(undefined);
    await settleRemoval();
    const saved = await host.workshop.exportContacts({ draftId, replaces });
    if (!saved.ok) setProblem(saved.problem);
    else setName(saved.value?.name);
  };
  const close = (): void => {
    setName(undefined);
    setProblem(undefined);
  };
  return { save, close, name, problem };
}
