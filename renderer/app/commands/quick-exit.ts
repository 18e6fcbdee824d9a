// Quick exit by Shift pressed three times. It is heard everywhere: in fields, in dialogs, on the whole screen, on the first screen.
import { useEffect } from 'react';
import { quickExit } from '../../data/session/quick-exit.ts';

/** The three presses begin within this time. */
const longestSeriesMs = 1000;
const presses = 3;

/** What of a keyboard event is needed. */
type KeyPart = Pick<
  KeyboardEvent,
  'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'
>;

/** Counts presses of Shift alone. A press counts when the key is released and nothing else was pressed meanwhile: capitals need that. */
export class ShiftSeries {
  #begun: readonly number[] = [];
  #isDown = false;

  /** A key goes down. A key that is held repeats itself, which changes nothing. */
  down({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyPart): void {
    if (key !== 'Shift' || ctrlKey || altKey || metaKey) return this.reset();
    if (repeat) return;
    // The other Shift is still held.
    if (this.#isDown) return this.reset();
    this.#isDown = true;
    this.#begun = [...this.#begun.filter((at) => timeStamp - at <= longestSeriesMs), timeStamp];
  }

  /** A key goes up. Says whether the series is complete. */
  up({ key }: Pick<KeyPart, 'key'>): boolean {
    if (key !== 'Shift' || !this.#isDown) return false;
    this.#isDown = false;
    if (this.#begun.length < presses) return false;
    this.reset();
    return true;
  }

  /** Something else was done. */
  reset(): void {
    this.#begun = [];
    this.#isDown = false;
  }
}

/** Listens while the page is shown. */
export function useQuickExitKey(): void {
  useEffect(() => {
    const series = new ShiftSeries();
    const reset = (): void => series.reset();
    const end = new AbortController();
    const how = { capture: true, signal: end.signal };
    addEventListener('keydown', (event) => series.down(event), how);
    addEventListener(
      'keyup',
      (event) => {
        if (series.up(event)) quickExit();
      },
      how,
    );
    // Shift with the mouse selects; a window that loses the focus misses what is pressed elsewhere.
    for (const name of ['pointerdown', 'wheel', 'blur']) addEventListener(name, reset, { ...how, passive: true });
    return () => end.abort();
  }, []);
}
