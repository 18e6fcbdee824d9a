import { describe, expect, it } from 'vitest';
import { dueToday, nextDue } from '../../../../core/cards/due.ts';
import type { Memory } from '../../../../core/cards/memory.ts';
import { memoryAfter } from '../../../../core/cards/schedule.ts';

/** A moment of the clock of the person, whichever zone the tests run in. */
const at = (day: number, hour = 12): Date => new Date(2026, 11, day, hour);
const memory = (due: Date): Memory => ({ ...memoryAfter(undefined, 'good', at(1)), due: due.toISOString() });
const card = (id: string, due: Date | undefined) => ({
  id,
  created: at(2).toISOString(),
  ...(due ? { memory: memory(due) } : {}),
});

describe('Cards due today', () => {
  it('are the new ones and all until midnight, the earliest first', () => {
    const cards = [
      card('a', at(7, 23)),
      card('b', at(8, 0)),
      card('c', undefined),
      card('d', at(7, 1)),
      card('e', undefined),
    ];
    expect(dueToday(cards, at(7)).map(({ id }) => id)).toEqual(['c', 'e', 'd', 'a']);
    expect(dueToday(cards, at(8)).map(({ id }) => id)).toEqual(['c', 'e', 'd', 'a', 'b']);
  });

  it('stand behind each other by the moment they come back, so that one answered again comes last', () => {
    const cards = [card('a', undefined), card('b', undefined)];
    const now = at(7);
    const answered = cards.map((one) =>
      one.id === 'a' ? { ...one, memory: memoryAfter(undefined, 'again', now) } : one,
    );
    expect(dueToday(answered, now).map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('name the next day and how many are due on it', () => {
    const cards = [card('a', at(9, 8)), card('b', at(9, 20)), card('c', at(10, 0)), card('d', undefined)];
    expect(nextDue(cards, at(7))).toEqual({ at: at(9, 8), count: 2 });
    expect(nextDue([card('d', undefined)], at(7))).toBeUndefined();
  });
});
