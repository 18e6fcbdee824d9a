// One question of main at a time: a page must not bury the person under questions.
import { fail, type Result } from '../../core/base/result.ts';

/** Makes the way to do what asks the person; refused with `call-refused` while the one before is still asked. */
export function oneQuestion(): <T>(work: () => Promise<Result<T>>) => Promise<Result<T>> {
  let isAsking = false;
  return async (work) => {
    if (isAsking) return fail({ code: 'call-refused', reason: 'question' });
    isAsking = true;
    try {
      return await work();
    } finally {
      isAsking = false;
    }
  };
}
