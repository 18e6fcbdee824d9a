import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../../core/user-data/compact-events.ts';
import { attemptLimit } from '../../../../core/user-data/events/learning.ts';
import { emptySnapshot, type UserData } from '../../../../core/user-data/user-data.ts';
import { readStoredEvent, type StoredEvent, type UserEvent } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { bookmark, userEvents } from '../../../agree/vault-events.ts';

const newer = { kind: 'note-written', version: 3, text: { deep: ['kept', null] } };
const anything = fc.oneof({ weight: 9, arbitrary: userEvents }, { weight: 1, arbitrary: fc.constant(newer) });

/** Writes events down and reads them again, as the journal does. */
function replay(events: readonly StoredEvent[], sequence: number): UserData {
  let data = emptySnapshot;
  for (const stored of events) {
    const value: unknown = JSON.parse(JSON.stringify('newer' in stored ? stored.newer : stored.event));
    const read = readStoredEvent(stored.sequence, value);
    if (!read) throw new Error('an event was not read back');
    data = applyEvent(data, read);
  }
  return { ...data, sequence };
}

function take(values: readonly (UserEvent | typeof newer)[]): UserData {
  let data = emptySnapshot;
  for (const value of values) {
    const stored = readStoredEvent(data.sequence + 1, value);
    if (!stored) throw new Error('not an event');
    data = applyEvent(data, stored);
  }
  return data;
}

describe('Compacting user data', () => {
  it('keeps exactly what replaying all events gives, newer events included.', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (values) => {
        const data = take(values);
        const events = compactEvents(data);
        expect(replay(events, data.sequence)).toEqual(data);
      }),
      { numRuns: 300 },
    );
  });

  it('gives events in growing order, each number once.', () => {
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 60 }), (values) => {
        const numbers = compactEvents(take(values)).map(({ sequence }) => sequence);
        expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
      }),
    );
  });

  it('goes on from the compacted events as from the full history.', () => {
    fc.assert(
      fc.property(
        fc.array(userEvents, { maxLength: 40 }),
        fc.array(userEvents, { maxLength: 10 }),
        (first, then) => {
          const data = applyAll(first);
          const again = replay(compactEvents(data), data.sequence);
          expect(applyAll(then, again)).toEqual(applyAll(then, data));
        },
      ),
    );
  });

  it('drops what was superseded.', () => {
    const data = applyAll([bookmark(1, 'old'), bookmark(1, 'new'), bookmark(2)]);
    expect(compactEvents(data)).toEqual([
      { sequence: 2, event: bookmark(1, 'new') },
      { sequence: 3, event: bookmark(2) },
    ]);
  });

  it('writes settings that were changed together as one event.', () => {
    const together: UserEvent = {
      kind: 'settings-changed',
      version: 1,
      settings: { language: 'el', country: 'CY' },
    };
    expect(compactEvents(applyAll([together]))).toEqual([{ sequence: 1, event: together }]);
  });

  it('lets a newer program see that a part was erased after its own events.', () => {
    const erased: UserEvent = { kind: 'data-erased', version: 1, parts: ['bookmarks'] };
    expect(compactEvents(take([newer, bookmark(1), erased]))).toEqual([
      { sequence: 1, newer },
      { sequence: 3, event: erased },
    ]);
    expect(compactEvents(take([newer, { ...erased, parts: ['newer'] }]))).toEqual([]);
  });

  it('keeps the last attempts at a quiz and the best one, also after replaying.', () => {
    const events = Array.from({ length: attemptLimit + 10 }, (_, index) => index + 1).flatMap(
      (attempt): UserEvent[] => [
        { kind: 'quiz-started', version: 1, moduleId: 'm1', attempt, seed: attempt },
        {
          kind: 'quiz-finished',
          version: 1,
          moduleId: 'm1',
          attempt,
          points: attempt === 2 ? 9 : 1,
          total: 10,
        },
      ],
    );
    const data = applyAll(events);
    const kept = data.learning[0]?.attempts.map(({ attempt }) => attempt) ?? [];
    expect(kept).toContain(2);
    expect(kept).toContain(attemptLimit + 10);
    expect(kept.length).toBe(attemptLimit + 1);
    expect(replay(compactEvents(data), data.sequence)).toEqual(data);
  });
});
