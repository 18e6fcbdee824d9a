// What would be lost when the program closes or locks: changes that could not be saved, and a letter that is never stored.
import { create } from 'zustand';
import { isPositionOnly, type UserEvent } from '../../../core/user-data/user-event.ts';

/** Edits of drafts: how many wait for a disk that takes them, and what saves those that wait. */
export const useUnsavedEdits = create<{ readonly count: number; readonly flush: () => Promise<void> }>(
  () => ({ count: 0, flush: async () => undefined }),
);

/** The referral letter on the screen: whether it has words that are neither printed nor saved. */
export const useOpenLetter = create<{ readonly isUnsaved: boolean }>(() => ({ isUnsaved: false }));

/** Changes of user data and edits of drafts that would be lost. Reading places alone do not count. */
export function countUnsaved(
  events: readonly UserEvent[],
  editCount = useUnsavedEdits.getState().count,
): number {
  return (events.every(isPositionOnly) ? 0 : events.length) + editCount;
}
