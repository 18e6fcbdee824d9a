// A letter with text that would be lost is detected, and its lines follow what the kit requires of a report.
import { describe, expect, it } from 'vitest';
import {
  emptyLetter,
  isWritten,
  letterParts,
  writerParts,
} from '../../../../../../renderer/features/handout/letter/letter-fields.ts';

describe('A letter', () => {
  const empty = emptyLetter('2026-11-25');

  it('of which only the day is known holds nothing to lose', () => {
    expect(isWritten(empty)).toBe(false);
    expect(isWritten({ ...empty, date: '2026-11-24', seen: ' \n' })).toBe(false);
  });

  it.each([...letterParts, ...writerParts, 'toName' as const])(
    'with words in %s has something to lose',
    (part) => {
      expect(isWritten({ ...empty, [part]: 'Words' })).toBe(true);
    },
  );

  it('with a receiver or a tick has something to lose', () => {
    expect(isWritten({ ...empty, contactId: 'eu-112' })).toBe(true);
    expect(isWritten({ ...empty, isInDoubt: true })).toBe(true);
  });
});
