// Quick exit by Shift pressed three times. Every window hears it: in fields, in dialogs, on the whole screen, on the first screen.
import { useEffect } from 'react';
import { quickExit } from '../../data/session/quick-exit.ts';
import { ShiftSeries } from './shift-series.ts';

/** Listens while the page is shown; `exit` leaves the program. */
export function useQuickExitKey(exit: () => void = quickExit): void {
  useEffect(() => {
    const series = new ShiftSeries();
    const reset = (): void => series.reset();
    const end = new AbortController();
    const how = { capture: true, signal: end.signal };
    addEventListener('keydown', (event) => series.down(event), how);
    addEventListener(
      'keyup',
      (event) => {
        if (series.up(event)) exit();
      },
      how,
    );
    // Shift with the mouse selects; a window that loses the focus misses what is pressed elsewhere.
    for (const name of ['pointerdown', 'wheel', 'blur'])
      addEventListener(name, reset, { ...how, passive: true });
    return () => end.abort();
  }, [exit]);
}
