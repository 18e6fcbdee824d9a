// Limit how often progress of sticks is sent to the page: each new phase, and otherwise ten times a second at most.
import type { StickProgress } from '../../core/stick/register.ts';

const leastPauseMs = 100;

/** Passes on what is worth it, for each stick by itself. */
export function throttleSticks(
  send: (progress: StickProgress) => void,
  nowMs: () => number = () => performance.now(),
): (progress: StickProgress) => void {
  const sent = new Map<string, { readonly phase: StickProgress['phase']; readonly atMs: number }>();
  return (progress) => {
    const last = sent.get(progress.target);
    if (last && last.phase === progress.phase && nowMs() - last.atMs < leastPauseMs) return;
    sent.set(progress.target, { phase: progress.phase, atMs: nowMs() });
    send(progress);
  };
}
