// Scroll the current entry of a list beside the pages into view whenever it changes.
import { type RefObject, useEffect } from 'react';

/** `list` holds the entries; `current` is the one that is marked as current, to be compared. */
export function useCurrentInSight(list: RefObject<HTMLElement | null>, current: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is looked at whenever another entry is the current one
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [list, current]);
}
