// Three presses of Shift alone, one soon after the other: no text needs them.

/** The three presses begin within this time. */
const longestSeriesMs = 1000;
const presses = 3;

/** What of a keyboard event is needed. */
type KeyPart = Pick<KeyboardEvent, 'key' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey' | 'timeStamp'>;

/** Counts presses of Shift alone. A press counts when the key is released and nothing else was pressed meanwhile: capitals need that. */
export class ShiftSeries {
  #begun: readonly number[] = [];
  #isDown = false;

  /** A key goes down. A key that is held repeats itself, which changes nothing. */
  down({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyPart): void {
    if (key === 'Shift' && repeat) return;
    const isAlone = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
    // The other Shift may still be held.
    if (!isAlone || this.#isDown) {
      this.reset();
      return;
    }
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
