// State of the picker: the places to start from, the open folder, and the last problem.

import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../core/base/problem.ts';
import type { PickerFolder, PickerPlace } from '../../core/ipc/picker-contract.ts';
import { pickerHost } from '../data/host/bridge.ts';

/** Where the person is. */
export type PickerView = {
  readonly places: readonly PickerPlace[];
  readonly folder: PickerFolder | undefined;
  readonly isReading: boolean;
  /** Whether another folder than the first one was opened. */
  readonly hasMoved: boolean;
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
  const [hasMoved, setMoved] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const read = useCallback(async (token: string): Promise<void> => {
    setReading(true);
    const opened = await pickerHost.picker.open(token);
    setReading(false);
    setProblem(opened.ok ? undefined : opened.problem);
    if (opened.ok) setFolder(opened.value);
  }, []);
  useEffect(() => {
    void pickerHost.picker.places().then(async (found) => {
      if (!found.ok) return;
      setPlaces(found.value);
      const [first] = found.value;
      if (first) await read(first.token);
    });
  }, [read]);
  const open = async (token: string): Promise<void> => {
    setMoved(true);
    await read(token);
  };
  const makeFolder = async (name: string): Promise<boolean> => {
    if (!folder) return false;
    setMoved(true);
    const made = await pickerHost.picker.makeFolder({ folder: folder.token, name });
    setProblem(made.ok ? undefined : made.problem);
    if (made.ok) setFolder(made.value);
    return made.ok;
  };
  return { places, folder, isReading, hasMoved, problem, open, makeFolder, tell: setProblem };
}
