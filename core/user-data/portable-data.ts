// User data as one JSON text, for backups: every event that is still needed, under the number it had.
import { isNewerFormat } from '../base/newer-format.ts';
import { parseJson } from '../base/parse-json.ts';
import { z } from '../base/zod.ts';
import { applyEvent } from './apply-event.ts';
import { compactEvents } from './compact-events.ts';
import { emptySnapshot, type UserData } from './user-data.ts';
import { readStoredEvent } from './user-event.ts';

const portableSchema = z.strictObject({
  schema: z.literal('impact-kit/user-data'),
  format: z.literal(1),
  /** The last number that was given out. */
  sequence: z.int().min(0),
  /** Numbers grow from event to event. */
  events: z.array(z.strictObject({ sequence: z.int().min(1), event: z.unknown() })),
});

/** Writes user data. */
export function toPortable(data: UserData): string {
  const events = compactEvents(data).map((stored) => ({
    sequence: stored.sequence,
    event: 'newer' in stored ? stored.newer : stored.event,
  }));
  return JSON.stringify({ schema: 'impact-kit/user-data', format: 1, sequence: data.sequence, events });
}

/**
 * Reads user data that a program wrote: the same data again. Events of a newer program are kept as they are. `damaged` when anything is not
 * as a program writes it, `too-new` for a newer form of the file.
 */
export function fromPortable(text: string): UserData | 'damaged' | 'too-new' {
  const found = parseJson(text);
  if (isNewerFormat(found, 1)) return 'too-new';
  const portable = portableSchema.safeParse(found);
  if (!portable.success) return 'damaged';
  let data = emptySnapshot;
  let last = 0;
  for (const { sequence, event } of portable.data.events) {
    const stored = readStoredEvent(sequence, event);
    if (!stored || sequence <= last) return 'damaged';
    data = applyEvent(data, stored);
    last = sequence;
  }
  if (portable.data.sequence < last) return 'damaged';
  return { ...data, sequence: portable.data.sequence };
}
