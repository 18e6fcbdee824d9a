import { describe, expect, it } from 'vitest';
import { memoryAfter } from '../../../../../core/cards/schedule.ts';
import { cardLimit } from '../../../../../core/user-data/events/card.ts';
import {
  isErasing,
  type UserEvent,
  userEventSchema,
  writtenTexts,
} from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';

const idOf = (number: number): string => String(number).padStart(32, '0');
const now = new Date('2026-12-07T10:00:00.000Z');

function made(number: number, fields: Partial<Record<'front' | 'back' | 'address', string>> = {}): UserEvent {
  return userEventSchema.parse({
    kind: 'card-made',
    version: 1,
    id: idOf(number),
    front: 'Who is a child?',
    back: 'Every person under 18.',
    origin: 'hand',
    language: 'en',
    created: now.toISOString(),
    ...fields,
  });
}

const changed = (front: string): UserEvent => ({
  kind: 'card-changed',
  version: 1,
  id: idOf(1),
  front,
  back: 'Every person under 18.',
});
const reviewed: UserEvent = {
  kind: 'card-reviewed',
  version: 1,
  id: idOf(1),
  grade: 'easy',
  memory: memoryAfter(undefined, 'easy', now),
};
const removed: UserEvent = { kind: 'card-removed', version: 1, id: idOf(1) };

describe('Review cards in user data', () => {
  it('keep their words and what is remembered of them apart', () => {
    const data = applyAll([made(1), reviewed, changed('Who counts as a child?')]);
    expect(data.cards).toMatchObject([{ front: 'Who counts as a child?', memory: { days: 8 } }]);
    expect(applyAll([changed('Who counts as a child?')], data)).toBe(data);
  });

  it('stay in the order in which they were made, each once', () => {
    const data = applyAll([made(2), made(1), made(2, { front: 'Again?' })]);
    expect(data.cards.map(({ id, front }) => [id, front])).toEqual([
      [idOf(1), 'Who is a child?'],
      [idOf(2), 'Who is a child?'],
    ]);
    expect(applyAll([changed('New'), reviewed, removed]).cards).toEqual([]);
  });

  it('are never dropped for a new one', () => {
    const full = applyAll(Array.from({ length: cardLimit }, (_, index) => made(index)));
    expect(full.cards).toHaveLength(cardLimit);
    expect(applyAll([made(cardLimit)], full)).toBe(full);
  });

  it('go for good when they are removed, and come back with what was remembered', () => {
    expect(isErasing(removed)).toBe(true);
    const data = applyAll([made(1), reviewed]);
    const { sequence: _, ...card } = data.cards[0] ?? { sequence: 0 };
    expect(applyAll([removed], data).cards).toEqual([]);
    const back = userEventSchema.parse({ kind: 'card-made', version: 1, ...card });
    expect(applyAll([removed, back], data).cards).toMatchObject([card]);
  });

  it('hold nothing that hides, no empty side and no address of another program', () => {
    expect(() => made(1, { front: ' ' })).toThrow();
    expect(() => made(1, { back: 'a\u202Eb' })).toThrow();
    expect(() => made(1, { address: 'https://example.org' })).toThrow();
    expect(writtenTexts(made(1))).toEqual(['Who is a child?', 'Every person under 18.']);
  });
});
