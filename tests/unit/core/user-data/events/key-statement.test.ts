// Statements about keys in user data: kept once, the later in place of the earlier, never erased, and unknown to older journals.
import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../../../core/user-data/compact-events.ts';
import { emptySnapshot, type UserData } from '../../../../../core/user-data/user-data.ts';
import {
  readStoredEvent,
  type UserEvent,
  userEventSchema,
} from '../../../../../core/user-data/user-event.ts';

const lines = (number: number): string =>
  [
    'IMPACT Kit key statement 1',
    'action: replace',
    `key: ${'A'.repeat(56)}`,
    `new-key: ${'B'.repeat(56)}`,
    'publisher: Harbour',
    `number: ${number}`,
    'day: 2026-03-01',
    '',
    'signatures',
  ].join('\n');
const seen = (text: string): UserEvent => ({ kind: 'key-statement-seen', version: 1, text });
const dataAfter = (events: readonly UserEvent[]): UserData =>
  events.reduce((data, event, index) => applyEvent(data, { sequence: index + 1, event }), emptySnapshot);

describe('a statement about a key', () => {
  it('is kept once, and a later one about the same keys takes its place', () => {
    expect(dataAfter([seen(lines(1)), seen(lines(1))]).statements).toEqual([{ text: lines(1), sequence: 1 }]);
    expect(dataAfter([seen(lines(1)), seen(lines(2))]).statements).toEqual([{ text: lines(2), sequence: 2 }]);
  });

  it('stays when everything that was remembered is erased', () => {
    const parts = ['reading', 'recents', 'searches', 'bookmarks', 'learning', 'newer'] as const;
    const data = dataAfter([seen(lines(1)), { kind: 'data-erased', version: 1, parts: [...parts] }]);
    expect(data.statements).toHaveLength(1);
    expect(compactEvents(data)).toContainEqual({ sequence: 1, event: seen(lines(1)) });
  });

  it('that is none is no event', () => {
    expect(userEventSchema.safeParse(seen('words')).success).toBe(false);
  });

  it('is not known to journals written before; they give user data without any', () => {
    const stored = readStoredEvent(1, {
      kind: 'key-accepted',
      version: 1,
      keyId: '0123456789ABCDEF',
      publicKey: 'A'.repeat(56),
      publisher: 'Harbour',
    });
    if (!stored) throw new Error('an old event is read');
    expect(applyEvent(emptySnapshot, stored)).toMatchObject({
      statements: [],
      keys: [{ publisher: 'Harbour' }],
    });
  });
});
