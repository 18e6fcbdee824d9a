import { describe, expect, it } from 'vitest';
import { requestLimit } from '../../../../../core/user-data/events/request.ts';
import { emptySnapshot } from '../../../../../core/user-data/user-data.ts';
import { isErasing, type UserEvent, userEventSchema } from '../../../../../core/user-data/user-event.ts';
import { applyAll } from '../../../../agree/vault.ts';

function made(number: number, query = 'bus to Samos'): UserEvent {
  return userEventSchema.parse({
    kind: 'request-made',
    version: 1,
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    query,
    language: 'en',
    kit: { id: 'org.example.kit', version: '2026.1' },
    on: '2026-11-25',
  });
}

describe('Requests to the publisher in user data', () => {
  it('stand in the order in which they were made, each once.', () => {
    const data = applyAll([made(1), made(2, 'ferry'), made(1, 'again')]);
    expect(data.requests.map(({ query }) => query)).toEqual(['bus to Samos', 'ferry']);
  });

  it('are never dropped for a new one: when there is no room the new one is not taken.', () => {
    const full = applyAll(Array.from({ length: requestLimit }, (_, index) => made(index)));
    expect(applyAll([made(requestLimit)], full)).toBe(full);
  });

  it('go for good when they are removed or erased.', () => {
    const data = applyAll([made(1), made(2)]);
    const removed: UserEvent = { kind: 'request-removed', version: 1, id: data.requests[0]?.id ?? '' };
    expect(isErasing(removed)).toBe(true);
    expect(applyAll([removed], data).requests).toHaveLength(1);
    const erased = applyAll([{ kind: 'data-erased', version: 1, parts: ['requests'] }], data);
    expect(erased.requests).toEqual(emptySnapshot.requests);
  });

  it('hold nothing that hides, and no query without a letter.', () => {
    expect(() => made(1, 'bus\u202Eto')).toThrow();
    expect(() => made(1, ' ')).toThrow();
  });
});
