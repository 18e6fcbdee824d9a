// State of a save where the person chooses: one at a time, with its result.
import { useState } from 'react';
import type { Result } from '../../../core/base/result.ts';
import { showNotice } from '../session/notice-store.ts';

/** Saving; `isSaving` until the answer is there. */
type Saving = {
  readonly isSaving: boolean;
  /** Says whether something was saved. */
  readonly save: (ask: () => Promise<Result<string | undefined>>) => Promise<boolean>;
};

/** `ask` saves and answers as main does: the name of the file, undefined when the person changed their mind. `saved` says it is done. */
export function useSaving(saved: (file: string) => string): Saving {
  const [isSaving, setSaving] = useState(false);
  return {
    isSaving,
    save: async (ask) => {
      setSaving(true);
      const answer = await ask();
      setSaving(false);
      if (!answer.ok) showNotice({ kind: 'problem', problem: answer.problem });
      else if (answer.value !== undefined) showNotice({ kind: 'words', words: saved(answer.value) });
      return answer.ok && answer.value !== undefined;
    },
  };
}
