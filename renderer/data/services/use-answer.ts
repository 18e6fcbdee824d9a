// An answer of the host that a component asks for once.
import { useEffect, useState } from 'react';
import type { Result } from '../../../core/base/result.ts';

/** What the host answered when the component appeared; undefined until then, and where it failed. */
export function useAnswer<Value>(ask: () => Promise<Result<Value>>): Value | undefined {
  const [value, setValue] = useState<Value>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is asked once
  useEffect(() => {
    let isShown = true;
    void ask().then((answer) => {
      if (isShown && answer.ok) setValue(() => answer.value);
    });
    return () => {
      isShown = false;
    };
  }, []);
  return value;
}
