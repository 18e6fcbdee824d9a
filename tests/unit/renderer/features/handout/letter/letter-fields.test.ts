// A letter with text that would be lost is detected, and its lines follow what the kit requires of a report.
import { describe, expect, it } from 'vitest';
import {
  emptyLetter,
  isWritten,
  letterParts,
  letterSections,
  writerParts,
  writtenCount,
} from '../../../../../../renderer/features/handout/letter/letter-fields.ts';

describe('A letter', () => {
  const empty = emptyLetter('2026-11-25', 'gr-197');

  it('of which only the day is known holds nothing to lose', () => {
    expect(isWritten(empty, 'gr-197')).toBe(false);
    expect(isWritten({ ...empty, date: '2026-11-24', seen: ' \n' }, 'gr-197')).toBe(false);
  });

  it.each([...letterParts, ...writerParts, 'toName' as const])(
    'with words in %s has something to lose',
    (part) => {
      expect(isWritten({ ...empty, [part]: 'Words' }, 'gr-197')).toBe(true);
    },
  );

  it('with another receiver or a tick has something to lose', () => {
    expect(isWritten({ ...empty, contactId: 'eu-112' }, 'gr-197')).toBe(true);
    expect(isWritten({ ...empty, isInDoubt: true }, 'gr-197')).toBe(true);
  });

  it('asks for every part once, and counts those with words', () => {
    expect(letterSections.flatMap(({ parts }) => [...parts]).toSorted()).toEqual(
      [...letterParts, ...writerParts].toSorted(),
    );
    expect(writtenCount({ ...empty, seen: 'Words', told: ' ' }, ['seen', 'said', 'told'])).toBe(1);
  });
});
