// Wrong passphrases are answered more and more slowly, so that trying many by hand or by a script does not pay.
import type { Problem } from '../../core/base/problem.ts';
import { fail, type Result } from '../../core/base/result.ts';

/** Wrong attempts that cost no waiting. */
const freeAttempts = 3;
const longestWaitMs = 60_000;
const slow = new Set<Problem['code']>(['passphrase-wrong', 'recovery-key-wrong']);

/**
 * Makes the way to try a secret. After three wrong attempts each wrong one doubles the wait, up to a minute. An attempt before its
 * time is answered as wrong and is not tried. `now` gives milliseconds that never go back.
 */
export function slowedAttempts(
  now: () => number = () => performance.now(),
): <T>(attempt: () => Promise<Result<T>>) => Promise<Result<T>> {
  let wrong = 0;
  let openAt = 0;
  let last: Problem['code'] = 'passphrase-wrong';
  const waitSeconds = (): number => Math.max(0, Math.ceil((openAt - now()) / 1000));
  return async (attempt) => {
    if (waitSeconds() > 0) return refusal(last, waitSeconds());
    const answer = await attempt();
    if (answer.ok) wrong = 0;
    else if (slow.has(answer.problem.code)) {
      wrong += 1;
      last = answer.problem.code;
      if (wrong >= freeAttempts)
        openAt = now() + Math.min(longestWaitMs, 1000 * 2 ** (wrong - freeAttempts + 1));
      return refusal(last, waitSeconds());
    }
    return answer;
  };
}

function refusal(
  code: Problem['code'],
  waitSeconds: number,
): { readonly ok: false; readonly problem: Problem } {
  const known = code === 'recovery-key-wrong' ? code : 'passphrase-wrong';
  return fail({ code: known, waitSeconds });
}
