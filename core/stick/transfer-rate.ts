// Speed and remaining time of a job, smoothed because a stick writes in bursts.

/** Speed and remaining time; both undefined until there is enough data. */
export type TransferRate = { readonly bytesPerSecond?: number; readonly remainingSeconds?: number };

/** Before this time has passed, a number would only be a guess. */
const minMs = 1000;
/** Shorter bursts are smoothed. A stick that stays slow is shown as slow after about twice this time. */
const speedMs = 20_000;
/** Time until the remaining time follows a new estimate. */
const leftMs = 12_000;

type State = {
  readonly startedMs: number;
  readonly startBytes: number;
  readonly atMs: number;
  readonly doneBytes: number;
  /** Smoothed bytes per millisecond. */
  readonly speed: number;
  /** Smoothed milliseconds left; undefined while there is no speed. */
  readonly left: number | undefined;
};

/**
 * Tracks a job of `totalBytes`. Call it with the bytes done and the time; it returns the rate. The speed is an exponentially
 * weighted mean. The remaining time counts down with the clock and approaches the newest estimate.
 */
export function trackTransferRate(totalBytes: number): (doneBytes: number, nowMs: number) => TransferRate {
  let state: State | undefined;
  return (doneBytes, nowMs) => {
    state = state === undefined ? begun(doneBytes, nowMs) : next(state, totalBytes, doneBytes, nowMs);
    const { startedMs, startBytes, speed, left } = state;
    if (nowMs - startedMs < minMs || doneBytes <= startBytes || left === undefined) return {};
    return { bytesPerSecond: speed * 1000, remainingSeconds: Math.max(0, left) / 1000 };
  };
}

function begun(doneBytes: number, nowMs: number): State {
  return { startedMs: nowMs, startBytes: doneBytes, atMs: nowMs, doneBytes, speed: 0, left: undefined };
}

function next(state: State, totalBytes: number, doneBytes: number, nowMs: number): State {
  const passedMs = nowMs - state.atMs;
  // Several reports within a millisecond are combined with the next one.
  if (passedMs <= 0) return state;
  const elapsedMs = nowMs - state.startedMs;
  // At the beginning this is the plain mean, later an exponentially weighted one.
  const weight = Math.max(passedMs / elapsedMs, 1 - Math.exp(-passedMs / speedMs));
  const speed = state.speed + (Math.max(0, doneBytes - state.doneBytes) / passedMs - state.speed) * weight;
  const estimate = speed > 0 ? Math.max(0, totalBytes - doneBytes) / speed : undefined;
  return { ...state, atMs: nowMs, doneBytes, speed, left: leftAfter(state, passedMs, elapsedMs, estimate) };
}

function leftAfter(
  { left }: State,
  passedMs: number,
  elapsedMs: number,
  estimate: number | undefined,
): number | undefined {
  if (estimate === undefined) return left;
  // A value that is not shown yet may change freely.
  if (left === undefined || elapsedMs < minMs) return estimate;
  const byClock = Math.max(0, left - passedMs);
  return byClock + (estimate - byClock) * (1 - Math.exp(-passedMs / leftMs));
}
