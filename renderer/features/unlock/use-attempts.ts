// Attempts to open locked user data: one at a time, and after wrong ones a wait that main asks for.
import { useEffect, useState } from 'react';
import type { Problem } from '../../../core/base/problem.ts';
import type { Result } from '../../../core/base/result.ts';
import { useProblemText } from '../../text/problem-text.ts';
import { useRun } from '../shared/use-run.ts';

const tickMs = 250;

/** The attempts. */
export type Attempts = {
  readonly isBusy: boolean;
  /** Seconds until the next attempt; 0 when one may be made. */
  readonly waitSeconds: number;
  /** What is wrong with what was typed, in words. */
  readonly wrong: (code: 'passphrase-wrong' | 'recovery-key-wrong') => string | undefined;
  /** How many wrong attempts there were. */
  readonly wrongCount: number;
  /** A problem that is not about what was typed. */
  readonly problem: Problem | undefined;
  readonly attempt: (ask: () => Promise<Result<void>>) => Promise<void>;
  readonly dismissProblem: () => void;
};

/** Calls back once an attempt opened user data. */
export function useAttempts(onOpened: () => void): Attempts {
  const text = useProblemText();
  const { isBusy, problem, run, dismissProblem } = useRun();
  const wait = useWait();
  const [wrongCount, setWrongCount] = useState(0);
  const isWrong = problem?.code === 'passphrase-wrong' || problem?.code === 'recovery-key-wrong';
  return {
    isBusy,
    waitSeconds: wait.seconds,
    wrong: (code) => {
      if (problem?.code !== code) return undefined;
      // The button counts down. These words are spoken, so they change only when the wait is over.
      const { what, todo } = text(wait.seconds === 0 ? { ...problem, waitSeconds: 0 } : problem);
      return `${what} ${todo}`;
    },
    wrongCount,
    problem: isWrong ? undefined : problem,
    attempt: async (ask) => {
      if (isBusy || wait.seconds > 0) return;
      const asked = async (): Promise<Result<void>> => {
        const answer = await ask();
        if (!answer.ok && 'waitSeconds' in answer.problem) {
          wait.begin(answer.problem.waitSeconds);
          setWrongCount((count) => count + 1);
        }
        return answer;
      };
      await run(asked, onOpened);
    },
    dismissProblem,
  };
}

function useWait(): { readonly seconds: number; readonly begin: (seconds: number) => void } {
  const [openAt, setOpenAt] = useState(0);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (openAt === 0) return;
    const timer = setInterval(() => {
      const at = performance.now();
      setNow(at);
      if (openAt <= at) clearInterval(timer);
    }, tickMs);
    return () => clearInterval(timer);
  }, [openAt]);
  return {
    seconds: Math.max(0, Math.ceil((openAt - now) / 1000)),
    begin: (seconds) => {
      // One reading of the clock: a second one is later, and a wait could be left without an end.
      const at = performance.now();
      setNow(at);
      setOpenAt(at + seconds * 1000);
    },
  };
}
