// Which cards are due today, in which order, and when the next ones are.
import { compareTexts } from '../base/compare-texts.ts';
import type { Card } from './card.ts';

type Dated = Pick<Card, 'id' | 'created' | 'memory'>;

/** When a card is due; a new one since it was made. */
export function dueOf({ memory, created }: Dated): string {
  return memory?.due ?? created;
}

/**
 * The cards due until the end of the day of `now`, the earliest first. A card that comes back within minutes stands behind those
 * that were due before, and comes at once when it is the only one.
 */
export function dueToday<C extends Dated>(cards: readonly C[], now: Date): readonly C[] {
  const end = endOfDay(now);
  return cards
    .filter((card) => Date.parse(dueOf(card)) < end)
    .sort(
      (one, other) =>
        Date.parse(dueOf(one)) - Date.parse(dueOf(other)) ||
        compareTexts(one.created, other.created) ||
        compareTexts(one.id, other.id),
    );
}

/** The first moment after today at which a card is due, and how many are due on that day; undefined when there is none. */
export function nextDue(
  cards: readonly Dated[],
  now: Date,
): { readonly at: Date; readonly count: number } | undefined {
  const later = cards.map((card) => Date.parse(dueOf(card))).filter((due) => due >= endOfDay(now));
  if (later.length === 0) return undefined;
  const at = new Date(Math.min(...later));
  const end = endOfDay(at);
  return { at, count: later.filter((due) => due < end).length };
}

/** Midnight after a moment, where the person is. */
function endOfDay(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
}
