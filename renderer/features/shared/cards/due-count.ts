// How many review cards are due today.
import { dueToday } from '../../../../core/cards/due.ts';
import { useUserData } from '../../../data/user-data/user-data-store.ts';

/** The number of cards due today. */
export function useDueCount(): number {
  const cards = useUserData((data) => data.cards);
  return dueToday(cards, new Date()).length;
}
