// User data whose numbers go on from those of other data: it takes its place, and numbers never go back.
import { applyEvent } from './apply-event.ts';
import { compactEvents } from './compact-events.ts';
import { emptySnapshot, type UserData } from './user-data.ts';

/** The same user data, every number larger than `after`. */
export function renumberedData(data: UserData, after: number): UserData {
  let renumbered: UserData = { ...emptySnapshot, sequence: after };
  for (const stored of compactEvents(data))
    renumbered = applyEvent(renumbered, { ...stored, sequence: after + stored.sequence });
  return { ...renumbered, sequence: after + data.sequence + 1 };
}
