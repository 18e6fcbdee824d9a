// Limit how often progress is reported: often enough to look alive, seldom enough to cost nothing.
import type { Progress, Report } from '../../../core/base/progress.ts';

const leastPauseMs = 100;

/** A report that passes on some of the progress. */
type ThrottledReport = {
  readonly report: Report;
  /** Passes on the last one, if it was held back. */
  flush(): void;
};

/** Passes on the first report, the first of each step, and at most ten a second in between. */
export function throttleReport(send: Report, nowMs: () => number = () => performance.now()): ThrottledReport {
  let step: Progress['step'] | undefined;
  let sentAtMs = 0;
  let held: Progress | undefined;
  const pass = (progress: Progress): void => {
    held = undefined;
    step = progress.step;
    sentAtMs = nowMs();
    send(progress);
  };
  return {
    report: (progress) => {
      if (progress.step !== step || nowMs() - sentAtMs >= leastPauseMs) pass(progress);
      else held = progress;
    },
    flush: () => {
      if (held) pass(held);
    },
  };
}
