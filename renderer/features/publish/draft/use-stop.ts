// Stop for work of several calls: main can stop only what has reached it, so between two calls the next one is left out.
import { useRef } from 'react';
import type { Problem } from '../../../../core/base/problem.ts';
import { workshopService } from '../../../data/services/calls.ts';

/** Stops the work on a draft. `begin` is called before the work, `goesOn` before each of its calls; it reports `stopped` once. */
export function useStop(draftId: string, onStopped: (problem: Problem) => void) {
  const isStopped = useRef(false);
  return {
    begin: (): void => {
      isStopped.current = false;
    },
    goesOn: (): boolean => {
      if (isStopped.current) onStopped({ code: 'stopped' });
      return !isStopped.current;
    },
    stop: (): void => {
      isStopped.current = true;
      void workshopService.stop(draftId);
    },
  };
}
