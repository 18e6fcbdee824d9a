// Work of the host that a button starts: whether it runs, and what went wrong the last time.
import { useState } from 'react';
import type { Problem } from '../../../core/base/problem.ts';
import type { Result } from '../../../core/base/result.ts';

/** One job at a time; `run` gives its answer to `take` when it succeeds. */
export function useRun() {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const run = async <Value>(
    ask: () => Promise<Result<Value>>,
    take: (value: Value) => void,
  ): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    const answer = await ask();
    setBusy(false);
    if (answer.ok) take(answer.value);
    else setProblem(answer.problem);
  };
  return { isBusy, problem, run, dismissProblem: () => setProblem(undefined) };
}
