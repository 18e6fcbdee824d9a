import { describe, expect, it } from 'vitest';
import { correctionLimit } from '../../../../../core/user-data/events/correction.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import { isErasing, type UserEvent, userEventSchema } from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';

function set(number: number, revision = 1): UserEvent {
  return userEventSchema.parse({
    kind: 'correction-set',
    version: 1,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    revision,
    contact: 'gr-1056',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
    outcome: 'worked',
    language: 'en',
  });
}

describe('Corrections in user data', () => {
  it('take the place of what was said before under the same id.', () => {
    const data = applyAll([set(1), set(2), set(1, 2)]);
    expect(data.corrections.map(({ id, revision }) => [id.slice(-1), revision])).toEqual([
      ['2', 1],
      ['1', 2],
    ]);
  });

  it('are never dropped for a new one: when there is no room the new one is not taken.', () => {
    const all = Array.from({ length: correctionLimit }, (_, index) => set(index));
    const full = applyAll(all);
    expect(full.corrections).toHaveLength(correctionLimit);
    expect(applyAll([set(correctionLimit)], full)).toBe(full);
    expect(applyAll([set(3, 2)], full).corrections).toHaveLength(correctionLimit);
  });

  it('go for good when they are removed or erased.', () => {
    const data = applyAll([set(1), set(2)]);
    const removed: UserEvent = { kind: 'correction-removed', version: 1, id: data.corrections[0]?.id ?? '' };
    expect(isErasing(removed)).toBe(true);
    expect(applyAll([removed], data).corrections).toHaveLength(1);
    const erased = applyAll([{ kind: 'data-erased', version: 1, parts: ['corrections'] }], data);
    expect(erased.corrections).toEqual([]);
    expect(emptySnapshot.corrections).toEqual([]);
  });
});
