// State of the picker: the request, the places to start from, the open folder, and the last problem.

import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../core/base/problem.ts';
import type { PickerFolder, PickerPlace, PickerQuestion } from '../../../core/ipc/picker-group.ts';
import { pickerService } from '../../data/services/calls.ts';

/** The question main asks now; undefined when there is none. */
export function usePickerQuestion(): readonly [PickerQuestion | undefined, () => void] {
  const [question, setQuestion] = useState<PickerQuestion>();
  useEffect(() => {
    const endListening = pickerService.asked(setQuestion);
    void pickerService.waiting().then((waiting) => {
      if (waiting.ok && waiting.value) setQuestion(waiting.value);
    });
    return endListening;
  }, []);
  return [question, () => setQuestion(undefined)];
}

/** Where the person is. */
export type PickerView = {
  readonly places: readonly PickerPlace[];
  readonly folder: PickerFolder | undefined;
  readonly isReading: boolean;
  readonly problem: Problem | undefined;
  readonly open: (token: string) => Promise<void>;
  readonly makeFolder: (name: string) => Promise<boolean>;
  readonly tell: (problem: Problem | undefined) => void;
};

/** Opens the first place at once. A folder that cannot be read leaves the one before open. */
export function usePickerView(): PickerView {
  const [places, setPlaces] = useState<readonly PickerPlace[]>([]);
  const [folder, setFolder] = useState<PickerFolder>();
  const [isReading, setReading] = useState(true);
  const [problem, setProblem] = useState<Problem>();
  const open = useCallback(async (token: string): Promise<void> => {
    setReading(true);
    const opened = await pickerService.open(token);
    setReading(false);
    setProblem(opened.ok ? undefined : opened.problem);
    if (opened.ok) setFolder(opened.value);
  }, []);
  useEffect(() => {
    void pickerService.places().then(async (found) => {
      if (!found.ok) return;
      setPlaces(found.value);
      const [first] = found.value;
      if (first) await open(first.token);
    });
  }, [open]);
  const makeFolder = async (name: string): Promise<boolean> => {
    if (!folder) return false;
    const made = await pickerService.makeFolder({ folder: folder.token, name });
    setProblem(made.ok ? undefined : made.problem);
    if (made.ok) setFolder(made.value);
    return made.ok;
  };
  return { places, folder, isReading, problem, open, makeFolder, tell: setProblem };
}
