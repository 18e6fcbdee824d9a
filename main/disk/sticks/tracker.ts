// Progress of one stick: every byte counts once when it is written and once when it is read back.

import type { StickPhase, StickProgress } from '../../../core/stick/register.ts';
import { trackTransferRate } from '../../../core/stick/transfer-rate.ts';

/** Counts for one stick. */
export type Tracker = {
  phase(phase: StickPhase, file?: string): void;
  /** More bytes were written. */
  add(bytes: number): void;
  /** `doneBytes` of the folder at hand were read back. */
  readBack(file: string, doneBytes: number): void;
  /** The folder at hand, of so many bytes, was read back; the next begins at nothing. */
  settle(bytes: number): void;
};

/** Tells `report` of every step. */
export function trackStick(
  target: string,
  totalBytes: number,
  report: (progress: StickProgress) => void,
  nowMs: () => number = () => performance.now(),
): Tracker {
  const rate = trackTransferRate(totalBytes);
  let [phase, file]: [StickPhase, string | undefined] = ['looking', undefined];
  let settledBytes = 0;
  let doneBytes = 0;
  const tell = (): void =>
    report({
      target,
      phase,
      doneBytes,
      totalBytes,
      ...(file === undefined ? {} : { file }),
      ...rate(doneBytes, nowMs()),
    });
  return {
    phase: (next, at) => {
      [phase, file] = [next, at];
      if (next === 'checked') doneBytes = totalBytes;
      tell();
    },
    add: (bytes) => {
      doneBytes += bytes;
      settledBytes = doneBytes;
      tell();
    },
    readBack: (at, bytes) => {
      [phase, file] = ['reading-back', at];
      doneBytes = settledBytes + bytes;
      tell();
    },
    settle: (bytes) => {
      // Lists and signature are read before anything is counted.
      settledBytes += bytes;
      doneBytes = settledBytes;
    },
  };
}
