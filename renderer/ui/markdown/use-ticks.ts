// Ticks of a text's task lists, for this session only: they are in the memory of the screen.
import { useState } from 'react';

/** No ticks, and what changes them; for `tasks` of Markdown. */
export function useTicks(): {
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (task: number, isTicked: boolean) => void;
} {
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const onTick = (task: number, isTicked: boolean): void =>
    setTicked((before) => {
      const next = new Set(before);
      if (isTicked) next.add(task);
      else next.delete(task);
      return next;
    });
  return { ticked, onTick };
}
