// Keep how well a card was remembered.
import type { Grade } from '../../../core/cards/memory.ts';
import { memoryAfter } from '../../../core/cards/schedule.ts';
import type { StoredCard } from '../../../core/user-data/events/card.ts';
import { appendEvent } from '../../data/user-data/user-data-store.ts';

/** Stores an answer with the day on which it brings the card back. */
export async function answerCard({ id, memory }: StoredCard, grade: Grade, now: Date): Promise<void> {
  await appendEvent({
    kind: 'card-reviewed',
    version: 1,
    id,
    grade,
    memory: memoryAfter(memory, grade, now),
  });
}
