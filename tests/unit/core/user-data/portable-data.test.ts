import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEvent } from '../../../../core/user-data/apply-event.ts';
import { compactEvents } from '../../../../core/user-data/compact-events.ts';
import { fromPortable, toPortable } from '../../../../core/user-data/portable-data.ts';
import { renumberedData } from '../../../../core/user-data/renumbered-data.ts';
import { emptySnapshot, type UserData } from '../../../../core/user-data/user-data.ts';
import { readStoredEvent } from '../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../agree/vault.ts';
import { bookmark, userEvents } from '../../../agree/vault-events.ts';

const newer = { kind: 'note-written', version: 3, text: { deep: ['kept', null] } };

function withNewer(data: UserData): UserData {
  const stored = readStoredEvent(data.sequence + 1, newer);
  if (!stored) throw new Error('no event');
  return applyEvent(data, stored);
}

describe('User data as one text', () => {
  it('gives the same data again, events of a newer program included.', () => {
    fc.assert(
      fc.property(fc.array(userEvents, { maxLength: 60 }), (events) => {
        const data = withNewer(applyAll(events));
        expect(fromPortable(toPortable(data))).toEqual(data);
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the last number that was given out where its event is superseded.', () => {
    const data = { ...applyAll([bookmark(1)]), sequence: 9 };
    expect(fromPortable(toPortable(data))).toEqual(data);
    expect(fromPortable(toPortable(emptySnapshot))).toEqual(emptySnapshot);
  });

  it('refuses what no program wrote, and knows a newer form.', () => {
    const sound = JSON.parse(toPortable(applyAll([bookmark(1), bookmark(2)])));
    const [one, two] = sound.events;
    const broken: readonly unknown[] = [
      undefined,
      [],
      { ...sound, schema: 'impact-kit/vault-keys' },
      { ...sound, more: true },
      { ...sound, sequence: 1 },
      { ...sound, events: [two, one] },
      { ...sound, events: [one, one] },
      { ...sound, events: [{ ...one, event: 'a word' }] },
      { ...sound, events: [{ ...one, sequence: 0 }] },
    ];
    for (const value of broken) expect(fromPortable(JSON.stringify(value) ?? '')).toBe('damaged');
    expect(fromPortable(JSON.stringify({ ...sound, format: 2, more: true }))).toBe('too-new');
  });
});

describe('User data in the place of other data', () => {
  it('is the same under numbers that go on from those before.', () => {
    fc.assert(
      fc.property(fc.array(userEvents, { maxLength: 40 }), fc.nat(50), (events, after) => {
        const data = withNewer(applyAll(events));
        const renumbered = renumberedData(data, after);
        const wordsOf = (one: UserData): unknown =>
          compactEvents(one).map((stored) => ('newer' in stored ? stored.newer : stored.event));
        expect(wordsOf(renumbered)).toEqual(wordsOf(data));
        expect(renumbered.sequence).toBeGreaterThan(after);
      }),
      { numRuns: 60 },
    );
  });
});
