// Decides how fast a job is called and how long it will still take.

/** Speed over the last seconds; both undefined until there is enough to go by. */
export type Pace = { readonly bytesPerSecond?: number; readonly remainingSeconds?: number };

const windowMs = 5000;
const leastMs = 500;

/** Watches a job of `totalBytes`. Call it with what is done and the time; it answers the pace. */
export function watchPace(totalBytes: number): (doneBytes: number, nowMs: number) => Pace {
  const seen: { readonly doneBytes: number; readonly atMs: number }[] = [];
  return (doneBytes, nowMs) => {
    seen.push({ doneBytes, atMs: nowMs });
    // The last one older than the window stays, so that a slow stick has a beginning to be measured from.
    while (seen[1] !== undefined && nowMs - seen[1].atMs >= windowMs) seen.shift();
    const first = seen[0] ?? { doneBytes, atMs: nowMs };
    const elapsedMs = nowMs - first.atMs;
    const bytes = doneBytes - first.doneBytes;
    if (elapsedMs < leastMs || bytes <= 0) return {};
    const bytesPerSecond = (bytes * 1000) / elapsedMs;
    return { bytesPerSecond, remainingSeconds: Math.max(0, totalBytes - doneBytes) / bytesPerSecond };
  };
}
