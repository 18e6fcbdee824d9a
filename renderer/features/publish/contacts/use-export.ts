// Export contacts: as a table for a spreadsheet program, or as HSDS for other directories.

import { useState } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import type { ContactForm, SavedContacts } from '../../../../core/workshop/contact-forms.ts';
import { workshopService } from '../../../data/services/calls.ts';
import { settleRemoval } from '../../../data/services/draft-store.ts';

/** Saves the contacts of a draft. */
export function useExport(draftId: string) {
  const [saved, setSaved] = useState<SavedContacts>();
  const [problem, setProblem] = useState<Problem>();
  const [form, setForm] = useState<ContactForm>('table');
  const save = async (as: ContactForm, replaces: boolean): Promise<void> => {
    setForm(as);
    setSaved(undefined);
    setProblem(undefined);
    await settleRemoval();
    const answer = await workshopService.exportContacts({ draftId, as, replaces });
    if (!answer.ok) setProblem(answer.problem);
    else setSaved(answer.value);
  };
  const close = (): void => {
    setSaved(undefined);
    setProblem(undefined);
  };
  return {
    save: (as: ContactForm) => save(as, false),
    /** Saves in place of what was in the way. */
    replace: () => save(form, true),
    close,
    saved,
    problem,
  };
}
