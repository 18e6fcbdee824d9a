// Estimate the remaining time of long work by its pace, once there is a pace.
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '../../core/base/progress.ts';

const patienceMs = 2500;
const stepSeconds = 5;

/** Where a step of a job began. */
type StepStart = { readonly done: number; readonly atMs: number };

/**
 * Seconds that are left at the pace since the step began, in steps of five so that the number stays calm. Undefined at the beginning,
 * while nothing moves, and for the last moments.
 */
export function secondsLeft(
  start: StepStart,
  progress: Pick<Progress, 'done' | 'total'>,
  nowMs: number,
): number | undefined {
  const elapsedMs = nowMs - start.atMs;
  const moved = progress.done - start.done;
  if (elapsedMs < patienceMs || moved <= 0) return undefined;
  const leftMs = ((progress.total - progress.done) / moved) * elapsedMs;
  const seconds = Math.ceil(leftMs / 1000 / stepSeconds) * stepSeconds;
  return seconds > 0 ? seconds : undefined;
}

/** Seconds left of the step a job is in; begins anew with every step. */
export function useTimeLeft(progress: Progress | undefined): number | undefined {
  const begun = useRef<StepStart & { readonly step: string }>(undefined);
  const [left, setLeft] = useState<number>();
  useEffect(() => {
    const nowMs = performance.now();
    if (progress && (begun.current?.step !== progress.step || progress.done < begun.current.done)) {
      begun.current = { step: progress.step, done: progress.done, atMs: nowMs };
    }
    setLeft(progress && begun.current ? secondsLeft(begun.current, progress, nowMs) : undefined);
  }, [progress]);
  return left;
}
