// The value of a result in a test.
import type { Result } from '../../core/base/result.ts';

/** The value of a result that must be good. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
