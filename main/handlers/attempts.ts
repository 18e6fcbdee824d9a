// Wrong passphrases are answered more and more slowly, so that trying many by hand or by a script does not pay.
import { fail, type Result } from '../../core/base/result.ts';
import type { VaultSecret } from '../../core/user-data/vault.ts';

/** Wrong attempts that cost no waiting. */
const freeAttempts = 2;
const longestWaitMs = 60_000;

/**
 * Makes the way to try a secret, one at a time. After two wrong attempts each wrong one doubles the wait, up to a minute. An attempt
 * before its time is answered as wrong and is not tried. `now` gives milliseconds that never go back.
 */
export function slowedAttempts(
  now: () => number = () => performance.now(),
): <T>(secret: VaultSecret, attempt: () => Promise<Result<T>>) => Promise<Result<T>> {
  let wrong = 0;
  let openAt = 0;
  let before: Promise<unknown> = Promise.resolve();
  const tryOne = async <T>(secret: VaultSecret, attempt: () => Promise<Result<T>>): Promise<Result<T>> => {
    const code = 'passphrase' in secret ? 'passphrase-wrong' : 'recovery-key-wrong';
    const refused = () => fail({ code, waitSeconds: Math.max(0, Math.ceil((openAt - now()) / 1000)) });
    if (now() < openAt) return refused();
    const answer = await attempt();
    if (answer.ok) wrong = 0;
    if (answer.ok || answer.problem.code !== code) return answer;
    wrong += 1;
    if (wrong > freeAttempts) openAt = now() + Math.min(longestWaitMs, 1000 * 2 ** (wrong - freeAttempts));
    return refused();
  };
  return (secret, attempt) => {
    const answer = before.then(() => tryOne(secret, attempt));
    // A page that asks a hundred times at once is answered like one that asks a hundred times.
    before = answer.catch(() => undefined);
    return answer;
  };
}
