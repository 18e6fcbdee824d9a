// A day is parsed as people type it in all four languages, and nothing else is taken for a day.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDay, writeDay } from '../../../../renderer/ui/day-text.ts';

test('A day is typed with the day first, with slashes, dots or hyphens', () => {
  for (const text of ['5/6/2026', '05/06/2026', '5.6.2026', '05-06-2026', ' 5 / 6 / 2026 ', '2026-06-05']) {
    expect(readDay(text), text).toBe('2026-06-05');
  }
});

test('What is no whole day of the calendar stays as it was typed, for the linter to tell', () => {
  for (const text of ['', '5/6', '5/6/26', '31/02/2026', '2026-13-01', '13/13/2026', 'undated', '2026-06']) {
    expect(readDay(text), text).toBe(text);
    expect(writeDay(text), text).toBe(text);
  }
});

test('Every day that is shown is read back as the same day', () => {
  const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDay(writeDay(day))).toBe(day);
    }),
  );
});
