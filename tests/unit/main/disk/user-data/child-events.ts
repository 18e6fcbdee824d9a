// The event that a killed process saves under each number, so that the test knows the data after any of them.
import type { UserEvent } from '../../../../../core/user-data/user-event.ts';

/** The event with a number; each changes something. Every seventh erases, which makes the journal be rewritten. */
export function eventAt(sequence: number): UserEvent {
  if (sequence % 7 === 0) return { kind: 'data-erased', version: 1, parts: ['recents'] };
  if (sequence % 7 === 6) {
    return { kind: 'item-opened', version: 1, item: { kind: 'resource', id: `r${sequence}.en` } };
  }
  return {
    kind: 'bookmark-set',
    version: 1,
    resourceId: 'r1.en',
    page: (sequence % 20) + 1,
    title: `${sequence} ${'x'.repeat(sequence % 90)}`,
  };
}
