// Counts what could not be saved, for whoever closes or locks the program over it.
import { create } from 'zustand';
import { isPositionOnly, type UserEvent } from '../../../core/user-data/user-event.ts';

/** Edits of drafts that wait for a disk that takes them. */
export const useUnsavedEdits = create<{ readonly count: number }>(() => ({ count: 0 }));

/** Changes of user data and edits of drafts that would be lost. Reading places alone do not count. */
export function countUnsaved(
  events: readonly UserEvent[],
  editCount = useUnsavedEdits.getState().count,
): number {
  return (events.every(isPositionOnly) ? 0 : events.length) + editCount;
}
