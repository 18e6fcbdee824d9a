// Compaction: the events that are still needed to make the user data again.
import { eventModules } from './event-modules.ts';
import type { UserData } from './user-data.ts';
import type { StoredEvent } from './user-event.ts';

/**
 * The fewest events that give the same user data when applied to the empty snapshot, in order, each under the number it
 * had. Events of newer programs stay word for word. The numbers may have gaps, and the last may be below data.sequence.
 */
export function compactEvents(data: UserData): readonly StoredEvent[] {
  const events: StoredEvent[] = [
    ...eventModules.flatMap((module): readonly StoredEvent[] => module.compact(data)),
    ...data.kept,
  ];
  return events.sort((one, other) => one.sequence - other.sequence);
}
