// A notice quotes the beginning of what was copied.
import { expect, test } from 'vitest';
import { beginning } from '../../../../renderer/text/beginning.ts';

test('A short text is quoted as a whole, in one line', () => {
  expect(beginning('  A guardian\n\nspeaks  for the child. ')).toBe('A guardian speaks for the child.');
  expect(beginning('x'.repeat(40))).toBe('x'.repeat(40));
});

test('Of a longer text the first 40 letters are quoted, and that it goes on', () => {
  expect(beginning('x'.repeat(41))).toBe(`${'x'.repeat(40)}…`);
  expect(beginning(`${'x'.repeat(39)} and more`)).toBe(`${'x'.repeat(39)}…`);
});

test('No letter is cut in two', () => {
  expect(beginning('🙂'.repeat(50))).toBe(`${'🙂'.repeat(40)}…`);
});
